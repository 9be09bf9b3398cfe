-- What each fiche costs: planned, committed and spent, by year and by who pays.
create table budget_line (
  id              uuid primary key,
  departement     text not null default current_setting('jalon.departement'),
  fiche           text not null,
  year            integer not null,
  funder          text not null,
  version         bigint not null,
  planned_cents   bigint not null,
  committed_cents bigint not null,
  spent_cents     bigint not null,
  constraint a_funder_has_one_line_a_fiche_and_a_year unique (departement, fiche, year, funder),
  constraint a_budget_is_of_a_year_of_this_century check (year between 2000 and 2100),
  constraint who_pays_is_known check (
    funder in ('ETAT', 'ETAT_HORS_PACTE', 'DEPARTEMENT', 'REGION', 'FSE', 'AUTRE')),
  constraint amounts_are_not_negative check (
    planned_cents >= 0 and committed_cents >= 0 and spent_cents >= 0),
  constraint versions_of_a_line_begin_at_one check (version >= 1)
);
comment on table budget_line is
  'Money planned, committed and spent for a fiche of the convention d''appui or of the PDIE, in cents.';

create table budget_line_version (
  line_id         uuid not null references budget_line,
  version         bigint not null,
  departement     text not null default current_setting('jalon.departement'),
  planned_cents   bigint not null,
  committed_cents bigint not null,
  spent_cents     bigint not null,
  agent           text not null,
  recorded_at     timestamptz not null,
  constraint each_version_of_a_line_is_kept primary key (line_id, version)
);
comment on table budget_line_version is 'Each amount that a line had, when, and who set it.';
create trigger a_version_of_a_line_is_a_proof before update or delete on budget_line_version
  for each row execute function refuse_to_alter_a_proof();

do $$
declare
  kept text;
begin
  foreach kept in array array['budget_line', 'budget_line_version']
  loop
    execute format('alter table %I enable row level security', kept);
    execute format('create policy own_departement on %I
                    using (departement = current_setting(''jalon.departement'', true))
                    with check (departement = current_setting(''jalon.departement'', true))', kept);
  end loop;
end $$;
