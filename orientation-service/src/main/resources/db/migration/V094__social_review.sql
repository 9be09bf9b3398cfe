-- What came of the examination of a social orientation.
create table social_review (
  id               uuid primary key,
  departement      text not null default current_setting('jalon.departement'),
  parcours_id      uuid not null references parcours,
  person_id        uuid not null references person,
  orientation_id   uuid not null references orientation,
  due_on           date not null,
  reviewed_on      date not null,
  examiner         text not null,
  outcome          text not null,
  reason           text not null,
  opinion_id       uuid,
  joint_with       text,
  reorientation    integer,
  reviewed_by      text not null,
  reviewed_by_name text not null,
  recorded_at      timestamptz not null,
  constraint an_examiner_is_the_equipe_or_a_joint_diagnosis check (
    examiner in ('EQUIPE_PLURIDISCIPLINAIRE', 'JOINT_DIAGNOSIS')),
  constraint the_equipe_gives_an_opinion check (
    (examiner = 'EQUIPE_PLURIDISCIPLINAIRE') = (opinion_id is not null)),
  constraint a_joint_diagnosis_is_made_with_someone check (
    (examiner = 'JOINT_DIAGNOSIS') = (joint_with is not null)),
  constraint an_outcome_is_to_maintain_or_to_reorient check (
    outcome in ('MAINTAINED', 'REORIENTATION')),
  constraint a_reorientation_is_asked_for check (
    (outcome = 'REORIENTATION') = (reorientation is not null)),
  constraint the_reorientation_asked_for_exists
    foreign key (parcours_id, reorientation) references reorientation (parcours_id, number),
  constraint a_review_has_a_reason check (btrim(reason) <> '')
);
comment on table social_review is
  'Examination of a social orientation after six or twelve months (CASF L. 262-31, D. 262-65-2-1).';
create index reviews_of_a_parcours on social_review (parcours_id, reviewed_on);
create trigger a_review_is_a_proof before update or delete on social_review
  for each row execute function refuse_to_alter_a_proof();

-- Social orientations in order of decision: those to be examined are the oldest.
create index social_orientations on orientation (departement, decided_on, parcours_id)
  where parcours_type = 'SOCIAL';

alter table social_review enable row level security;
create policy only_ones_own_departement on social_review
  using (departement = current_setting('jalon.departement', true))
  with check (departement = current_setting('jalon.departement', true));
