create table idempotency_key (
  departement text not null default current_setting('jalon.departement'),
  agent_id    text not null,
  key         text not null,
  fingerprint text not null,
  location    text,
  body        text,
  claimed_at  timestamptz not null default now(),
  primary key (departement, agent_id, key)
);
comment on table idempotency_key is 'Creations already asked for, kept in the transaction of the creation.';

alter table idempotency_key enable row level security;
create policy one_departement_at_a_time on idempotency_key
  using (departement = current_setting('jalon.departement', true))
  with check (departement = current_setting('jalon.departement', true));

create table access_trace (
  id             bigint generated always as identity primary key,
  departement    text not null default current_setting('jalon.departement'),
  read_at        timestamptz not null default now(),
  agent_id       text not null,
  agent_name     text not null,
  operation      text not null,
  subject        text not null,
  correlation_id text not null
);
comment on table access_trace is 'Who read which file (CASF R. 262-103: consultations are traced, one year).';
create index access_trace_by_subject on access_trace (departement, subject, read_at desc);

alter table access_trace enable row level security;
create policy one_departement_at_a_time on access_trace
  using (departement = current_setting('jalon.departement', true))
  with check (departement = current_setting('jalon.departement', true));
