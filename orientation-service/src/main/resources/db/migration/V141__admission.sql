-- People who receive no RSA and are followed as those who do (Cantal Emploi Insertion): a parcours
-- of its own kind, which no deadline of RSA binds and no count of RSA knows.
alter table parcours
  add column public_kind text,
  drop constraint parcours_origin_check,
  add constraint an_origin_is_an_entry_a_stock_or_an_admission check (
    origin in ('ENTRY', 'STOCK', 'ADMISSION')),
  add constraint a_public_is_one_of_three check (
    public_kind in ('ASE_LEAVER', 'DISABLED_WORKER', 'OTHER')),
  add constraint only_who_is_admitted_is_of_a_public check (
    (origin = 'ADMISSION') = (public_kind is not null));
comment on column parcours.public_kind is
  'Why somebody who receives no RSA is followed; null for the recipients of RSA.';

-- Somebody admitted who then receives RSA has both, and each is counted where it belongs.
drop index one_open_parcours;
create unique index one_open_parcours on parcours (person_id)
  where closed_on is null and public_kind is null;
create unique index one_open_admission on parcours (person_id)
  where closed_on is null and public_kind is not null;

create table admission (
  parcours_id      uuid primary key references parcours,
  departement      text not null default current_setting('jalon.departement'),
  public_kind      text not null,
  found            text not null,
  admitted_on      date not null,
  recorded_at      timestamptz not null,
  recorded_by      text not null,
  recorded_by_name text not null,
  constraint a_person_is_found_one_of_these_ways check (
    found in ('BY_NIR', 'BY_NAME', 'NEW', 'AMBIGUOUS'))
);
comment on table admission is 'Who admitted somebody who receives no RSA, and how they were recognised.';
create trigger an_admission_is_a_proof before update or delete on admission
  for each row execute function refuse_to_alter_a_proof();

alter table admission enable row level security;
create policy only_ones_own_departement on admission
  using (departement = current_setting('jalon.departement', true))
  with check (departement = current_setting('jalon.departement', true));
