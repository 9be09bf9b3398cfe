-- The rendez-vous of the follow-up that are held to be true now, as accompaniment-service tells
-- them: a correction takes one away, and the first of those that stay keeps the promise.
create table accompaniment_appointment_held (
  appointment_id uuid primary key,
  departement    text not null default current_setting('jalon.departement'),
  parcours_id    uuid not null references parcours,
  held_on        date not null
);
comment on table accompaniment_appointment_held is
  'Rendez-vous at which a person met their référent, from accompaniment-service''s events.';
create index held_appointments_of_a_parcours on accompaniment_appointment_held
  (parcours_id, held_on);

-- Promises kept before this table existed stay kept.
insert into accompaniment_appointment_held (appointment_id, departement, parcours_id, held_on)
select gen_random_uuid(), departement, parcours_id, met_on
  from deadline where rule = 'FIRST_APPOINTMENT' and met_on is not null;

alter table accompaniment_appointment_held enable row level security;
create policy only_ones_own_departement on accompaniment_appointment_held
  using (departement = current_setting('jalon.departement', true))
  with check (departement = current_setting('jalon.departement', true));
