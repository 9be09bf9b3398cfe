-- Which person is another one since a merge. The right of a person is told without a parcours when
-- it opens: parcours_owner cannot say whose it is now.
create table person_merged (
  absorbed_id uuid primary key,
  departement text not null default current_setting('jalon.departement'),
  person_id   uuid not null,
  constraint nobody_is_absorbed_by_oneself check (absorbed_id <> person_id)
);
comment on table person_merged is
  'Persons found to be another one, from orientation-service''s events; a split removes the row.';

alter table person_merged enable row level security;
create policy own_departement on person_merged
  using (departement = current_setting('jalon.departement', true))
  with check (departement = current_setting('jalon.departement', true));
