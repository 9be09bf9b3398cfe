-- Who owns a table says what of it is forgotten, in a function named forget_old_…; all of them run
-- every hour, as the owner, because row-level security lets a service see one département at a time.
create or replace function forget_what_is_old() returns void language plpgsql security definer
  set search_path = public as $$
declare
  one regprocedure;
begin
  for one in
    select oid from pg_proc
     where pronamespace = 'public'::regnamespace and proname like 'forget\_old\_%' and pronargs = 0
     order by proname
  loop
    execute format('select %s', one);
  end loop;
end $$;
comment on function forget_what_is_old is
  'Runs every function named forget_old_…: what the law or its use no longer lets us keep.';

create function forget_old_creation_keys() returns void language sql set search_path = public as $$
  delete from idempotency_key where claimed_at < now() - interval '3 days';
$$;
comment on function forget_old_creation_keys is
  'Keys of creations: three days, their answers may name a person.';

create function forget_old_reading_traces() returns void language sql set search_path = public as $$
  delete from access_trace where read_at < now() - interval '1 year';
$$;
comment on function forget_old_reading_traces is
  'Traces of reading: one year (CASF R. 262-103).';

create function forget_old_deliveries() returns void language sql set search_path = public as $$
  delete from inbox where received_at < now() - interval '90 days';
$$;
comment on function forget_old_deliveries is
  'A second delivery follows the first by seconds, or by days when a relay stood still: ninety are many.';

create index inbox_by_age on inbox using brin (received_at);
