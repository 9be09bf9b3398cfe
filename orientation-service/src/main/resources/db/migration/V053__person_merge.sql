-- A merge says that two persons are one, a split that they were two after all; each is kept with
-- its author and its reason, and each row that a merge moved is written down: a split gives it back.
create table person_merge (
  id                 uuid primary key,
  departement        text not null default current_setting('jalon.departement'),
  kept_id            uuid not null references person,
  absorbed_id        uuid not null references person,
  reason             text not null,
  proofs             text[] not null,
  closed_parcours_id uuid references parcours,
  merged_on          date not null,
  merged_by          text not null,
  merged_by_name     text not null,
  recorded_at        timestamptz not null,
  constraint a_merge_is_of_two_persons check (kept_id <> absorbed_id),
  constraint a_merge_has_a_reason check (btrim(reason) <> '')
);
comment on table person_merge is
  'Decision by a named agent that two persons are one (RGPD art. 5, exactitude, et art. 22).';
create index merges_of_a_kept_person on person_merge (kept_id);
create index merges_of_an_absorbed_person on person_merge (absorbed_id);

create table merged_row (
  merge_id    uuid not null references person_merge,
  table_name  text not null,
  row_key     jsonb not null,
  departement text not null default current_setting('jalon.departement'),
  primary key (merge_id, table_name, row_key)
);
comment on table merged_row is 'What a merge took from the absorbed person to the kept one.';

create table person_split (
  merge_id      uuid primary key references person_merge,
  departement   text not null default current_setting('jalon.departement'),
  reason        text not null,
  proofs        text[] not null,
  split_on      date not null,
  split_by      text not null,
  split_by_name text not null,
  recorded_at   timestamptz not null,
  constraint a_split_has_a_reason check (btrim(reason) <> '')
);
comment on table person_split is
  'Decision by a named agent that two merged persons are two (RGPD art. 5, exactitude).';

alter table identity_conflict
  add constraint merged_by_a_merge foreign key (merge_id) references person_merge;

create trigger a_merge_is_a_proof before update or delete on person_merge
  for each row execute function refuse_to_alter_a_proof();
create trigger a_merged_row_is_a_proof before update or delete on merged_row
  for each row execute function refuse_to_alter_a_proof();
create trigger a_split_is_a_proof before update or delete on person_split
  for each row execute function refuse_to_alter_a_proof();

alter table person_merge enable row level security;
create policy only_ones_own_departement on person_merge
  using (departement = current_setting('jalon.departement', true))
  with check (departement = current_setting('jalon.departement', true));
alter table merged_row enable row level security;
create policy only_ones_own_departement on merged_row
  using (departement = current_setting('jalon.departement', true))
  with check (departement = current_setting('jalon.departement', true));
alter table person_split enable row level security;
create policy only_ones_own_departement on person_split
  using (departement = current_setting('jalon.departement', true))
  with check (departement = current_setting('jalon.departement', true));
