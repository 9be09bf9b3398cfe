-- A suspension or suppression of the RSA, from its proposal to its end; each step leaves a proof.
-- The checks repeat the sealed type fr.jalon.orientation.suspension.Suspension.
create table suspension (
  id                  uuid primary key,
  departement         text not null default current_setting('jalon.departement'),
  parcours_id         uuid not null references parcours,
  person_id           uuid not null references person,
  status              text not null,
  version             bigint not null,
  regime              text not null,
  next_on             date not null,
  ground              text not null,
  facts_on            date not null,
  account             text not null,
  contract            text,
  contract_id         uuid,
  contract_sha256     text,
  clause              text,
  proposed_on         date not null,
  proposed_by         text not null,
  proposed_by_name    text not null,
  reason              text not null,
  notice_sent_on      date,
  notice_channel      text,
  delivered_on        date,
  observations_until  date,
  observed_on         date,
  opinion_id          uuid references equipe_opinion,
  opinion_subject     text,
  opinion_on          date,
  decided_on          date,
  decided_by          text,
  decided_by_name     text,
  decision_reason     text,
  measure             text,
  rank                integer,
  rate_percent        integer,
  months              integer,
  starts_on           date,
  foyer_size          text,
  majoration          text,
  vulnerability       text,
  household_weighed   text,
  breach_weighed      text,
  objectives_weighed  text,
  sent_on             date,
  sent_reference      text,
  executed_from       date,
  executed_until      date,
  lifted_on           date,
  lifting_reason      text,
  resumed_on          date,
  abandoned_on        date,
  abandonment_reason  text,
  recorded_at         timestamptz not null default now(),
  constraint a_suspension_is_in_one_of_ten_states check (status in (
    'PROPOSED', 'NOTIFIED', 'CONTRADICTORY', 'ADVISED', 'DECIDED', 'SENT', 'EXECUTED', 'LIFTED',
    'ENDED', 'ABANDONED')),
  constraint a_ground_is_in_the_law check (ground in (
    'CONTRACT_NOT_DRAWN_UP', 'CONTRACT_REFUSED', 'CONTRACT_NOT_RESPECTED', 'STRUCK_OFF_THE_LIST',
    'CONTROL_REFUSED')),
  constraint a_breach_names_its_clause check (
    num_nonnulls(contract, contract_id, contract_sha256, clause)
      = case ground when 'CONTRACT_NOT_RESPECTED' then 4 else 0 end),
  constraint a_clause_stands_in_a_contract check (contract in ('CEO', 'ACCOMPANIMENT')),
  constraint what_is_proposed_has_an_account_and_a_reason check (
    btrim(account) <> '' and btrim(reason) <> ''),
  constraint facts_come_before_the_proposal check (facts_on <= proposed_on),
  constraint a_notice_is_complete check (
    num_nulls(notice_sent_on, notice_channel) in (0, 2)
    and (notice_sent_on is not null or status in ('PROPOSED', 'ABANDONED'))),
  constraint a_contradictory_period_is_complete check (
    num_nulls(delivered_on, observations_until) in (0, 2)
    and (delivered_on is not null or status in ('PROPOSED', 'NOTIFIED', 'ABANDONED'))),
  constraint a_notice_is_delivered_after_it_was_sent check (
    (delivered_on is null or notice_sent_on is not null)
    and delivered_on >= notice_sent_on and observations_until >= delivered_on),
  constraint an_opinion_is_complete check (
    num_nulls(opinion_id, opinion_subject, opinion_on) in (0, 3)
    and (status <> 'ADVISED' or opinion_id is not null)),
  constraint a_decision_is_complete check (
    num_nulls(decided_on, decided_by, decided_by_name, decision_reason, measure, rank, rate_percent,
              months, starts_on, foyer_size, majoration) in (0, 11)
    and (status not in ('DECIDED', 'SENT', 'EXECUTED', 'LIFTED', 'ENDED')
         or decided_on is not null)
    and (status not in ('PROPOSED', 'NOTIFIED', 'CONTRADICTORY', 'ADVISED')
         or decided_on is null)
    and (decided_on is null or btrim(decision_reason) <> '')),
  constraint nothing_is_decided_before_the_person_could_answer check (
    decided_on is null
    or (delivered_on is not null
        and (decided_on > observations_until or observed_on <= decided_on))),
  constraint a_suppression_is_decided_after_an_opinion check (
    measure is distinct from 'SUPPRESSION'
    or (opinion_subject = 'SUPPRESSION' and opinion_on <= decided_on)),
  constraint a_measure_puts_off_or_takes_away check (measure in ('SUSPENSION', 'SUPPRESSION')),
  constraint no_bound_goes_beyond_the_law check (
    rank >= 1 and rate_percent between 1 and 100 and months between 1 and 4),
  constraint a_household_of_several_keeps_half check (
    foyer_size is not distinct from 'ALONE' or rate_percent <= 50),
  constraint a_foyer_is_known_or_not check (
    foyer_size in ('ALONE', 'SEVERAL', 'UNKNOWN') and majoration in ('YES', 'NO', 'UNKNOWN')),
  constraint a_measure_does_not_reach_back check (starts_on >= decided_on),
  constraint what_is_weighed_is_weighed_whole check (
    num_nulls(vulnerability, household_weighed, breach_weighed, objectives_weighed) in (0, 4)),
  constraint what_is_executed_was_sent check (
    (sent_on is null or decided_on is not null) and sent_on >= decided_on
    and (status not in ('SENT', 'EXECUTED', 'LIFTED', 'ENDED') or sent_on is not null)),
  constraint an_execution_is_complete check (
    num_nulls(executed_from, executed_until) in (0, 2)
    and (executed_from is not null) = (status in ('EXECUTED', 'LIFTED', 'ENDED'))
    and executed_from >= starts_on and executed_until >= executed_from),
  constraint lifted_is_complete check (
    (status = 'LIFTED') = (lifted_on is not null)
    and (lifted_on is null) = (lifting_reason is null) and lifted_on >= executed_from),
  constraint a_lifting_has_a_known_reason check (
    lifting_reason in ('COMPLIANCE', 'ERROR', 'LEFT_SCOPE')),
  constraint ended_is_dated check (
    (status = 'ENDED') = (resumed_on is not null) and resumed_on > executed_until),
  constraint abandoned_is_complete check (
    (status = 'ABANDONED') = (abandoned_on is not null)
    and (abandoned_on is null) = (abandonment_reason is null))
);
comment on table suspension is
  'Suspension or suppression of the RSA, proposed and decided by named agents (CASF L. 262-37; RGPD art. 22).';
