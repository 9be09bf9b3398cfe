-- Who decides, by default of whom, and how the person is told.
alter table orientation add column decider text not null default 'DEPARTEMENT'
  constraint a_decider_is_the_departement_or_france_travail check (
    decider in ('DEPARTEMENT', 'FRANCE_TRAVAIL'));
comment on column orientation.decider is
  'Whose decision it is: past six weeks, France Travail orients (CASF D. 262-65-2).';

create table default_orientation (
  orientation_id uuid primary key references orientation,
  departement    text not null default current_setting('jalon.departement'),
  cause          text not null,
  rendez_vous    uuid[] not null,
  convocations   uuid[] not null,
  recorded_by    text not null,
  recorded_at    timestamptz not null,
  constraint a_cause_is_one_of_three check (cause in ('NO_SHOW', 'NO_ANSWER', 'REFUSAL')),
  constraint a_default_orientation_is_proved check (
    cardinality(rendez_vous) + cardinality(convocations) >= 1),
  constraint an_absence_is_proved_by_a_rendez_vous check (
    cause <> 'NO_SHOW' or cardinality(rendez_vous) >= 1),
  constraint silence_is_proved_by_a_convocation check (
    cause <> 'NO_ANSWER' or cardinality(convocations) >= 1)
);
comment on table default_orientation is
  'Why a person was oriented to social insertion by default, and what proves it (CASF R. 262-65-3).';
create trigger a_default_orientation_is_a_proof before update or delete on default_orientation
  for each row execute function refuse_to_alter_a_proof();

create table orientation_notice (
  orientation_id   uuid primary key references orientation,
  departement      text not null default current_setting('jalon.departement'),
  parcours_id      uuid not null references parcours,
  person_id        uuid not null references person,
  channel          text not null,
  notified_on      date not null,
  pdf              bytea not null,
  pdf_sha256       text not null,
  notified_by      text not null,
  notified_by_name text not null,
  recorded_at      timestamptz not null,
  constraint a_channel_is_one_of_four check (channel in ('POST', 'EMAIL', 'SMS', 'HAND')),
  constraint the_seal_is_that_of_the_letter check (pdf_sha256 = encode(sha256(pdf), 'hex'))
);
comment on table orientation_notice is
  'Letter that tells a person their orientation: the contract''s month runs from it (C. trav. D. 5411-14-1).';
create index notices_of_a_parcours on orientation_notice (parcours_id);
create trigger a_notice_is_a_proof before update or delete on orientation_notice
  for each row execute function refuse_to_alter_a_proof();

create table transmission_to_france_travail (
  parcours_id         uuid primary key references parcours,
  departement         text not null default current_setting('jalon.departement'),
  person_id           uuid not null references person,
  due_on              date not null,
  transmitted_on      date not null,
  transmitted_by      text not null,
  transmitted_by_name text not null,
  recorded_at         timestamptz not null,
  constraint nothing_is_handed_over_before_the_six_weeks_are_past check (transmitted_on > due_on)
);
comment on table transmission_to_france_travail is
  'Hand-over to France Travail of a person not oriented in six weeks (CASF D. 262-65-2).';
create trigger a_transmission_is_a_proof before update or delete on transmission_to_france_travail
  for each row execute function refuse_to_alter_a_proof();

-- Those whom nobody has oriented, under the regime where that means a hand-over.
create index parcours_to_hand_over on parcours (departement, id)
  where oriented_on is null and closed_on is null;

alter table default_orientation enable row level security;
create policy only_ones_own_departement on default_orientation
  using (departement = current_setting('jalon.departement', true))
  with check (departement = current_setting('jalon.departement', true));

alter table orientation_notice enable row level security;
create policy only_ones_own_departement on orientation_notice
  using (departement = current_setting('jalon.departement', true))
  with check (departement = current_setting('jalon.departement', true));

alter table transmission_to_france_travail enable row level security;
create policy only_ones_own_departement on transmission_to_france_travail
  using (departement = current_setting('jalon.departement', true))
  with check (departement = current_setting('jalon.departement', true));
