-- Whose parcours it is since two persons were found to be one, or two. The events of one parcours
-- are keyed by either person and come in any order: this is what the snapshot follows.
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
