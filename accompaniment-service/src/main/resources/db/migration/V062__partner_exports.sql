-- Each file that left: who asked for it, how many rows it held and what they hash to. The rows
-- themselves are kept nowhere: they hold identities.
create table partner_export (
  id          uuid primary key,
  departement text not null default current_setting('jalon.departement'),
  kind        text not null check (kind in (
    'ORIENTATION', 'INSTRUCTION_ORIENTATION', 'CAF_ORIENTATIONS', 'CAF_CONTRACTS')),
  from_on     date not null,
  until_on    date not null,
  made_by     text not null,
  made_at     timestamptz not null,
  status      text not null check (status in ('BEGUN', 'SENT', 'FAILED')),
  row_count   integer,
  sha256      text,
  ended_at    timestamptz,
  constraint a_period_ends_after_it_begins check (until_on >= from_on),
  constraint what_was_sent_says_how_much_and_what check (
    (status = 'SENT') = (num_nulls(row_count, sha256) = 0)),
  constraint what_ended_says_when check ((status = 'BEGUN') = (ended_at is null))
);
comment on table partner_export is
  'Files of orientations and contracts handed to partners: who, when, how many rows, which bytes (CASF R. 262-103).';
create index partner_exports_newest_first on partner_export (departement, made_at desc, id desc);

alter table partner_export enable row level security;
create policy own_departement on partner_export
  using (departement = current_setting('jalon.departement', true))
  with check (departement = current_setting('jalon.departement', true));

create index accompaniments_by_decision on accompaniment (departement, decided_on, id);
