-- Whose parcours it is since two persons were found to be one, or two: a parcours or an orientation
-- told of by an event of before is then known as the right person's.
create table parcours_owner (
  parcours_id uuid primary key,
  departement text not null default current_setting('jalon.departement'),
  person_id   uuid not null
);
comment on table parcours_owner is
  'Person whose parcours it is after a merge or a split, from orientation-service''s events.';

alter table parcours_owner enable row level security;
create policy own_departement on parcours_owner
  using (departement = current_setting('jalon.departement', true))
  with check (departement = current_setting('jalon.departement', true));
