-- Events leave through the outbox and arrive through the inbox, each in the transaction of the
-- change they tell of or lead to. No row of these tables holds an identity.

create table outbox (
  id             bigint generated always as identity primary key,
  event_id       uuid not null,
  departement    text not null default current_setting('jalon.departement'),
  key            uuid not null,
  type           text not null,
  payload        jsonb not null,
  occurred_at    timestamptz not null,
  traceparent    text,
  correlation_id text
);
comment on table outbox is 'Events written with the change they tell of, deleted once the broker has them.';

create function wake_the_relay() returns trigger language plpgsql as $$
begin
  perform pg_notify('outbox', '');
  return null;
end $$;

create trigger outbox_wakes_the_relay after insert on outbox
  for each statement execute function wake_the_relay();

create table inbox (
  consumer    text not null,
  event_id    uuid not null,
  received_at timestamptz not null default now(),
  primary key (consumer, event_id)
);
comment on table inbox is 'Events already taken into account, by consumer: a second delivery has no effect.';

create table consumer_position (
  consumer    text not null,
  topic       text not null,
  partition   int not null,
  next_offset bigint not null,
  primary key (consumer, topic, partition)
);
comment on table consumer_position is 'How far each consumer has read, kept with the effects: an empty schema reads all topics again.';

create table dead_letter (
  id          bigint generated always as identity primary key,
  departement text not null,
  consumer    text not null,
  event_id    uuid,
  key         uuid,
  type        text not null,
  reason      text not null,
  topic       text not null,
  partition   int not null,
  "offset"    bigint not null,
  dead_at     timestamptz not null default now(),
  replayed_at timestamptz
);
comment on table dead_letter is 'Index of the dead-letter topic: which event was set aside, and why. The event itself is in the topic.';

create table parked_key (
  consumer text not null,
  key      uuid not null,
  since    timestamptz not null default now(),
  primary key (consumer, key)
);
comment on table parked_key is 'Keys with a dead letter: their later events wait behind it, so that order is kept.';
