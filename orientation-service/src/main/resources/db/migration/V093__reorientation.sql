-- A new orientation of a person already oriented. The checks repeat the sealed type
-- fr.jalon.orientation.reorientation.Reorientation.
create table reorientation (
  parcours_id         uuid not null references parcours,
  number              integer not null,
  departement         text not null default current_setting('jalon.departement'),
  person_id           uuid not null references person,
  status              text not null,
  from_orientation_id uuid not null references orientation,
  origin              text not null,
  reason              text not null,
  requested_on        date not null,
  requested_by        text not null,
  requested_by_name   text not null,
  opinion_id          uuid,
  opinion_favorable   boolean,
  closed_on           date,
  closing_reason      text,
  closed_by           text,
  closed_by_name      text,
  orientation_id      uuid references orientation,
  sense               text,
  recorded_at         timestamptz not null default now(),
  primary key (parcours_id, number),
  constraint a_reorientation_is_requested_decided_or_refused check (
    status in ('REQUESTED', 'REORIENTED', 'MAINTAINED')),
  constraint an_origin_is_one_of_four check (
    origin in ('PERSON', 'REFERENT', 'AGENT', 'REVIEW')),
  constraint a_request_has_a_reason check (btrim(reason) <> ''),
  constraint a_request_is_closed_by_someone_one_day_for_a_reason check (
    num_nonnulls(closed_on, closing_reason, closed_by, closed_by_name)
      = case status when 'REQUESTED' then 0 else 4 end),
  constraint a_request_is_not_closed_before_it_is_made check (closed_on >= requested_on),
  constraint only_a_reorientation_leads_to_an_orientation check (
    (status = 'REORIENTED') = (orientation_id is not null)
    and (orientation_id is null) = (sense is null)),
  constraint a_reorientation_leads_elsewhere check (orientation_id <> from_orientation_id),
  constraint a_sense_is_one_of_four check (sense in (
    'SPE_TO_HORS_SPE', 'HORS_SPE_TO_SPE', 'WITHIN_SPE', 'WITHIN_HORS_SPE')),
  constraint an_opinion_says_yes_or_no check (
    (opinion_id is null) = (opinion_favorable is null)),
  constraint nothing_is_examined_before_it_is_closed check (
    status <> 'REQUESTED' or opinion_id is null)
);
comment on table reorientation is
  'Request of a new orientation, the équipe''s opinion and what was decided (CASF L. 262-31, L. 262-39).';
create unique index one_reorientation_requested_a_parcours on reorientation (parcours_id)
  where status = 'REQUESTED';
create index reorientations_requested on reorientation (departement, requested_on, parcours_id)
  where status = 'REQUESTED';

create function refuse_to_reopen_a_reorientation() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.status = 'REQUESTED' and new.status <> 'REQUESTED'
      and row(new.parcours_id, new.number, new.from_orientation_id, new.origin, new.reason,
              new.requested_on, new.requested_by)
        = row(old.parcours_id, old.number, old.from_orientation_id, old.origin, old.reason,
              old.requested_on, old.requested_by) then
    return new;
  end if;
  raise exception 'a row of % is a proof: it is closed once, and neither altered nor removed',
    tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger a_reorientation_is_a_proof before update or delete on reorientation
  for each row execute function refuse_to_reopen_a_reorientation();

-- A delay that a new orientation interrupted: its date is kept here, the new one starts anew.
create table deadline_interrupted (
  id             bigint generated always as identity primary key,
  departement    text not null default current_setting('jalon.departement'),
  parcours_id    uuid not null references parcours,
  rule           text not null,
  due_on         date not null,
  interrupted_on date not null,
  recorded_at    timestamptz not null default now()
);
comment on table deadline_interrupted is
  'Contract''s delay that a new orientation interrupted (C. trav. D. 5411-8-2).';
create index interrupted_deadlines_of_a_parcours on deadline_interrupted (parcours_id, id);
create trigger an_interrupted_deadline_is_a_proof before update or delete on deadline_interrupted
  for each row execute function refuse_to_alter_a_proof();

alter table reorientation enable row level security;
create policy only_ones_own_departement on reorientation
  using (departement = current_setting('jalon.departement', true))
  with check (departement = current_setting('jalon.departement', true));

alter table deadline_interrupted enable row level security;
create policy only_ones_own_departement on deadline_interrupted
  using (departement = current_setting('jalon.departement', true))
  with check (departement = current_setting('jalon.departement', true));
