-- Who read figures as they are, small counts included. Few roles may; each reading is written down
-- before it is answered.
create table raw_reading (
  id          bigint generated always as identity primary key,
  departement text not null default current_setting('jalon.departement'),
  read_at     timestamptz not null default now(),
  agent_id    text not null,
  agent_name  text not null,
  what        text not null
);
comment on table raw_reading is 'Who read which figure raw, small counts included; kept one year.';

alter table raw_reading enable row level security;
create policy own_departement on raw_reading
  using (departement = current_setting('jalon.departement', true))
  with check (departement = current_setting('jalon.departement', true));

create index latest_raw_readings on raw_reading (departement, id desc);

create function forget_old_raw_readings() returns void language sql set search_path = public as $$
  delete from raw_reading where read_at < now() - interval '1 year';
$$;
comment on function forget_old_raw_readings is
  'Traces of raw reading: one year, as those of files (CASF R. 262-103).';
