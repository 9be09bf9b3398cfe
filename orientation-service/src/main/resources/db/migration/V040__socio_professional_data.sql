-- What applicants said of their situation, in the codes of the flows that told it: each collection
-- stays as it came, the latest counts.
create table socio_professional_data (
  person_id       uuid not null references person,
  collected_on    date not null,
  flow_created_at timestamp not null,
  file_id         uuid not null references flux_file,
  departement     text not null default current_setting('jalon.departement'),
  dossier_number  text not null,
  layout          text not null,
  answers         jsonb not null,
  known_at        timestamptz not null,
  primary key (person_id, collected_on, flow_created_at, file_id),
  constraint answers_come_from_an_instruction_or_a_collection check (
    layout in ('VIRS0901', 'VIRD0201'))
);
comment on table socio_professional_data is
  'Données socio-professionnelles told at the application (CASF R. 262-102): where a diagnostic starts.';
comment on column socio_professional_data.answers is
  'Codes by the name of their element, as sent; no free text but the names of jobs.';

alter table socio_professional_data enable row level security;
create policy one_departement_at_a_time on socio_professional_data
  using (departement = current_setting('jalon.departement', true))
  with check (departement = current_setting('jalon.departement', true));
