-- Who may answer for people here, who answers for each, and since when.

create or replace function refuse_to_alter_a_proof() returns trigger language plpgsql as $$
begin
  raise exception 'a row of % is a proof: it is neither altered nor removed', tg_table_name
    using errcode = 'restrict_violation';
end $$;

create table referent (
  id                    uuid primary key,
  departement           text not null default current_setting('jalon.departement'),
  organisme_referent_id uuid not null,
  agent_id              text,
  profession            text,
  etp                   numeric(3, 2),
  left_on               date,
  version               bigint not null,
  recorded_at           timestamptz not null,
  recorded_by           text not null,
  constraint nobody_works_more_than_full_time check (etp > 0 and etp <= 1),
  constraint an_agent_is_one_referent unique (departement, agent_id)
);
comment on table referent is
  'Référent of orientation-service''s directory, by reference: whom they work for and how much; no name (PDIE, fiche 2).';
create index referents_of_an_organisme on referent (organisme_referent_id);

alter table referent enable row level security;
create policy own_departement on referent
  using (departement = current_setting('jalon.departement', true))
  with check (departement = current_setting('jalon.departement', true));

create table caseload_transfer (
  id               uuid primary key,
  departement      text not null default current_setting('jalon.departement'),
  from_referent_id uuid not null,
  reason           text not null,
  transferred_on   date not null,
  override_reason  text,
  recorded_at      timestamptz not null,
  recorded_by      text not null,
  constraint a_transfer_has_one_of_these_reasons check (
    reason in ('LEFT', 'ABSENCE', 'WORKLOAD', 'PERSON_WISH', 'MOVE', 'OTHER'))
);
comment on table caseload_transfer is 'All that a référent followed, handed over at once.';
create trigger a_caseload_transfer_is_a_proof before update or delete on caseload_transfer
  for each row execute function refuse_to_alter_a_proof();

alter table caseload_transfer enable row level security;
create policy own_departement on caseload_transfer
  using (departement = current_setting('jalon.departement', true))
  with check (departement = current_setting('jalon.departement', true));

create table caseload_transfer_line (
  transfer_id      uuid not null references caseload_transfer,
  departement      text not null default current_setting('jalon.departement'),
  accompaniment_id uuid not null references accompaniment,
  outcome          text not null,
  referent_id      uuid,
  constraint a_person_is_handed_over_once_a_transfer primary key (transfer_id, accompaniment_id),
  constraint an_outcome_is_one_of_these check (
    outcome in ('TRANSFERRED', 'CEILING_REACHED', 'OTHER_ORGANISME')),
  constraint who_is_handed_over_has_somebody check (
    (outcome = 'TRANSFERRED') = (referent_id is not null))
);
comment on table caseload_transfer_line is 'What became of each person of a caseload handed over.';
create trigger a_line_of_a_transfer_is_a_proof before update or delete on caseload_transfer_line
  for each row execute function refuse_to_alter_a_proof();

alter table caseload_transfer_line enable row level security;
create policy own_departement on caseload_transfer_line
  using (departement = current_setting('jalon.departement', true))
  with check (departement = current_setting('jalon.departement', true));

-- One row an assignment: it lasts until the next one, or until the accompaniment ends.
create table referent_assignment (
  id                    uuid primary key,
  departement           text not null default current_setting('jalon.departement'),
  accompaniment_id      uuid not null references accompaniment,
  number                integer not null,
  referent_id           uuid not null,
  organisme_referent_id uuid not null,
  assigned_on           date not null,
  cause                 text not null,
  reason                text,
  transfer_id           uuid references caseload_transfer,
  heard                 boolean not null,
  load                  integer not null,
  ceiling               integer,
  override_reason       text,
  recorded_at           timestamptz not null,
  recorded_by           text,
  constraint assignments_follow_each_other unique (accompaniment_id, number),
  constraint the_first_assignment_is_the_first check (number >= 1),
  constraint a_cause_is_one_of_three check (cause in ('OPENING', 'TRANSFER', 'CASELOAD')),
  constraint a_caseload_is_handed_over_by_a_transfer check (
    (cause = 'CASELOAD') = (transfer_id is not null)),
  constraint what_is_not_heard_has_an_author check (heard = (recorded_by is null)),
  constraint a_ceiling_is_passed_for_a_reason check (
    heard or ceiling is null or load < ceiling or btrim(override_reason) <> '')
);
comment on table referent_assignment is
  'Référent unique of a person, with the whole history (CASF L. 262-27, L. 262-30).';
comment on column referent_assignment.load is 'How many other people the référent followed then.';
create index assignments_of_an_accompaniment on referent_assignment (accompaniment_id, number);
create index assignments_above_the_ceiling on referent_assignment (accompaniment_id)
  where load >= ceiling and override_reason is null;
create trigger an_assignment_is_a_proof before update or delete on referent_assignment
  for each row execute function refuse_to_alter_a_proof();

alter table referent_assignment enable row level security;
create policy own_departement on referent_assignment
  using (departement = current_setting('jalon.departement', true))
  with check (departement = current_setting('jalon.departement', true));

insert into referent_assignment (id, departement, accompaniment_id, number, referent_id,
       organisme_referent_id, assigned_on, cause, heard, load, recorded_at)
select gen_random_uuid(), departement, id, 1, referent_id, organisme_referent_id, decided_on,
       'OPENING', true, 0, opened_at
  from accompaniment where referent_id is not null;

create index accompaniments_of_a_referent on accompaniment (referent_id) where status = 'OPEN';
create index accompaniments_without_a_referent on accompaniment (departement, decided_on)
  where status = 'OPEN' and referent_id is null;
create index accompaniments_of_a_person on accompaniment (person_id, decided_on);
