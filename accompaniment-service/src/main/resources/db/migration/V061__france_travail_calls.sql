-- What is to be asked of France Travail or told to it. Written with the fact that calls for it, made
-- afterwards, outside of any transaction, in order for each person. The checks repeat the sealed
-- type fr.jalon.accompaniment.francetravail.queue.Call.
create table partner_call (
  id               uuid primary key,
  departement      text not null default current_setting('jalon.departement'),
  position         bigint generated always as identity,
  person_id        uuid not null,
  parcours_id      uuid not null,
  accompaniment_id uuid not null references accompaniment,
  kind             text not null check (kind in (
    'READ_ORIENTATION', 'WRITE_ORIENTATION', 'SEND_APPOINTMENT', 'CANCEL_APPOINTMENT',
    'READ_DIAGNOSIS')),
  subject_id       uuid not null,
  status           text not null check (status in (
    'QUEUED', 'CALLING', 'DONE', 'STUCK', 'ABANDONED')),
  asked_by         text not null,
  asked_at         timestamptz not null,
  due_at           timestamptz,
  called_since     timestamptz,
  attempts         integer not null default 0 check (attempts >= 0),
  unanswered       integer not null default 0 check (unanswered >= 0),
  first_tried_at   timestamptz,
  code             text,
  reason           text,
  ended_at         timestamptz,
  ended_by         text,
  constraint what_waits_says_when_it_is_due check ((status = 'QUEUED') = (due_at is not null)),
  constraint what_is_being_called_says_since_when check (
    (status = 'CALLING') = (called_since is not null)),
  constraint what_is_stuck_says_why check (status <> 'STUCK' or num_nulls(code, reason) = 0),
  constraint what_ended_says_when_and_by_whom check (
    (status in ('DONE', 'ABANDONED')) = (num_nulls(ended_at, ended_by) = 0)),
  constraint what_is_abandoned_says_why check (status <> 'ABANDONED' or reason is not null)
);
comment on table partner_call is
  'Calls of France Travail''s interfaces (C. trav. L. 5411-5-1).';
create index partner_calls_in_order on partner_call (person_id, position)
  where status in ('QUEUED', 'CALLING', 'STUCK');
create index partner_calls_due on partner_call (departement, due_at, position)
  where status = 'QUEUED';
create index partner_calls_stuck on partner_call (departement, asked_at, id)
  where status = 'STUCK';
create index partner_calls_of_an_accompaniment on partner_call (accompaniment_id, position);
create index partner_calls_newest_first on partner_call (departement, asked_at desc, id desc);

alter table partner_call enable row level security;
create policy own_departement on partner_call
  using (departement = current_setting('jalon.departement', true))
  with check (departement = current_setting('jalon.departement', true));

create table partner_call_step (
  id          bigint generated always as identity primary key,
  call_id     uuid not null references partner_call,
  departement text not null default current_setting('jalon.departement'),
  status      text not null,
  attempt     integer not null,
  code        text,
  reason      text,
  said_by     text not null,
  at          timestamptz not null
);
comment on table partner_call_step is 'Every state that a call went through, and who or what said so.';
create index steps_of_a_partner_call on partner_call_step (call_id, id);
create function a_partner_call_step_is_never_rewritten() returns trigger language plpgsql as $$
begin
  raise exception 'the step of a call is never rewritten';
end $$;
create trigger a_partner_call_step_is_never_rewritten before update or delete on partner_call_step
  for each row execute function a_partner_call_step_is_never_rewritten();

alter table partner_call_step enable row level security;
create policy own_departement on partner_call_step
  using (departement = current_setting('jalon.departement', true))
  with check (departement = current_setting('jalon.departement', true));

create table partner_appointment (
  appointment_id uuid primary key references appointment,
  departement    text not null default current_setting('jalon.departement'),
  partner_id     text,
  told_status    text not null check (told_status in (
    'PRIS', 'EFFECTUE', 'MODIFIE', 'ABSENT', 'ANNULE')),
  told_at        timestamptz not null
);
comment on table partner_appointment is
  'What France Travail calls a rendez-vous of ours, and what it was last told of it.';

alter table partner_appointment enable row level security;
create policy own_departement on partner_appointment
  using (departement = current_setting('jalon.departement', true))
  with check (departement = current_setting('jalon.departement', true));

-- What France Travail answered, sealed: it may tell of health or of a family.
create table partner_answer (
  id             uuid primary key,
  departement    text not null default current_setting('jalon.departement'),
  call_id        uuid not null references partner_call,
  person_id      uuid not null,
  kind           text not null check (kind in ('ORIENTATION', 'DIAGNOSIS')),
  received_at    timestamptz not null,
  content_cipher bytea not null
);
comment on table partner_answer is
  'Orientation and diagnosis as France Travail holds them, encrypted as they came (C. trav. L. 5411-5-2).';
create index partner_answers_of_a_person on partner_answer (person_id, kind, received_at desc);

alter table partner_answer enable row level security;
create policy own_departement on partner_answer
  using (departement = current_setting('jalon.departement', true))
  with check (departement = current_setting('jalon.departement', true));

-- Runs as the owner: it says where something is due, and nothing of what.
create function departements_with_partner_calls() returns setof text language sql stable
  security definer set search_path = public as $$
  select distinct departement from partner_call where status in ('QUEUED', 'CALLING')
$$;
comment on function departements_with_partner_calls is 'Where calls wait to be made.';

create function forget_old_partner_answers() returns void language sql set search_path = public as $$
  delete from partner_answer where received_at < now() - interval '2 years';
$$;
comment on function forget_old_partner_answers is
  'Answers of France Travail: two years, after which they are asked for anew.';
