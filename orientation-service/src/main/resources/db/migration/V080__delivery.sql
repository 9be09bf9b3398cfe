-- What leaves for a person: written in the transaction that wants it sent, sent after it. The
-- checks repeat the sealed type fr.jalon.orientation.delivery.Delivery.
create table delivery (
  id            uuid primary key,
  departement   text not null default current_setting('jalon.departement'),
  parcours_id   uuid not null references parcours,
  person_id     uuid not null references person,
  purpose       text not null,
  subject_id    uuid not null,
  channel       text not null,
  recipient     text not null,
  title         text not null,
  status        text not null,
  attempt       integer not null,
  due_at        timestamptz,
  sending_since timestamptz,
  sent_on       date,
  reference     text,
  reason        text,
  replaced_by   uuid references delivery,
  useful_until  timestamptz,
  recorded_at   timestamptz not null,
  constraint a_delivery_has_a_known_purpose check (
    purpose in ('CONVOCATION', 'CANCELLATION', 'REMINDER')),
  constraint what_is_delivered_travels_on_one_of_three_channels check (
    channel in ('POST', 'EMAIL', 'SMS')),
  constraint a_delivery_is_in_one_of_eight_states check (
    status in ('QUEUED', 'SENDING', 'SENT', 'FAILED', 'UNDELIVERABLE', 'FALLEN_BACK', 'UNCERTAIN',
               'LAPSED')),
  constraint what_waits_is_due check ((status in ('QUEUED', 'FAILED')) = (due_at is not null)),
  constraint what_is_being_sent_is_timed check (
    (status = 'SENDING') = (sending_since is not null)),
  constraint what_is_sent_is_dated check ((status = 'SENT') = (sent_on is not null)),
  constraint what_went_wrong_is_said check (
    (status in ('FAILED', 'UNDELIVERABLE', 'FALLEN_BACK', 'UNCERTAIN', 'LAPSED'))
    = (reason is not null)),
  constraint what_fell_back_names_the_letter check (
    (status = 'FALLEN_BACK') = (replaced_by is not null)),
  constraint a_letter_is_posted_by_people check (
    channel <> 'POST' or status not in ('SENDING', 'FAILED', 'UNCERTAIN', 'FALLEN_BACK')),
  constraint attempts_are_counted check (attempt >= 0)
);
comment on table delivery is
  'A letter, an e-mail or an SMS on its way to a person, and what became of it (CASF L. 262-37).';
create index deliveries_due on delivery (departement, due_at, id)
  where status in ('QUEUED', 'FAILED');
create index deliveries_being_sent on delivery (departement, sending_since)
  where status = 'SENDING';
create index deliveries_uncertain on delivery (departement, recorded_at, id)
  where status = 'UNCERTAIN';
create index deliveries_of_a_parcours on delivery (parcours_id, recorded_at, id);
create index deliveries_of_a_subject on delivery (subject_id);

create table delivery_part (
  delivery_id uuid not null references delivery,
  departement text not null default current_setting('jalon.departement'),
  rank        smallint not null,
  name        text not null,
  media_type  text not null,
  content     bytea not null,
  sha256      text not null,
  primary key (delivery_id, rank),
  constraint the_seal_is_that_of_the_content check (
    sha256 = encode(sha256(content), 'hex'))
);
comment on table delivery_part is
  'The exact bytes that a person was sent, kept as proof (CASF L. 262-37, CRPA L. 121-1).';
create trigger a_delivery_part_is_a_proof before update or delete on delivery_part
  for each row execute function refuse_to_alter_a_proof();

create table delivery_step (
  id          bigint generated always as identity primary key,
  delivery_id uuid not null references delivery,
  departement text not null default current_setting('jalon.departement'),
  status      text not null,
  attempt     integer not null,
  reason      text,
  said_by     text not null,
  at          timestamptz not null
);
comment on table delivery_step is 'Every state that a delivery went through, and who or what said so.';
create index steps_of_a_delivery on delivery_step (delivery_id, id);
create trigger a_delivery_step_is_a_proof before update or delete on delivery_step
  for each row execute function refuse_to_alter_a_proof();

alter table delivery enable row level security;
create policy only_ones_own_departement on delivery
  using (departement = current_setting('jalon.departement', true))
  with check (departement = current_setting('jalon.departement', true));

alter table delivery_part enable row level security;
create policy only_ones_own_departement on delivery_part
  using (departement = current_setting('jalon.departement', true))
  with check (departement = current_setting('jalon.departement', true));

alter table delivery_step enable row level security;
create policy only_ones_own_departement on delivery_step
  using (departement = current_setting('jalon.departement', true))
  with check (departement = current_setting('jalon.departement', true));

-- Runs as the owner, because row-level security lets a service see one département at a time: it
-- says where there is something to send, and nothing of what.
create function departements_with_deliveries() returns setof text language sql stable
  security definer set search_path = public as $$
  select distinct departement from delivery
   where channel <> 'POST' and status in ('QUEUED', 'FAILED', 'SENDING')
$$;
comment on function departements_with_deliveries is 'Where messages wait to be sent.';
