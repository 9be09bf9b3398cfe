-- Run with the platform's own, which calls every function that begins alike.
create function forget_old_takeovers() returns void language sql set search_path = public as $$
  delete from takeover where forget_on < (now() at time zone 'Europe/Paris')::date;
$$;
comment on function forget_old_takeovers is
  'Tables brought in name people: they go on the day told when they came in.';
