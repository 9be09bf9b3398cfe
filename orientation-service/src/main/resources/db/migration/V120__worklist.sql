-- Rendez-vous whose day has passed, oldest first.
create index appointments_pending on parcours (departement, pending_appointment_on, id)
  where pending_appointment_on is not null and closed_on is null;
