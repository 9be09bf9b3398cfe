-- What figures are divided by and no event tells (posts in full-time equivalents…), as the
-- département says it, from a day on. Append-only: a figure « as known on » a past day is divided
-- by what had been said by then.
create table reference (
  id          bigint generated always as identity primary key,
  departement text not null default current_setting('jalon.departement'),
  code        text not null,
  holds_from  date not null,
  worth       numeric(8, 2) not null,
  declared_at timestamptz not null,
  declared_by text not null,

  constraint a_reference_is_not_negative check (worth >= 0)
);
comment on table reference is
  'Dated values declared by the département that stocks are divided by (PDIE, fiches 2 et 3).';

alter table reference enable row level security;
create policy own_departement on reference
  using (departement = current_setting('jalon.departement', true))
  with check (departement = current_setting('jalon.departement', true));

create index reference_by_code on reference (departement, code);
create trigger a_reference_stands before update or delete on reference
  for each row execute function refuse_to_alter_a_proof();
