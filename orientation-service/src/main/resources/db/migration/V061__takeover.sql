-- What a département had before: its spreadsheets, staged line by line, and the dates they tell.
-- Cells name people: they are sealed as NIRs are, and forgotten on a day told when they come in.
create table takeover (
  id              uuid primary key,
  departement     text not null default current_setting('jalon.departement'),
  kind            text not null,
  file_name       text not null,
  sha256          text not null,
  tab             text not null,
  tabs            jsonb not null,
  header_line     integer not null,
  columns         jsonb not null,
  mapping         jsonb,
  version         bigint not null default 0,
  as_of           date not null,
  brought_by      text not null,
  brought_by_name text not null,
  brought_at      timestamptz not null,
  forget_on       date not null,
  constraint a_table_is_a_tracking_one_or_the_caf_s_contacts check (
    kind in ('TRACKING', 'CAF_CONTACTS')),
  constraint what_is_brought_is_forgotten_later check (forget_on > brought_at::date - 1)
);
comment on table takeover is 'A table of the département, CSV or XLSX, brought in to be taken over.';
create index takeovers_in_order on takeover (departement, brought_at desc, id);
create index takeovers_to_forget on takeover (forget_on);

create table takeover_line (
  takeover_id  uuid not null references takeover on delete cascade,
  number       integer not null,
  departement  text not null default current_setting('jalon.departement'),
  received     bytea not null,
  cells        bytea not null,
  state        text not null,
  reasons      jsonb not null default '[]',
  person_id    uuid references person,
  parcours_id  uuid references parcours,
  version      bigint not null default 0,
  corrected_by text,
  corrected_at timestamptz,
  applied_at   timestamptz,
  primary key (takeover_id, number),
  constraint a_line_is_in_one_state check (state in (
    'STAGED', 'APPLIED', 'UP_TO_DATE', 'UNMATCHED', 'CONFLICT', 'IN_ERROR', 'DUPLICATE')),
  constraint an_applied_line_is_someone_s check (
    state not in ('APPLIED', 'UP_TO_DATE') or num_nulls(person_id, applied_at) = 0),
  constraint a_correction_has_an_author check (num_nulls(corrected_by, corrected_at) in (0, 2))
);
comment on table takeover_line is
  'One line of a table taken over, sealed, and what became of it; forgotten with its table.';
create index takeover_lines_by_state on takeover_line (takeover_id, state, number);
create index takeover_lines_of_a_person on takeover_line (person_id) where person_id is not null;

create table takeover_mapping (
  departement text not null default current_setting('jalon.departement'),
  name        text not null,
  columns     jsonb not null,
  saved_by    text not null,
  saved_at    timestamptz not null,
  primary key (departement, name)
);
comment on table takeover_mapping is 'Which column means what in the tables of the département.';

create table taken_over_milestone (
  id              uuid primary key,
  departement     text not null default current_setting('jalon.departement'),
  parcours_id     uuid not null references parcours,
  person_id       uuid not null references person,
  kind            text not null,
  reached_on      date not null,
  takeover_id     uuid not null,
  file_name       text not null,
  line            integer not null,
  brought_by      text not null,
  brought_by_name text not null,
  recorded_at     timestamptz not null,
  constraint a_milestone_is_one_that_tables_tell check (kind in (
    'LETTER_ON', 'INTERVIEW_ON', 'DECIDED_ON', 'FIRST_APPOINTMENT_ON', 'CER_ON')),
  constraint a_milestone_is_taken_over_once unique (parcours_id, kind)
);
comment on table taken_over_milestone is
  'A date of a parcours known from the département''s own records: which, and on whose word.';
create trigger a_taken_over_milestone_is_a_proof before update or delete on taken_over_milestone
  for each row execute function refuse_to_alter_a_proof();

alter table parcours add column interview_taken_over_on date;
comment on column parcours.interview_taken_over_on is
  'Rendez-vous d''orientation held before this software was used, as taken over.';

alter table takeover enable row level security;
create policy only_ones_own_departement on takeover
  using (departement = current_setting('jalon.departement', true))
  with check (departement = current_setting('jalon.departement', true));
alter table takeover_line enable row level security;
create policy only_ones_own_departement on takeover_line
  using (departement = current_setting('jalon.departement', true))
  with check (departement = current_setting('jalon.departement', true));
alter table takeover_mapping enable row level security;
create policy only_ones_own_departement on takeover_mapping
  using (departement = current_setting('jalon.departement', true))
  with check (departement = current_setting('jalon.departement', true));
alter table taken_over_milestone enable row level security;
create policy only_ones_own_departement on taken_over_milestone
  using (departement = current_setting('jalon.departement', true))
  with check (departement = current_setting('jalon.departement', true));
