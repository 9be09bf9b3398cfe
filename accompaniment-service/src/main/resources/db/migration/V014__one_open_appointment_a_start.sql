-- A double click books once, whatever its keys: a person is not expected twice at the same moment.
-- A rendez-vous that was closed leaves its moment free: the service may have called it off.
create unique index an_accompaniment_expects_one_rendez_vous_at_a_time
  on appointment (accompaniment_id, starts_at) where status = 'BOOKED';
