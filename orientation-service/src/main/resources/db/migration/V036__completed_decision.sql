-- A decision is often written down before the person is told of it and before their référent is
-- named: each may be added once, by someone and on a day that are kept.
create table orientation_completion (
  id             bigint generated always as identity primary key,
  departement    text not null default current_setting('jalon.departement'),
  orientation_id uuid not null references orientation,
  referent_id    uuid references referent,
  notified_on    date,
  recorded_by    text not null,
  recorded_at    timestamptz not null
);
comment on table orientation_completion is
  'What was known of an orientation from then on: its référent, its notification to the person.';
create index completions_of_an_orientation on orientation_completion (orientation_id, id);
create trigger a_completion_is_a_proof before update or delete on orientation_completion
  for each row execute function refuse_to_alter_a_proof();

alter table orientation_completion enable row level security;
create policy only_ones_own_departement on orientation_completion
  using (departement = current_setting('jalon.departement', true))
  with check (departement = current_setting('jalon.departement', true));

create function refuse_to_alter_a_decision() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE'
      and (old.referent_id is null or old.referent_id = new.referent_id)
      and (old.notified_on is null or old.notified_on = new.notified_on)
      and to_jsonb(new) - 'referent_id' - 'notified_on'
        = to_jsonb(old) - 'referent_id' - 'notified_on' then
    return new;
  end if;
  raise exception 'a row of % is a proof: what was unknown is added, nothing is altered',
    tg_table_name using errcode = 'restrict_violation';
end $$;
drop trigger an_orientation_is_a_proof on orientation;
create trigger an_orientation_is_a_proof before update or delete on orientation
  for each row execute function refuse_to_alter_a_decision();
