-- Jobs that start and end, and the three months during which the person is not left alone in one.
-- The checks repeat the sealed types fr.jalon.accompaniment.employment.Employment and
-- fr.jalon.accompaniment.employment.keeping.InJobContact.

create or replace function refuse_to_alter_a_proof() returns trigger language plpgsql as $$
begin
  raise exception 'a row of % is a proof: it is neither altered nor removed', tg_table_name
    using errcode = 'restrict_violation';
end $$;

-- What hangs on an accompaniment follows its person when two persons are found to be one, or two.
alter table accompaniment
  add constraint an_accompaniment_is_of_one_parcours_and_one_person
  unique (id, parcours_id, person_id);

create table employment (
  id               uuid primary key,
  departement      text not null default current_setting('jalon.departement'),
  accompaniment_id uuid not null,
  parcours_id      uuid not null,
  person_id        uuid not null,
  status           text not null,
  version          bigint not null check (version >= 1),
  contract         text not null,
  starts_on        date not null,
  planned_ends_on  date,
  weekly_hours     integer,
  employer         text,
  same_as          uuid references employment,
  ended_on         date,
  early            boolean,
  end_reason       text,
  constraint an_employment_is_of_the_person_who_is_followed
    foreign key (accompaniment_id, parcours_id, person_id)
    references accompaniment (id, parcours_id, person_id) on update cascade,
  constraint an_employment_is_to_compare_current_ended_or_the_same check (
    status in ('TO_COMPARE', 'CURRENT', 'ENDED', 'SAME')),
  constraint a_contract_of_work_is_of_a_known_kind check (contract in (
    'CDI', 'CDD_LONG', 'CDD_SHORT', 'PEC', 'CDDI', 'INTERIM', 'SELF_EMPLOYMENT', 'APPRENTICESHIP',
    'OTHER')),
  constraint an_employment_is_planned_to_end_after_it_starts check (planned_ends_on >= starts_on),
  constraint a_week_of_work_has_one_to_sixty_hours check (weekly_hours between 1 and 60),
  constraint an_employer_has_a_name check (btrim(employer) <> ''),
  constraint only_the_same_employment_names_another check ((status = 'SAME') = (same_as is not null)),
  constraint no_employment_is_the_same_as_itself check (same_as <> id),
  constraint only_an_ended_employment_says_when_and_why check (
    num_nonnulls(ended_on, early, end_reason) = case status when 'ENDED' then 3 else 0 end),
  constraint an_employment_ends_after_it_starts check (ended_on >= starts_on),
  constraint an_end_has_a_known_reason check (end_reason in (
    'TERM', 'RESIGNATION', 'DISMISSAL', 'TRIAL_PERIOD', 'MUTUAL_AGREEMENT', 'OTHER_JOB', 'HEALTH',
    'CHILDCARE', 'MOBILITY', 'EMPLOYER_CLOSED', 'RECORDED_IN_ERROR', 'OTHER'))
);
comment on table employment is
  'Job starts and ends of the people followed (PDIE 2021-2025, fiches 2, 3 and 4).';
comment on column employment.employer is
  'As the agent wrote it; it stays here and goes into no event.';
create index employments_of_an_accompaniment on employment (accompaniment_id, starts_on, id);
create index employments_of_a_person on employment (person_id, starts_on, id);
create index contracts_of_work_that_end on employment (departement, planned_ends_on, id)
  where status = 'CURRENT' and planned_ends_on is not null;
create index employments_to_compare on employment (departement, starts_on, id)
  where status = 'TO_COMPARE';

