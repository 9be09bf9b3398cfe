-- What each file said of each person's right: never overwritten, so that any day can be told again.
create table right_history (
  person_id       uuid not null references person,
  household_id    uuid not null references household,
  reference_date  date not null,
  flow_created_at timestamp not null,
  file_id         uuid not null references flux_file,
  departement     text not null default current_setting('jalon.departement'),
  state           text not null check (state in ('0', '1', '2', '3', '4', '5', '6', 'UNKNOWN')),
  subject         text not null check (subject in ('YES', 'NO', 'UNKNOWN')),
  entering        boolean not null,
  adult           boolean not null,
  attached        boolean not null,
  payment_suspensions text[] not null,
  suspended_since date,
  ended_on        date,
  standing        text not null check (standing in ('HOLDS', 'LEAVES', 'WAITS')),
  leaving_reason  text,
  known_at        timestamptz not null,
  primary key (person_id, household_id, reference_date, flow_created_at, file_id),
  constraint leaving_has_a_reason check ((standing = 'LEAVES') = (leaving_reason is not null))
);
comment on table right_history is 'Dated history of each person''s right and of its droits-et-devoirs flag (CASF L. 262-28); an absent flag is unknown.';
comment on column right_history.payment_suspensions is 'Every MOTISUSVERSRSA of the dossier, not only the first.';
comment on column right_history.standing is 'Whether this state keeps a parcours open, ends it, or waits.';
create index right_history_that_leaves on right_history (file_id) where standing = 'LEAVES';

alter table right_history enable row level security;
create policy one_departement_at_a_time on right_history
  using (departement = current_setting('jalon.departement', true))
  with check (departement = current_setting('jalon.departement', true));
