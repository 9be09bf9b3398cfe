-- The diagnostic says of each domain what stands in the way and what helps; each version is kept.
-- The checks repeat the enums Domain and Level of fr.jalon.orientation.diagnostic.
create table diagnostic_version (
  parcours_id     uuid not null references parcours,
  version         bigint not null,
  departement     text not null default current_setting('jalon.departement'),
  notes           text not null,
  needs           text[] not null,
  written_by      text not null,
  written_by_name text not null,
  written_at      timestamptz not null,
  primary key (parcours_id, version),
  constraint versions_start_at_one check (version >= 1)
);
comment on table diagnostic_version is
  'Each writing of a diagnostic: what was known when a decision was taken can be told again.';

create table diagnostic_domain (
  parcours_id uuid not null,
  version     bigint not null,
  domain      text not null,
  departement text not null default current_setting('jalon.departement'),
  level       text not null,
  need        text not null,
  strength    text not null,
  primary key (parcours_id, version, domain),
  constraint a_domain_belongs_to_a_version
    foreign key (parcours_id, version) references diagnostic_version,
  constraint domains_are_coded check (domain in (
    'EMPLOYMENT', 'QUALIFICATION', 'HOUSING', 'HEALTH', 'MOBILITY', 'CHILDCARE', 'CAREGIVING',
    'FINANCES', 'ADMINISTRATIVE', 'FAMILY', 'SKILLS', 'OTHER')),
  constraint levels_are_coded check (
    level in ('STRENGTH', 'NO_DIFFICULTY', 'DIFFICULTY', 'OBSTACLE')),
  constraint health_is_coded_only check (domain <> 'HEALTH' or need || strength = '')
);
comment on table diagnostic_domain is
  'What a version says of a domain, the seven of accompagnement global among them (PDIE, fiche 3).';

insert into diagnostic_version
  (parcours_id, version, departement, notes, needs, written_by, written_by_name, written_at)
select parcours_id, version, departement, notes, needs, written_by, written_by, written_at
  from diagnostic;

create trigger a_diagnostic_version_is_a_proof before update or delete on diagnostic_version
  for each row execute function refuse_to_alter_a_proof();
create trigger a_diagnostic_domain_is_a_proof before update or delete on diagnostic_domain
  for each row execute function refuse_to_alter_a_proof();

alter table diagnostic_version enable row level security;
create policy only_ones_own_departement on diagnostic_version
  using (departement = current_setting('jalon.departement', true))
  with check (departement = current_setting('jalon.departement', true));

alter table diagnostic_domain enable row level security;
create policy only_ones_own_departement on diagnostic_domain
  using (departement = current_setting('jalon.departement', true))
  with check (departement = current_setting('jalon.departement', true));
