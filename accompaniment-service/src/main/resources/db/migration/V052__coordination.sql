-- The référent de parcours: several professionals around one person, brought together with the
-- person's agreement and in their presence. The checks repeat the sealed type
-- fr.jalon.accompaniment.coordination.Coordination.

create table partner (
  id               uuid primary key,
  departement      text not null default current_setting('jalon.departement'),
  accompaniment_id uuid not null references accompaniment,
  role             text not null,
  organisation     text not null,
  since_on         date not null,
  until_on         date,
  recorded_at      timestamptz not null,
  recorded_by      text not null,
  constraint a_partner_leaves_after_coming check (until_on >= since_on),
  constraint a_partner_has_a_role_and_an_organisation check (
    btrim(role) <> '' and btrim(organisation) <> '')
);
comment on table partner is
  'Professionals around a person, by what they do and for whom they work: no third party is named.';
create index partners_of_an_accompaniment on partner (accompaniment_id, since_on, id);

create table coordination (
  id                uuid primary key,
  departement       text not null default current_setting('jalon.departement'),
  accompaniment_id  uuid not null,
  parcours_id       uuid not null,
  person_id         uuid not null,
  status            text not null,
  coordinator       text not null,
  professionals     integer not null check (professionals >= 1),
  because           text,
  proposed_on       date not null,
  proposed_at       timestamptz not null,
  proposed_by       text not null,
  answered_on       date,
  answered_at       timestamptz,
  answered_to       text,
  closed_on         date,
  closed_at         timestamptz,
  closed_by         text,
  closing_reason    text,
  plan_version      bigint not null default 0 check (plan_version >= 0),
  constraint a_coordination_is_of_the_person_who_is_followed
    foreign key (accompaniment_id, parcours_id, person_id)
    references accompaniment (id, parcours_id, person_id) on update cascade,
  constraint a_coordination_is_proposed_declined_open_or_closed check (
    status in ('PROPOSED', 'DECLINED', 'OPEN', 'CLOSED')),
  constraint the_person_s_answer_is_recorded_by_someone_on_a_day check (
    num_nonnulls(answered_on, answered_at, answered_to)
      = case status when 'PROPOSED' then 0 else 3 end),
  constraint a_person_answers_after_being_asked check (answered_on >= proposed_on),
  constraint only_what_was_agreed_is_closed_by_someone_for_a_reason check (
    num_nonnulls(closed_on, closed_at, closed_by, closing_reason)
      = case status when 'CLOSED' then 4 else 0 end),
  constraint a_coordination_closes_after_the_agreement check (closed_on >= answered_on),
  constraint a_coordination_closes_for_a_known_reason check (closing_reason in (
    'OBJECTIVES_REACHED', 'AGREEMENT_WITHDRAWN', 'NO_LONGER_COMPLEX', 'ACCOMPANIMENT_ENDED',
    'OTHER')),
  constraint only_what_was_agreed_has_a_plan check (
    plan_version = 0 or status in ('OPEN', 'CLOSED'))
);
comment on table coordination is
  'Référent de parcours for a complex situation, three professionals or more (PDIE 2021-2025, fiche 21).';
create unique index one_coordination_at_a_time on coordination (accompaniment_id)
  where status in ('PROPOSED', 'OPEN');
create index coordinations_of_an_accompaniment on coordination (accompaniment_id, proposed_on, id);
create index coordinations_open on coordination (departement, answered_on, id)
  where status = 'OPEN';
create index coordinations_waiting_for_an_answer on coordination (departement, proposed_on, id)
  where status = 'PROPOSED';

create function refuse_to_unsay_an_agreement() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.status in ('DECLINED', 'CLOSED')
        and row(new.status, new.closed_on, new.closing_reason)
          is distinct from row(old.status, old.closed_on, old.closing_reason)
      or old.answered_on is not null
        and row(new.answered_on, new.answered_to)
          is distinct from row(old.answered_on, old.answered_to) then
    raise exception 'what the person answered to coordination % is neither altered nor removed', old.id
      using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger an_agreement_is_a_proof before update or delete on coordination
  for each row execute function refuse_to_unsay_an_agreement();

create table coordination_objective (
  coordination_id uuid not null references coordination,
  plan_version    bigint not null check (plan_version >= 1),
  position        integer not null check (position >= 0),
  departement     text not null default current_setting('jalon.departement'),
  label           text not null,
  indicator       text not null,
  due_on          date not null,
  led_by          text not null,
  recorded_at     timestamptz not null,
  recorded_by     text not null,
  constraint an_objective_has_a_place_in_a_version_of_the_plan
    primary key (coordination_id, plan_version, position),
  constraint an_objective_is_measured_by_something_and_led_by_someone check (
    btrim(label) <> '' and btrim(indicator) <> '' and btrim(led_by) <> '')
);
comment on table coordination_objective is
  'Plan of a coordination, version by version: objectives, indicators, calendar (fiche 21).';
create trigger an_objective_is_a_proof before update or delete on coordination_objective
  for each row execute function refuse_to_alter_a_proof();

create table coordination_meeting (
  id              uuid primary key,
  coordination_id uuid not null references coordination,
  departement     text not null default current_setting('jalon.departement'),
  held_on         date not null,
  person_present  boolean not null,
  recorded_at     timestamptz not null,
  recorded_by     text not null,
  constraint a_meeting_knows_whether_the_person_was_there unique (id, person_present)
);
comment on table coordination_meeting is
  'Follow-up meetings, in the person''s presence; one held without the person decides nothing (fiche 21).';
create index meetings_of_a_coordination on coordination_meeting (coordination_id, held_on, id);
create trigger a_meeting_is_a_proof before update or delete on coordination_meeting
  for each row execute function refuse_to_alter_a_proof();

create table coordination_participant (
  meeting_id  uuid not null references coordination_meeting,
  position    integer not null check (position >= 0),
  departement text not null default current_setting('jalon.departement'),
  role        text not null,
  constraint a_participant_has_a_place_in_the_meeting primary key (meeting_id, position),
  constraint a_participant_is_known_by_a_role check (btrim(role) <> '')
);
comment on table coordination_participant is 'Who was there, by function only.';
create trigger a_participant_is_a_proof before update or delete on coordination_participant
  for each row execute function refuse_to_alter_a_proof();

create table coordination_decision (
  meeting_id     uuid not null,
  position       integer not null check (position >= 0),
  departement    text not null default current_setting('jalon.departement'),
  decided        text not null,
  person_present boolean not null default true,
  constraint a_decision_has_a_place_in_the_meeting primary key (meeting_id, position),
  constraint a_decision_says_something check (btrim(decided) <> ''),
  constraint nothing_is_decided_without_the_person check (person_present),
  constraint a_decision_is_taken_in_a_meeting_where_the_person_was
    foreign key (meeting_id, person_present) references coordination_meeting (id, person_present)
);
comment on table coordination_decision is 'What was decided together, the person being there.';
create trigger a_decision_taken_together_is_a_proof before update or delete on coordination_decision
  for each row execute function refuse_to_alter_a_proof();

do $$
declare
  kept text;
begin
  foreach kept in array array[
    'partner', 'coordination', 'coordination_objective', 'coordination_meeting',
    'coordination_participant', 'coordination_decision']
  loop
    execute format('alter table %I enable row level security', kept);
    execute format('create policy own_departement on %I
                    using (departement = current_setting(''jalon.departement'', true))
                    with check (departement = current_setting(''jalon.departement'', true))', kept);
  end loop;
end $$;

create index partners_who_are_there on partner (departement, accompaniment_id, since_on)
  where until_on is null;
