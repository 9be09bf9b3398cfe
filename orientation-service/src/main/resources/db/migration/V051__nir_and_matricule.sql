-- A provisional NIR (7 or 8 first) gives way to the definitive one, and goes on finding its person.
alter table person add column nir_provisional boolean not null default false;
comment on column person.nir_provisional is
  'Whether the NIR begins with 7 or 8 (décret 2019-341); known from the next file for older rows.';

create table former_nir (
  departement text not null default current_setting('jalon.departement'),
  nir_index   bytea not null,
  birth_date  date not null,
  nir_cipher  bytea not null,
  person_id   uuid not null references person,
  replaced_at timestamptz not null default now(),
  primary key (departement, nir_index, birth_date)
);
comment on table former_nir is
  'NIR that a person had before the present one: an old file is still recognised (CASF L. 262-40).';
create index former_nir_of_a_person on former_nir (person_id);

alter table former_nir enable row level security;
create policy one_departement_at_a_time on former_nir
  using (departement = current_setting('jalon.departement', true))
  with check (departement = current_setting('jalon.departement', true));

-- At the MSA the matricule of a household is the NIR of a person: identity, never a key in clear.
alter table household
  alter column matricule drop not null,
  add column matricule_index bytea,
  add column matricule_cipher bytea;
update household set matricule = null where organisme like 'MSA%' and length(matricule) >= 13;
alter table household
  add constraint a_matricule_that_is_a_nir_is_sealed check (
    matricule is null or organisme not like 'MSA%' or length(matricule) < 13),
  add constraint a_matricule_is_in_clear_or_sealed check (
    matricule is null or matricule_cipher is null);
comment on column household.matricule is
  'Number of the household at its caisse; absent where it is a NIR (MSA), which is sealed instead.';
create index household_by_matricule on household (departement, matricule_index);
