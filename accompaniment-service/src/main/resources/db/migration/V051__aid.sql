-- Crédits d'insertion: a budget by line, year and territory, and what is granted out of it. The
-- checks repeat the sealed type fr.jalon.accompaniment.aid.Aid.

-- Where a person lives and when they were born, as far as an aid or a list needs to know.
alter table followed_parcours add column if not exists territory text;
alter table followed_parcours add column if not exists birth_month text;

create table aid_budget (
  id              uuid primary key,
  departement     text not null default current_setting('jalon.departement'),
  line            text not null,
  year            integer not null,
  territory       text not null,
  version         bigint not null check (version >= 1),
  amount_cents    bigint not null,
  committed_cents bigint not null default 0,
  overrun_cents   bigint not null default 0,
  constraint a_line_has_one_budget_a_year_and_a_territory
    unique (departement, line, year, territory),
  constraint a_budget_is_of_a_year_of_this_century check (year between 2000 and 2100),
  constraint a_budget_is_not_negative check (amount_cents >= 0),
  constraint what_is_committed_is_not_negative check (committed_cents >= 0),
  constraint an_overrun_is_not_negative check (overrun_cents >= 0),
  constraint a_budget_is_never_overspent_silently check (
    committed_cents <= amount_cents + overrun_cents)
);
comment on table aid_budget is
  'Money voted for a line of aid; the territory * is the whole département.';
comment on column aid_budget.overrun_cents is
  'What was granted beyond the budget, each time by someone and for a reason (aid.derogation).';

create table aid_budget_change (
  budget_id    uuid not null references aid_budget,
  version      bigint not null,
  departement  text not null default current_setting('jalon.departement'),
  amount_cents bigint not null,
  recorded_at  timestamptz not null,
  recorded_by  text not null,
  constraint each_version_of_a_budget_is_kept primary key (budget_id, version)
);
comment on table aid_budget_change is 'Each amount that a budget had, and who set it.';
create trigger a_change_of_budget_is_a_proof before update or delete on aid_budget_change
  for each row execute function refuse_to_alter_a_proof();

create table aid (
  id               uuid primary key,
  departement      text not null default current_setting('jalon.departement'),
  accompaniment_id uuid not null,
  parcours_id      uuid not null,
  person_id        uuid not null,
  status           text not null,
  line             text not null,
  territory        text not null,
  requested_cents  bigint not null,
  purpose          text not null,
  requested_on     date not null,
  requested_at     timestamptz not null,
  requested_by     text not null,
  decided_on       date,
  decided_at       timestamptz,
  decided_by       text,
  decided_by_name  text,
  reason           text,
  derogation       text,
  budget_id        uuid references aid_budget,
  granted_cents    bigint,
  paid_on          date,
  closed_at        timestamptz,
  closed_by        text,
  cancelled_on     date,
  cancelled_because text,
  constraint an_aid_is_of_the_person_who_is_followed
    foreign key (accompaniment_id, parcours_id, person_id)
    references accompaniment (id, parcours_id, person_id) on update cascade,
  constraint an_aid_is_requested_refused_to_pay_paid_or_cancelled check (
    status in ('REQUESTED', 'REFUSED', 'TO_PAY', 'PAID', 'CANCELLED')),
  constraint an_aid_is_asked_for_something check (requested_cents > 0 and btrim(purpose) <> ''),
  constraint a_decision_is_someone_s_on_a_day check (
    num_nonnulls(decided_on, decided_at, decided_by, decided_by_name)
      = case status when 'REQUESTED' then 0 else 4 end),
  constraint an_aid_is_decided_after_it_is_requested check (decided_on >= requested_on),
  constraint a_refusal_has_a_reason check (status <> 'REFUSED' or btrim(reason) <> ''),
  constraint only_what_is_granted_takes_from_a_budget check (
    num_nonnulls(budget_id, granted_cents)
      = case when status in ('TO_PAY', 'PAID', 'CANCELLED') then 2 else 0 end),
  constraint what_is_granted_is_an_amount check (granted_cents > 0),
  constraint a_derogation_says_why check (
    derogation is null
    or (btrim(derogation) <> '' and status in ('TO_PAY', 'PAID', 'CANCELLED'))),
  constraint only_a_paid_aid_has_a_day_of_payment check ((status = 'PAID') = (paid_on is not null)),
  constraint an_aid_is_paid_after_it_is_granted check (paid_on >= decided_on),
  constraint only_a_cancelled_aid_says_when_and_why check (
    num_nonnulls(cancelled_on, cancelled_because) = case status when 'CANCELLED' then 2 else 0 end),
  constraint what_ends_an_aid_is_recorded_by_someone check (
    num_nonnulls(closed_at, closed_by)
      = case when status in ('PAID', 'CANCELLED') then 2 else 0 end)
);
comment on table aid is
  'Aides financières départementales: mobility, housing, childcare, other (PDIE 2021-2025, fiches 7, 12, 13).';
create index aids_of_an_accompaniment on aid (accompaniment_id, requested_on, id);
create index aids_of_a_person on aid (person_id, line, decided_on);
create index aids_to_decide on aid (departement, requested_on, id) where status = 'REQUESTED';
create index aids_to_pay on aid (departement, decided_on, id) where status = 'TO_PAY';
create index aids_by_decision on aid (departement, decided_on, id) where decided_on is not null;

-- What each condition answered when somebody decided: a later change of the data file alters none.
create table aid_check (
  aid_id      uuid not null references aid,
  position    integer not null check (position >= 0),
  departement text not null default current_setting('jalon.departement'),
  condition   text not null,
  result      text not null,
  because     text not null,
  constraint a_check_has_a_place_in_its_decision primary key (aid_id, position),
  constraint a_condition_is_met_not_met_or_unknown check (
    result in ('MET', 'NOT_MET', 'UNKNOWN'))
);
comment on table aid_check is 'The conditions as they were shown to whoever decided.';
create trigger a_check_of_an_aid_is_a_proof before update or delete on aid_check
  for each row execute function refuse_to_alter_a_proof();

create function refuse_to_undecide_an_aid() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.status in ('REFUSED', 'PAID', 'CANCELLED')
      and row(new.status, new.reason, new.granted_cents, new.paid_on, new.cancelled_on)
        is distinct from row(old.status, old.reason, old.granted_cents, old.paid_on, old.cancelled_on)
      or old.status = 'TO_PAY'
      and (new.status not in ('TO_PAY', 'PAID', 'CANCELLED')
        or row(new.decided_on, new.decided_by, new.granted_cents, new.budget_id)
          is distinct from row(old.decided_on, old.decided_by, old.granted_cents, old.budget_id)) then
    raise exception 'aid % is decided: it is neither altered nor removed', old.id
      using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger a_decision_on_an_aid_is_a_proof before update or delete on aid
  for each row execute function refuse_to_undecide_an_aid();

do $$
declare
  kept text;
begin
  foreach kept in array array['aid_budget', 'aid_budget_change', 'aid', 'aid_check']
  loop
    execute format('alter table %I enable row level security', kept);
    execute format('create policy own_departement on %I
                    using (departement = current_setting(''jalon.departement'', true))
                    with check (departement = current_setting(''jalon.departement'', true))', kept);
  end loop;
end $$;
