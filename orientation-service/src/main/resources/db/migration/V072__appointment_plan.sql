-- What the machine proposes and a human settles: who is received on which slot.
create table appointment_plan (
  id               uuid primary key,
  departement      text not null default current_setting('jalon.departement'),
  territory        text,
  first_day        date not null,
  last_day         date not null,
  notice_days      integer not null,
  longest_travel   integer not null,
  proposed_by      text not null,
  proposed_at      timestamptz not null,
  refused_by       text,
  refused_at       timestamptz,
  refusal_reason   text,
  constraint a_horizon_ends_after_it_starts check (last_day >= first_day),
  constraint a_refusal_is_signed_and_reasoned check (
    num_nulls(refused_by, refused_at, refusal_reason) in (0, 3))
);
comment on table appointment_plan is
  'Proposal of rendez-vous for the people waiting; nothing is booked until a human accepts (RGPD art. 22).';
create index plans_in_order on appointment_plan (departement, proposed_at, id);

create table appointment_plan_line (
  plan_id        uuid not null references appointment_plan,
  number         integer not null,
  departement    text not null default current_setting('jalon.departement'),
  parcours_id    uuid not null references parcours,
  due_on         date,
  verdict        text not null,
  days_late      integer not null,
  obstacle       text,
  slot_id        uuid references slot,
  status         text not null,
  problem        text,
  rendez_vous_id uuid references rendez_vous,
  settled_by     text,
  settled_at     timestamptz,
  version        bigint not null,
  primary key (plan_id, number),
  constraint a_verdict_is_one_of_three check (verdict in ('ON_TIME', 'LATE', 'UNPLACED')),
  constraint an_obstacle_is_one_of_three check (obstacle in (
    'NO_PLACE_IN_REACH', 'DEADLINE_BEFORE_NOTICE', 'NOT_ENOUGH_SLOTS')),
  constraint only_the_unplaced_have_no_slot check ((verdict = 'UNPLACED') = (slot_id is null)),
  constraint a_line_is_proposed_accepted_or_failed check (
    status in ('PROPOSED', 'ACCEPTED', 'FAILED')),
  constraint accepted_has_a_rendez_vous check (
    (status = 'ACCEPTED') = (rendez_vous_id is not null)),
  constraint failed_says_why check ((status = 'FAILED') = (problem is not null))
);
comment on table appointment_plan_line is 'One person of a plan: the slot proposed, and what became of it.';
create index lines_of_a_slot on appointment_plan_line (plan_id, slot_id);

create table appointment_plan_shortage (
  plan_id     uuid not null references appointment_plan,
  number      integer not null,
  departement text not null default current_setting('jalon.departement'),
  site_id     uuid references site,
  territory   text not null,
  not_before  date not null,
  not_after   date not null,
  slots       integer not null,
  primary key (plan_id, number)
);
comment on table appointment_plan_shortage is 'Slots that would save as many people from being late.';

alter table appointment_plan enable row level security;
create policy only_ones_own_departement on appointment_plan
  using (departement = current_setting('jalon.departement', true))
  with check (departement = current_setting('jalon.departement', true));

alter table appointment_plan_line enable row level security;
create policy only_ones_own_departement on appointment_plan_line
  using (departement = current_setting('jalon.departement', true))
  with check (departement = current_setting('jalon.departement', true));

alter table appointment_plan_shortage enable row level security;
create policy only_ones_own_departement on appointment_plan_shortage
  using (departement = current_setting('jalon.departement', true))
  with check (departement = current_setting('jalon.departement', true));
