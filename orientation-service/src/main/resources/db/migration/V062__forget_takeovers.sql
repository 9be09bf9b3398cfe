-- What has a last day of its own is forgotten with the rest, by functions that begin alike.
create function forget_old_takeovers() returns void language sql security definer
  set search_path = public as $$
  delete from takeover where forget_on < (now() at time zone 'Europe/Paris')::date;
$$;
comment on function forget_old_takeovers is
  'Tables brought in name people: they go on the day told when they came in.';

create or replace function forget_what_is_old() returns void language plpgsql security definer
  set search_path = public as $$
declare
  forgetting text;
begin
  delete from idempotency_key where claimed_at < now() - interval '3 days';
  delete from access_trace where read_at < now() - interval '1 year';
  for forgetting in
    select proname from pg_proc
     where pronamespace = 'public'::regnamespace and proname like 'forget\_old\_%'
     order by proname
  loop
    execute format('select %I()', forgetting);
  end loop;
end $$;
