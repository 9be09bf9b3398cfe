-- Who the département follows: persons, the households they belong to and where these live.
-- Identities live here and nowhere else; the NIR only encrypted, looked up by a keyed hash.

create table person (
  id                uuid primary key,
  departement       text not null default current_setting('jalon.departement'),
  nir_index         bytea,
  nir_cipher        bytea,
  title             text,
  last_name         text not null,
  birth_name        text not null,
  first_name        text not null,
  other_first_names text,
  birth_date        date not null,
  birth_rank        smallint,
  birth_place       text,
  sex               text not null check (sex in ('F', 'M', 'UNKNOWN')),
  created_at        timestamptz not null default now(),
  constraint a_nir_is_found_and_read check ((nir_index is null) = (nir_cipher is null))
);
comment on table person is 'A person known from the CAF or the MSA (CASF L. 262-40; NIR: décret 2019-341).';
create unique index one_person_per_nir_and_birth_date
  on person (departement, nir_index, birth_date) where nir_index is not null;
create index person_by_birth on person (departement, birth_date, birth_name, first_name);

create table household (
  id               uuid primary key,
  departement      text not null default current_setting('jalon.departement'),
  number           text not null,
  organisme        text not null,
  matricule        text not null,
  requested_on     date not null,
  family_situation text not null,
  reference_date   date not null,
  flow_created_at  timestamp not null,
  constraint one_household_per_dossier_number unique (departement, number)
);
comment on table household is 'One RSA dossier and its foyer (CASF R. 262-3), as the latest file tells it.';

create table household_member (
  household_id uuid not null references household,
  person_id    uuid not null references person,
  departement  text not null default current_setting('jalon.departement'),
  role         text not null,
  since_on     date not null,
  until_on     date,
  primary key (household_id, person_id, since_on),
  constraint a_membership_ends_after_it_began check (until_on is null or until_on >= since_on)
);
comment on table household_member is 'Role of a person for RSA in a household (ROLEPERS of the RSA prestation), dated.';
create index household_member_by_person on household_member (person_id);
create unique index one_role_at_a_time on household_member (household_id, person_id)
  where until_on is null;

create table address (
  household_id uuid not null references household,
  rank         smallint not null,
  departement  text not null default current_setting('jalon.departement'),
  lines        text[] not null,
  commune      text,
  postcode     text,
  city         text,
  country      text not null,
  since_on     date,
  primary key (household_id, rank)
);
comment on table address is 'Where a household lives (rank 1) and has lived, as the latest file tells it.';

alter table person enable row level security;
create policy one_departement_at_a_time on person
  using (departement = current_setting('jalon.departement', true))
  with check (departement = current_setting('jalon.departement', true));
alter table household enable row level security;
create policy one_departement_at_a_time on household
  using (departement = current_setting('jalon.departement', true))
  with check (departement = current_setting('jalon.departement', true));
alter table household_member enable row level security;
create policy one_departement_at_a_time on household_member
  using (departement = current_setting('jalon.departement', true))
  with check (departement = current_setting('jalon.departement', true));
alter table address enable row level security;
create policy one_departement_at_a_time on address
  using (departement = current_setting('jalon.departement', true))
  with check (departement = current_setting('jalon.departement', true));