-- Everything that was said of a job, by whom; the last telling or correction counts.
create table employment_statement (
  employment_id   uuid not null references employment,
  number          integer not null check (number >= 0),
  departement     text not null default current_setting('jalon.departement'),
  kind            text not null,
  source          text not null,
  contract        text not null,
  starts_on       date not null,
  planned_ends_on date,
  weekly_hours    integer,
  employer        text,
  reason          text,
  recorded_at     timestamptz not null,
  recorded_by     text not null,
  constraint statements_are_recorded_in_order primary key (employment_id, number),
  constraint a_statement_tells_corrects_or_confirms check (
    kind in ('TOLD', 'CORRECTED', 'CONFIRMED')),
  constraint a_job_is_told_of_once_then_corrected_or_confirmed check (
    (kind = 'TOLD') = (number = 0)),
  constraint a_source_is_one_of_four check (
    source in ('PERSON', 'REFERENT', 'FRANCE_TRAVAIL', 'DSN')),
  constraint a_correction_has_a_reason check ((kind = 'CORRECTED') = (reason is not null))
);
comment on table employment_statement is
  'What each source said of a job, corrections included, never overwritten.';
create trigger a_statement_is_a_proof before update or delete on employment_statement
  for each row execute function refuse_to_alter_a_proof();

-- Each end that was recorded; the last counts.
create table employment_end (
  employment_id uuid not null references employment,
  number        integer not null check (number >= 0),
  departement   text not null default current_setting('jalon.departement'),
  ended_on      date not null,
  reason        text not null,
  early         boolean not null,
  recorded_at   timestamptz not null,
  recorded_by   text not null,
  constraint ends_are_recorded_in_order primary key (employment_id, number)
);
comment on table employment_end is 'Ends of a job as they were recorded, corrections included.';
create trigger an_end_of_employment_is_a_proof before update or delete on employment_end
  for each row execute function refuse_to_alter_a_proof();

create table in_job_contact (
  id               uuid primary key,
  departement      text not null default current_setting('jalon.departement'),
  accompaniment_id uuid not null references accompaniment,
  employment_id    uuid not null references employment,
  step           text not null,
  status         text not null,
  due_on         date not null,
  missed_on      date,
  held_on        date,
  held_with      text,
  at_risk        boolean,
  recorded_at    timestamptz,
  recorded_by    text,
  constraint a_step_of_the_schedule_makes_one_contact unique (employment_id, step),
  constraint a_contact_is_due_held_missed_or_lapsed check (
    status in ('DUE', 'HELD', 'MISSED', 'LAPSED')),
  constraint a_contact_that_is_due_or_lapsed_says_nothing_yet check (
    status in ('HELD', 'MISSED')
    or num_nonnulls(missed_on, held_on, held_with, at_risk, recorded_at, recorded_by) = 0),
  constraint a_missed_contact_says_when check (
    status <> 'MISSED' or (missed_on is not null and num_nonnulls(held_on, held_with, at_risk) = 0)),
  constraint a_held_contact_says_when_with_whom_and_how_it_goes check (
    status <> 'HELD' or num_nulls(held_on, held_with, at_risk) = 0),
  constraint what_became_of_a_contact_is_recorded_by_someone check (
    (status in ('HELD', 'MISSED')) = (num_nonnulls(recorded_at, recorded_by) = 2)),
  constraint a_contact_is_held_with_the_person_the_employer_or_both check (
    held_with in ('PERSON', 'EMPLOYER', 'BOTH'))
);
comment on table in_job_contact is
  'Follow-up in the job for its first three months, alert before its end, prevention of a break (PDIE 2021-2025, fiche 2).';
create index contacts_of_an_employment on in_job_contact (employment_id, due_on);
create index contacts_that_are_due on in_job_contact (departement, due_on, id)
  where status = 'DUE';

create function refuse_to_unsay_a_contact() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.status = 'HELD' or (old.status = 'MISSED' and new.status <> 'HELD')
      or (old.missed_on is not null and new.missed_on is distinct from old.missed_on) then
    raise exception 'what became of contact % is neither altered nor removed', old.id
      using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger what_became_of_a_contact_is_a_proof before update or delete on in_job_contact
  for each row execute function refuse_to_unsay_a_contact();

do $$
declare
  kept text;
begin
  foreach kept in array array[
    'employment', 'employment_statement', 'employment_end', 'in_job_contact']
  loop
    execute format('alter table %I enable row level security', kept);
    execute format('create policy own_departement on %I
                    using (departement = current_setting(''jalon.departement'', true))
                    with check (departement = current_setting(''jalon.departement'', true))', kept);
  end loop;
end $$;
