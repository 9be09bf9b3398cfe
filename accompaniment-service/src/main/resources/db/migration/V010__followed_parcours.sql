-- What this service remembers of each parcours: enough to know which regime its deadlines obey.
-- The parcours itself belongs to orientation-service; nothing here names a person.
create table followed_parcours (
  parcours_id uuid primary key,
  departement text not null default current_setting('jalon.departement'),
  person_id   uuid not null,
  regime      text not null,
  entered_on  date not null,
  closed_on   date,
  constraint departement_is_coded_as_in_the_files check (departement ~ '^[0-9A-Z]{3}$')
);
comment on table followed_parcours is
  'Parcours heard of from orientation-service; a parcours keeps the regime of its entry (CASF L. 262-28).';

alter table followed_parcours enable row level security;
create policy own_departement on followed_parcours
  using (departement = current_setting('jalon.departement', true))
  with check (departement = current_setting('jalon.departement', true));