create unique index one_pending_suspension_a_parcours on suspension (parcours_id)
  where status in ('PROPOSED', 'NOTIFIED', 'CONTRADICTORY', 'ADVISED', 'DECIDED', 'SENT');
create index suspensions_in_turn on suspension (departement, next_on, id);
create index suspensions_by_state on suspension (departement, status, next_on, id);
create index suspensions_of_a_person on suspension (person_id, decided_on);

-- A date that is written down stays; what is over stays over.
create function refuse_to_rewrite_a_suspension() returns trigger language plpgsql as $$
declare
  known jsonb := jsonb_strip_nulls(to_jsonb(old)
    - array['status', 'version', 'next_on', 'observed_on']);
begin
  if tg_op = 'DELETE' or old.status in ('LIFTED', 'ENDED', 'ABANDONED')
      or not to_jsonb(new) @> known or new.version <= old.version then
    raise exception 'what is known of a suspension is neither rewritten nor removed'
      using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger a_suspension_is_never_rewritten before update or delete on suspension
  for each row execute function refuse_to_rewrite_a_suspension();

create table suspension_step (
  id            bigint generated always as identity primary key,
  departement   text not null default current_setting('jalon.departement'),
  suspension_id uuid not null references suspension,
  step          text not null,
  happened_on   date not null,
  author_id     text not null,
  author_name   text not null,
  detail        text,
  letter        text,
  sha256        text,
  recorded_at   timestamptz not null,
  constraint a_step_is_one_of_the_procedure check (step in (
    'PROPOSAL', 'NOTICE', 'DELIVERY', 'OBSERVATIONS', 'EQUIPE_OPINION', 'DECISION', 'ABANDONMENT',
    'TRANSMISSION', 'EXECUTION', 'LIFTING', 'RESUMPTION')),
  constraint the_seal_is_that_of_the_letter check (
    (letter is null) = (sha256 is null)
    and (letter is null or sha256 = encode(sha256(convert_to(letter, 'UTF8')), 'hex')))
);
comment on table suspension_step is
  'Each step of a suspension, its author, its letter word for word: proofs (CRPA L. 121-1).';
create index steps_of_a_suspension on suspension_step (suspension_id, id);
create trigger a_step_is_a_proof before update or delete on suspension_step
  for each row execute function refuse_to_alter_a_proof();

alter table suspension enable row level security;
create policy only_ones_own_departement on suspension
  using (departement = current_setting('jalon.departement', true))
  with check (departement = current_setting('jalon.departement', true));
alter table suspension_step enable row level security;
create policy only_ones_own_departement on suspension_step
  using (departement = current_setting('jalon.departement', true))
  with check (departement = current_setting('jalon.departement', true));
