-- Runs as the owner, because row-level security lets a service see one département at a time.
create function forget_what_is_old() returns void language sql security definer
  set search_path = public as $$
  delete from idempotency_key where claimed_at < now() - interval '3 days';
  delete from access_trace where read_at < now() - interval '1 year';
$$;
comment on function forget_what_is_old is
  'Keys of creations: three days, their answers may name a person. Traces of reading: one year (CASF R. 262-103).';
