-- The territories of the département, as sets of communes.
create table territory (
  departement text not null default current_setting('jalon.departement'),
  code        text not null,
  label       text not null,
  primary key (departement, code)
);
comment on table territory is 'Territory of action of the département (PDIE): a set of communes.';

create table territory_commune (
  departement text not null default current_setting('jalon.departement'),
  insee       text not null,
  territory   text not null,
  primary key (departement, insee),
  foreign key (departement, territory) references territory (departement, code) on delete cascade
);
comment on table territory_commune is 'Which territory a commune (INSEE code) belongs to: one at most.';

alter table territory enable row level security;
create policy one_departement_at_a_time on territory
  using (departement = current_setting('jalon.departement', true))
  with check (departement = current_setting('jalon.departement', true));
alter table territory_commune enable row level security;
create policy one_departement_at_a_time on territory_commune
  using (departement = current_setting('jalon.departement', true))
  with check (departement = current_setting('jalon.departement', true));
