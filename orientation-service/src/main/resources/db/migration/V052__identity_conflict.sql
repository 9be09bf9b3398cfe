-- What a machine may not decide: whether two persons are one. The states repeat the sealed type
-- fr.jalon.orientation.twin.Conflict, the reasons fr.jalon.orientation.recognition.Doubt.
alter table person add column kept_as uuid references person;
alter table person add constraint nobody_is_kept_as_himself check (kept_as <> id);
comment on column person.kept_as is
  'The person as whom this one is known since they were found to be one; absent for everyone else.';
create index persons_kept_as on person (kept_as) where kept_as is not null;

create table identity_conflict (
  id              uuid primary key,
  departement     text not null default current_setting('jalon.departement'),
  person_id       uuid not null references person,
  other_id        uuid not null references person,
  reason          text not null,
  file_id         uuid references flux_file,
  queued_at       timestamptz not null,
  state           text not null default 'OPEN',
  decided_at      timestamptz,
  decided_by      text,
  decided_by_name text,
  decision_reason text,
  merge_id        uuid,
  constraint a_conflict_is_open_merged_or_distinct check (state in ('OPEN', 'MERGED', 'DISTINCT')),
  constraint a_conflict_is_between_two_persons check (person_id <> other_id),
  constraint a_doubt_has_a_known_reason check (reason in (
    'SAME_NIR_OTHER_BIRTH_DATE', 'NIR_DIFFERS', 'NIR_OF_ANOTHER', 'BIRTH_PLACE_UNSURE',
    'FIRST_NAMES_DIFFER', 'SEVERAL_ALIKE', 'TWICE_IN_DOSSIER', 'TOLD_BY_AN_AGENT')),
  constraint a_decision_is_complete check (
    num_nulls(decided_at, decided_by, decided_by_name, decision_reason)
      = case state when 'OPEN' then 4 else 0 end),
  constraint merged_names_its_merge check ((state = 'MERGED') = (merge_id is not null))
);
comment on table identity_conflict is
  'Two persons who may be one, for a named agent to decide (RGPD art. 5, exactitude, et art. 22).';
create unique index a_pair_is_asked_about_once on identity_conflict
  (least(person_id, other_id), greatest(person_id, other_id));
create index identity_conflicts_in_order on identity_conflict (departement, state, queued_at, id);
create index identity_conflicts_of_the_other on identity_conflict (other_id);
create index identity_conflicts_of_a_merge on identity_conflict (merge_id)
  where merge_id is not null;

alter table identity_conflict enable row level security;
create policy only_ones_own_departement on identity_conflict
  using (departement = current_setting('jalon.departement', true))
  with check (departement = current_setting('jalon.departement', true));
