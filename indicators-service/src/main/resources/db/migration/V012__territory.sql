-- The territories that at least one parcours belongs to: what a figure may be asked for.
create table territory (
  departement text not null default current_setting('jalon.departement'),
  code        text not null,
  primary key (departement, code)
);
comment on table territory is 'Territories met in the facts of each département.';

alter table territory enable row level security;
create policy own_departement on territory
  using (departement = current_setting('jalon.departement', true))
  with check (departement = current_setting('jalon.departement', true));
