-- What the lists of first rendez-vous are read by. Worked out from the rendez-vous themselves, at
-- each change and by the database, so that no list ever says anything else than they do.
alter table accompaniment
  add column first_booked_on date,
  add column first_held_on   date,
  add column next_on         date;
comment on column accompaniment.first_booked_on is
  'Day the first rendez-vous that the service did not call off was fixed (PDIE, fiche 1: 15 days).';
comment on column accompaniment.first_held_on is 'Day the first rendez-vous was held.';
comment on column accompaniment.next_on is 'Day of the next rendez-vous whose outcome nobody said.';

alter table appointment add column channel text not null default 'IN_PERSON'
  constraint a_rendez_vous_is_held_one_of_these_ways
    check (channel in ('IN_PERSON', 'AT_HOME', 'PHONE', 'VIDEO'));

create function dates_of_rendez_vous(ids uuid[]) returns void language sql as $$
  update accompaniment a
     set first_booked_on = f.booked, first_held_on = f.held, next_on = f.next
    from (
      select r.accompaniment_id,
             min(r.booked_on) filter (
               where p.attendance is distinct from 'CANCELLED_BY_SERVICE') as booked,
             min(p.noted_on) filter (where p.attendance = 'HONOURED') as held,
             min(cast(r.starts_at at time zone 'Europe/Paris' as date))
               filter (where r.status = 'BOOKED') as next
        from appointment r
        left join lateral (
          select x.attendance, x.noted_on from appointment_attendance x
           where x.appointment_id = r.id order by x.number desc limit 1) p on true
       where r.accompaniment_id = any(ids)
       group by r.accompaniment_id) f
   where a.id = f.accompaniment_id
     and (a.first_booked_on, a.first_held_on, a.next_on)
           is distinct from (f.booked, f.held, f.next)
$$;

create function rendez_vous_date_their_accompaniment() returns trigger language plpgsql as $$
begin
  perform dates_of_rendez_vous(array(select distinct accompaniment_id from changed));
  return null;
end $$;
create trigger a_new_rendez_vous_dates_its_accompaniment after insert on appointment
  referencing new table as changed
  for each statement execute function rendez_vous_date_their_accompaniment();
create trigger a_rendez_vous_dates_its_accompaniment after update on appointment
  referencing new table as changed
  for each statement execute function rendez_vous_date_their_accompaniment();

create function attendances_date_their_accompaniment() returns trigger language plpgsql as $$
begin
  perform dates_of_rendez_vous(array(
    select distinct r.accompaniment_id
      from changed c join appointment r on r.id = c.appointment_id));
  return null;
end $$;
create trigger an_attendance_dates_its_accompaniment after insert on appointment_attendance
  referencing new table as changed
  for each statement execute function attendances_date_their_accompaniment();

select dates_of_rendez_vous(array(select distinct accompaniment_id from appointment));

create index accompaniments_without_a_first_rendez_vous on accompaniment (departement, decided_on)
  where status = 'OPEN' and first_held_on is null;
create index accompaniments_without_a_booking on accompaniment (departement, decided_on)
  where status = 'OPEN' and first_booked_on is null and first_held_on is null;

-- A rendez-vous put off to another, or called off; the outcome itself is an attendance.
create table appointment_move (
  appointment_id uuid primary key references appointment,
  departement    text not null default current_setting('jalon.departement'),
  next_id        uuid references appointment,
  asked_by       text not null,
  moved_on       date not null,
  reason         text,
  recorded_at    timestamptz not null,
  recorded_by    text not null,
  constraint a_rendez_vous_is_moved_by_the_person_or_the_service check (
    asked_by in ('PERSON', 'SERVICE')),
  constraint a_rendez_vous_moves_elsewhere check (next_id <> appointment_id),
  constraint a_rendez_vous_comes_from_one_other unique (next_id)
);
comment on table appointment_move is
  'Rendez-vous put off or called off, at whose request: what a person asks for is no unexcused absence (CASF L. 262-37).';
create trigger a_move_is_a_proof before update or delete on appointment_move
  for each row execute function refuse_to_alter_a_proof();

alter table appointment_move enable row level security;
create policy own_departement on appointment_move
  using (departement = current_setting('jalon.departement', true))
  with check (departement = current_setting('jalon.departement', true));
