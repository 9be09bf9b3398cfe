-- A référent's wish for another orientation, which orientation-service examines and answers.
create table reorientation_request (
  id               uuid primary key,
  departement      text not null default current_setting('jalon.departement'),
  accompaniment_id uuid not null references accompaniment,
  status           text not null,
  wanted_type      text not null,
  reason           text not null,
  requested_on     date not null,
  recorded_at      timestamptz not null,
  recorded_by      text not null,
  withdrawn_on     date,
  withdrawn_at     timestamptz,
  withdrawn_by     text,
  answered_on      date,
  answered_at      timestamptz,
  orientation_id   uuid,
  constraint a_request_is_waiting_withdrawn_accepted_or_refused check (
    status in ('REQUESTED', 'WITHDRAWN', 'ACCEPTED', 'REFUSED')),
  constraint a_wanted_type_is_one_of_three check (
    wanted_type in ('PROFESSIONNEL', 'SOCIO_PROFESSIONNEL', 'SOCIAL')),
  constraint a_request_has_one_of_these_reasons check (
    reason in ('OBSTACLES_LIFTED', 'NEW_OBSTACLES', 'HEALTH', 'JOB_SEARCH', 'MOVE', 'PERSON_WISH',
               'UNSUITED', 'OTHER')),
  constraint what_is_withdrawn_says_when_and_by_whom check (
    num_nonnulls(withdrawn_on, withdrawn_at, withdrawn_by)
      = case status when 'WITHDRAWN' then 3 else 0 end),
  constraint what_is_answered_says_when check (
    num_nonnulls(answered_on, answered_at)
      = case when status in ('ACCEPTED', 'REFUSED') then 2 else 0 end),
  constraint only_what_is_accepted_leads_to_an_orientation check (
    status = 'ACCEPTED' or orientation_id is null)
);
comment on table reorientation_request is
  'Référent''s request of another orientation, and its answer (CASF L. 262-31); nothing is decided by it.';
create unique index one_reorientation_requested_a_follow_up on reorientation_request (accompaniment_id)
  where status = 'REQUESTED';
create index reorientation_requests_of_a_follow_up on reorientation_request (accompaniment_id, recorded_at);
create index reorientation_requests_waiting on reorientation_request (departement, requested_on)
  where status = 'REQUESTED';

alter table reorientation_request enable row level security;
create policy own_departement on reorientation_request
  using (departement = current_setting('jalon.departement', true))
  with check (departement = current_setting('jalon.departement', true));

create function a_request_is_closed_once() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.status = 'REQUESTED' and new.status <> 'REQUESTED'
      and row(new.id, new.accompaniment_id, new.wanted_type, new.reason, new.requested_on,
              new.recorded_at, new.recorded_by)
        = row(old.id, old.accompaniment_id, old.wanted_type, old.reason, old.requested_on,
              old.recorded_at, old.recorded_by) then
    return new;
  end if;
  raise exception 'a row of % is a proof: it is closed once, and neither altered nor removed',
    tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger a_reorientation_request_is_a_proof before update or delete on reorientation_request
  for each row execute function a_request_is_closed_once();
