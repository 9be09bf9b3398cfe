-- A rendez-vous of the follow-up. The checks repeat the sealed type
-- fr.jalon.accompaniment.appointment.Appointment.
create table appointment (
  id               uuid primary key,
  departement      text not null default current_setting('jalon.departement'),
  accompaniment_id uuid not null references accompaniment,
  status           text not null check (status in ('BOOKED', 'CLOSED')),
  starts_at        timestamptz not null,
  minutes          integer not null check (minutes between 5 and 480),
  place            text not null check (length(trim(place)) > 0),
  booked_on        date not null,
  booked_at        timestamptz not null,
  booked_by        text not null,
  constraint an_appointment_is_booked_before_it_starts
    check (booked_on <= (starts_at at time zone 'Europe/Paris')::date)
);
comment on table appointment is
  'Rendez-vous d''accompagnement; the first one is promised within 15 days of the orientation (PDIE 2021-2025, fiche 1).';
create index appointment_by_accompaniment on appointment (accompaniment_id, starts_at);

alter table appointment enable row level security;
create policy own_departement on appointment
  using (departement = current_setting('jalon.departement', true))
  with check (departement = current_setting('jalon.departement', true));

-- What became of an appointment, as it was recorded; a correction is a new line, the last one counts.
create table appointment_attendance (
  appointment_id uuid not null references appointment,
  departement    text not null default current_setting('jalon.departement'),
  number         integer not null check (number >= 0),
  attendance     text not null
    check (attendance in ('HONOURED', 'EXCUSED', 'UNEXCUSED', 'CANCELLED_BY_SERVICE')),
  noted_on       date not null,
  recorded_at    timestamptz not null,
  recorded_by    text not null,
  constraint attendance_is_recorded_in_order primary key (appointment_id, number)
);
comment on table appointment_attendance is
  'Attendance with its corrections, never overwritten: a missed rendez-vous may be argued over (CASF L. 262-37).';

alter table appointment_attendance enable row level security;
create policy own_departement on appointment_attendance
  using (departement = current_setting('jalon.departement', true))
  with check (departement = current_setting('jalon.departement', true));

create function attendance_is_never_rewritten() returns trigger language plpgsql as $$
begin
  raise exception 'attendance is never rewritten: record a correction';
end $$;
create trigger attendance_is_never_rewritten before update or delete on appointment_attendance
  for each row execute function attendance_is_never_rewritten();

-- What is held true of each appointment: its last recorded line.
create view latest_attendance with (security_invoker = true) as
select distinct on (appointment_id) appointment_id, attendance, noted_on
  from appointment_attendance
 order by appointment_id, number desc;
comment on view latest_attendance is 'The attendance that counts, corrections taken in.';
