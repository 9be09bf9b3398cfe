-- Spreadsheets of declared figures, and what became of each line.
create table declaration_import (
  id           uuid primary key,
  departement  text not null default current_setting('jalon.departement'),
  organisation text not null,
  sha256       text not null,
  agent        text not null,
  recorded_at  timestamptz not null
);
comment on table declaration_import is 'A spreadsheet of declared figures that a pilot handed in.';
create trigger an_import_is_a_proof before update or delete on declaration_import
  for each row execute function refuse_to_alter_a_proof();

create table declaration_import_line (
  import_id      uuid not null references declaration_import,
  line           integer not null,
  departement    text not null default current_setting('jalon.departement'),
  code           text,
  variant        text,
  period         text,
  outcome        text not null,
  declaration_id uuid references declaration,
  reason         text,
  constraint a_line_of_an_import_is_told_once primary key (import_id, line),
  constraint a_line_is_created_revised_unchanged_or_set_aside check (
    outcome in ('CREATED', 'REVISED', 'UNCHANGED', 'SET_ASIDE')),
  constraint only_a_line_set_aside_says_why check (
    (outcome = 'SET_ASIDE') = (reason is not null)),
  constraint a_line_kept_has_its_declaration check (
    (outcome = 'SET_ASIDE') = (declaration_id is null))
);
comment on table declaration_import_line is
  'What became of a line of a spreadsheet; a line set aside says why.';
create trigger a_line_of_an_import_is_a_proof before update or delete on declaration_import_line
  for each row execute function refuse_to_alter_a_proof();

do $$
declare
  kept text;
begin
  foreach kept in array array['declaration_import', 'declaration_import_line']
  loop
    execute format('alter table %I enable row level security', kept);
    execute format('create policy own_departement on %I
                    using (departement = current_setting(''jalon.departement'', true))
                    with check (departement = current_setting(''jalon.departement'', true))', kept);
  end loop;
end $$;
