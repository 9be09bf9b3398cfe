create table note (
  id          uuid primary key,
  departement text not null default current_setting('jalon.departement'),
  text        text not null,
  version     int not null default 1
);
alter table note enable row level security;
create policy one_departement_at_a_time on note
  using (departement = current_setting('jalon.departement', true))
  with check (departement = current_setting('jalon.departement', true));

create table seen (
  n           bigint generated always as identity primary key,
  departement text not null default current_setting('jalon.departement'),
  event_id    uuid not null,
  person_id   uuid not null,
  reason      text not null
);
