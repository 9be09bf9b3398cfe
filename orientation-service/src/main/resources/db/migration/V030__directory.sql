-- Who may follow people in this département: organismes référents and the référents in them.
-- The kinds repeat fr.jalon.orientation.directory.OrganismeKind; SPE is derived from the kind there.
create table organisme_referent (
  id          uuid primary key,
  departement text not null default current_setting('jalon.departement'),
  name        text not null,
  kind        text not null,
  siret       text,
  recorded_at timestamptz not null default now(),
  constraint an_organisme_has_a_kind_the_drees_counts check (kind in (
    'FRANCE_TRAVAIL', 'MISSION_LOCALE', 'MDE_PLIE_CAP_EMPLOI', 'APPUI_CREATION', 'IAE',
    'AUTRE_PLACEMENT', 'DEPARTEMENT', 'CAF', 'MSA', 'CCAS_CIAS', 'AUTRE_INSERTION')),
  constraint a_siret_has_fourteen_digits check (siret ~ '^[0-9]{14}$'),
  constraint an_organisme_is_named_once_a_departement unique (departement, name),
  constraint an_organisme_belongs_to_its_departement unique (departement, id)
);
comment on table organisme_referent is
  'Organisme that may be the référent of a person (CASF L. 262-29), counted as the DREES does.';

create table referent (
  id           uuid primary key,
  departement  text not null default current_setting('jalon.departement'),
  organisme_id uuid not null,
  display_name text not null,
  agent_id     text,
  recorded_at  timestamptz not null default now(),
  constraint a_referent_works_for_an_organisme_of_the_departement
    foreign key (departement, organisme_id) references organisme_referent (departement, id)
);
comment on table referent is
  'Référent unique: the professional who follows a person (CASF L. 262-27, L. 262-30).';
create index referents_by_organisme on referent (organisme_id);

alter table organisme_referent enable row level security;
create policy only_ones_own_departement on organisme_referent
  using (departement = current_setting('jalon.departement', true))
  with check (departement = current_setting('jalon.departement', true));

alter table referent enable row level security;
create policy only_ones_own_departement on referent
  using (departement = current_setting('jalon.departement', true))
  with check (departement = current_setting('jalon.departement', true));
