-- A reminder is decided once for a rendez-vous and a rule, whatever became of its sending.
create table reminder (
  id             uuid primary key,
  departement    text not null default current_setting('jalon.departement'),
  rendez_vous_id uuid not null references rendez_vous,
  parcours_id    uuid not null references parcours,
  rule           text not null,
  channel        text not null,
  decided_on     date not null,
  recorded_at    timestamptz not null,
  constraint a_rule_reminds_once_of_a_rendez_vous unique (rendez_vous_id, rule),
  constraint a_reminder_travels_on_one_of_three_channels check (
    channel in ('POST', 'EMAIL', 'SMS'))
);
comment on table reminder is
  'Which rule reminded whom of which rendez-vous (PDIE, fiche 1).';
create trigger a_reminder_is_a_proof before update or delete on reminder
  for each row execute function refuse_to_alter_a_proof();

alter table reminder enable row level security;
create policy only_ones_own_departement on reminder
  using (departement = current_setting('jalon.departement', true))
  with check (departement = current_setting('jalon.departement', true));

create index rendez_vous_ahead on rendez_vous (departement, scheduled_on) where status = 'BOOKED';
create index absences on rendez_vous (departement, scheduled_on, id)
  where attendance = 'UNEXCUSED';

-- Runs as the owner, because row-level security lets a service see one département at a time: it
-- says where somebody is expected, and nothing of whom.
create function departements_with_rendez_vous(first_day date, last_day date) returns setof text
  language sql stable security definer set search_path = public as $$
  select distinct departement from rendez_vous
   where status = 'BOOKED' and scheduled_on between first_day and last_day
$$;
comment on function departements_with_rendez_vous is 'Where people are expected soon.';
