-- Slots of a conseiller and the rendez-vous d'orientation held on them.
create extension if not exists btree_gist;

create table slot (
  id            uuid primary key,
  departement   text not null default current_setting('jalon.departement'),
  conseiller_id text not null,
  territory     text not null,
  site          text not null,
  starts_at     timestamptz not null,
  ends_at       timestamptz not null,
  recorded_at   timestamptz not null default now(),
  constraint a_slot_lasts_between_five_minutes_and_four_hours check (
    ends_at - starts_at between interval '5 minutes' and interval '4 hours'),
  constraint slots_of_a_conseiller_do_not_overlap exclude using gist (
    departement with =, conseiller_id with =, tstzrange(starts_at, ends_at) with &&)
);
comment on table slot is 'A time at which a conseiller can receive one person, at one place.';
create index slots_in_order on slot (departement, starts_at, id);

-- The checks repeat the sealed type fr.jalon.orientation.appointment.RendezVous.
create table rendez_vous (
  id           uuid primary key,
  departement  text not null default current_setting('jalon.departement'),
  parcours_id  uuid not null references parcours,
  person_id    uuid not null references person,
  slot_id      uuid not null references slot,
  status       text not null,
  booked_on    date not null,
  scheduled_on date not null,
  attendance   text,
  closed_on    date,
  booked_by    text not null,
  recorded_at  timestamptz not null default now(),
  constraint a_rendez_vous_is_booked_or_closed check (status in ('BOOKED', 'CLOSED')),
  constraint closed_tells_what_became_of_it check (
    (status = 'CLOSED') = (num_nulls(attendance, closed_on) = 0)
    and num_nulls(attendance, closed_on) in (0, 2)),
  constraint attendance_is_one_of_four check (
    attendance in ('HONOURED', 'EXCUSED', 'UNEXCUSED', 'CANCELLED_BY_SERVICE')),
  constraint a_rendez_vous_is_not_held_before_it_is_booked check (closed_on >= booked_on),
  constraint nobody_comes_or_is_missed_before_the_day check (
    attendance not in ('HONOURED', 'UNEXCUSED') or closed_on >= scheduled_on),
  constraint a_slot_is_given_once unique (slot_id)
);
comment on table rendez_vous is
  'Rendez-vous d''orientation of a person with a conseiller, and what became of it (PDIE, fiche 1).';
create unique index one_booked_rendez_vous_a_parcours on rendez_vous (parcours_id)
  where status = 'BOOKED';
create index rendez_vous_of_a_parcours on rendez_vous (parcours_id, scheduled_on);

-- Nothing that was said of an attendance is forgotten: the last row is what holds.
create table attendance_record (
  id             bigint generated always as identity primary key,
  departement    text not null default current_setting('jalon.departement'),
  rendez_vous_id uuid not null references rendez_vous,
  attendance     text not null,
  closed_on      date not null,
  recorded_by    text not null,
  recorded_at    timestamptz not null default now(),
  constraint attendance_is_one_of_four check (
    attendance in ('HONOURED', 'EXCUSED', 'UNEXCUSED', 'CANCELLED_BY_SERVICE'))
);
comment on table attendance_record is
  'Each statement of attendance, corrections included: an absence may be contested (CASF L. 262-37).';
create index attendance_of_a_rendez_vous on attendance_record (rendez_vous_id, id);

alter table slot enable row level security;
create policy only_ones_own_departement on slot
  using (departement = current_setting('jalon.departement', true))
  with check (departement = current_setting('jalon.departement', true));

alter table rendez_vous enable row level security;
create policy only_ones_own_departement on rendez_vous
  using (departement = current_setting('jalon.departement', true))
  with check (departement = current_setting('jalon.departement', true));

alter table attendance_record enable row level security;
create policy only_ones_own_departement on attendance_record
  using (departement = current_setting('jalon.departement', true))
  with check (departement = current_setting('jalon.departement', true));
