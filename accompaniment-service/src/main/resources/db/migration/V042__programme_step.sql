-- What happened in a programme: immersions, applications promoted, diagnostics… The name of an
-- employer stays here: no event bears it.
create table programme_step (
  id          uuid primary key,
  departement text not null default current_setting('jalon.departement'),
  entry_id    uuid not null references programme_entry,
  kind        text not null check (kind ~ '^[A-Z][A-Z0-9_]*$'),
  starts_on   date not null,
  ends_on     date,
  employer    text check (length(trim(employer)) > 0),
  operator    text,
  outcome     text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  constraint a_step_ends_after_it_starts check (ends_on >= starts_on)
);
comment on table programme_step is
  'Étapes d''un programme : PMSMP, candidatures promues, médiation, formation, diagnostic de viabilité (PDIE-PTIE du Cantal 2021-2025, fiches 2 et 17).';
create index programme_step_by_entry on programme_step (entry_id, starts_on);

create trigger a_step_of_a_programme_is_a_proof before update or delete on programme_step
  for each row execute function refuse_to_alter_a_proof();

alter table programme_step enable row level security;
create policy own_departement on programme_step
  using (departement = current_setting('jalon.departement', true))
  with check (departement = current_setting('jalon.departement', true));
