-- Every milestone ever told, in the order of no one: what happened, when, and when it became known.
-- The subject is what the date belongs to: a rendez-vous, an orientation, a contract, the parcours.
-- Append-only: a figure « as known on » a past day reads the rows learnt until that day.
create table milestone (
  event_id    uuid not null,
  name        text not null,
  departement text not null default current_setting('jalon.departement'),
  parcours_id uuid not null,
  subject_id  uuid not null,
  happened_on date not null,
  learnt_at   timestamptz not null,
  primary key (event_id, name)
);
comment on table milestone is 'History of the dates of each parcours, with the day each became known.';

alter table milestone enable row level security;
create policy own_departement on milestone
  using (departement = current_setting('jalon.departement', true))
  with check (departement = current_setting('jalon.departement', true));

create index milestones_of_a_parcours on milestone (parcours_id, name);
