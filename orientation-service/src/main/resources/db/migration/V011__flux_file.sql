-- The ledger of the files: what each one said, how far it was read, why it was refused.
-- The checks repeat the sealed type fr.jalon.orientation.intake.FluxFile.
create table flux_file (
  id              uuid primary key,
  departement     text not null default current_setting('jalon.departement'),
  sha256          text not null,
  file_name       text not null,
  received_on     date not null,
  received_at     timestamptz not null,
  status          text not null check (status in ('RECEIVED', 'READING', 'DONE', 'REFUSED')),
  layout          text,
  kind            text check (kind in ('M', 'I')),
  reference_date  date,
  flow_created_at timestamp,
  stock           boolean not null default false,
  entry_rule      text,
  announced       int,
  announced_anomalies int,
  read            int not null default 0,
  accepted        int not null default 0,
  rejected        int not null default 0,
  anomalies       int not null default 0,
  entrants        int not null default 0,
  ambiguous       int not null default 0,
  unknown_tags    bigint not null default 0,
  unknown_codes   bigint not null default 0,
  reason_code     text,
  reason          text,
  ended_at        timestamptz,
  constraint one_import_per_content unique (departement, sha256),
  constraint reading_knows_the_header check (
    status not in ('READING', 'DONE')
    or num_nulls(layout, kind, reference_date, flow_created_at, announced, entry_rule) = 0),
  constraint refused_says_why check ((status = 'REFUSED') = (reason_code is not null and reason is not null)),
  constraint ended_is_dated check ((status in ('DONE', 'REFUSED')) = (ended_at is not null)),
  constraint every_dossier_read_is_accepted_or_rejected check (read = accepted + rejected),
  constraint done_has_read_what_was_announced check (status <> 'DONE' or read = announced)
);
comment on table flux_file is 'Files of the CAF and the MSA (CASF R. 262-65-1): one row each, whatever became of it.';
create index flux_file_by_reception on flux_file (departement, received_at desc, id);

create table flux_reject (
  file_id        uuid not null references flux_file,
  number         int not null,
  departement    text not null default current_setting('jalon.departement'),
  line           int not null,
  dossier_number text,
  reason         text not null,
  dossier_cipher bytea,
  rejected_at    timestamptz not null,
  replayed_at    timestamptz,
  primary key (file_id, number),
  constraint a_replayed_dossier_is_kept_no_longer check ((replayed_at is null) = (dossier_cipher is not null))
);
comment on table flux_reject is 'Dossiers set aside, encrypted as they came, until they are replayed.';

alter table flux_file enable row level security;
create policy one_departement_at_a_time on flux_file
  using (departement = current_setting('jalon.departement', true))
  with check (departement = current_setting('jalon.departement', true));
alter table flux_reject enable row level security;
create policy one_departement_at_a_time on flux_reject
  using (departement = current_setting('jalon.departement', true))
  with check (departement = current_setting('jalon.departement', true));
