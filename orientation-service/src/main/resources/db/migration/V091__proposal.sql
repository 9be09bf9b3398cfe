-- What the rules would propose: tried on a past cohort, put in force, shown to agents. A proposal is
-- never a decision (RGPD art. 22): no row here changes anything on a parcours.
create table rule_simulation (
  id            uuid primary key,
  departement   text not null default current_setting('jalon.departement'),
  rule_set      text not null,
  received_from date not null,
  received_to   date not null,
  territory     text,
  result        jsonb not null,
  asked_by      text not null,
  asked_by_name text not null,
  recorded_at   timestamptz not null,
  constraint a_cohort_ends_after_it_begins check (received_to >= received_from)
);
comment on table rule_simulation is
  'A rule set tried on the parcours received in a period, beside what agents had decided.';
create index simulations_of_a_rule_set on rule_simulation (departement, rule_set, recorded_at);

create table rule_set_in_force (
  departement   text not null default current_setting('jalon.departement'),
  rule_set      text not null,
  from_on       date not null,
  regime        text not null,
  simulation_id uuid not null references rule_simulation,
  put_by        text not null,
  put_by_name   text not null,
  recorded_at   timestamptz not null,
  primary key (departement, regime, from_on)
);
comment on table rule_set_in_force is
  'From which day a département''s agents see the proposals of a rule set, once simulated.';

create table proposal_shown (
  id            uuid primary key,
  departement   text not null default current_setting('jalon.departement'),
  parcours_id   uuid not null references parcours,
  person_id     uuid not null references person,
  rule_set      text not null,
  inputs_sha256 text not null,
  result        jsonb not null,
  shown_to      text not null,
  shown_to_name text not null,
  shown_at      timestamptz not null,
  constraint inputs_are_sealed check (inputs_sha256 ~ '^[0-9a-f]{64}$')
);
comment on table proposal_shown is
  'What an agent was shown before deciding: rule set, seal of the facts, reasons (RGPD art. 22).';
create index proposals_of_a_parcours on proposal_shown (parcours_id, shown_at);

-- The cohort of a simulation.
create index parcours_by_reception_and_regime on parcours (departement, regime, received_on);

create trigger a_simulation_is_a_proof before update or delete on rule_simulation
  for each row execute function refuse_to_alter_a_proof();
create trigger a_rule_set_in_force_is_a_proof before update or delete on rule_set_in_force
  for each row execute function refuse_to_alter_a_proof();
create trigger a_proposal_shown_is_a_proof before update or delete on proposal_shown
  for each row execute function refuse_to_alter_a_proof();

alter table rule_simulation enable row level security;
create policy only_ones_own_departement on rule_simulation
  using (departement = current_setting('jalon.departement', true))
  with check (departement = current_setting('jalon.departement', true));

alter table rule_set_in_force enable row level security;
create policy only_ones_own_departement on rule_set_in_force
  using (departement = current_setting('jalon.departement', true))
  with check (departement = current_setting('jalon.departement', true));

alter table proposal_shown enable row level security;
create policy only_ones_own_departement on proposal_shown
  using (departement = current_setting('jalon.departement', true))
  with check (departement = current_setting('jalon.departement', true));
