-- When a split made a parcours go on that a merge had closed as a duplicate. Topics read from nothing
-- may tell of the closing after the split, since each is keyed by another person.
create table parcours_reopened (
  parcours_id uuid primary key,
  departement text not null default current_setting('jalon.departement'),
  reopened_at timestamptz not null
);
comment on table parcours_reopened is
  'Last split that made a parcours go on: a closing as a duplicate from before it is over.';

alter table parcours_reopened enable row level security;
create policy own_departement on parcours_reopened
  using (departement = current_setting('jalon.departement', true))
  with check (departement = current_setting('jalon.departement', true));
