-- Who declares for which partner organisation: tokens name an agent, not the organisation.
create table pilot (
  id           uuid primary key default gen_random_uuid(),
  departement  text not null default current_setting('jalon.departement'),
  agent_id     text not null,
  organisation text not null,
  attached_at  timestamptz not null,
  attached_by  text not null,
  detached_at  timestamptz,
  detached_by  text,
  constraint an_attachment_is_of_someone_to_something check (
    btrim(agent_id) <> '' and btrim(organisation) <> ''),
  constraint an_end_is_someone_s check ((detached_at is null) = (detached_by is null)),
  constraint an_attachment_ends_after_it_begins check (detached_at >= attached_at)
);
comment on table pilot is
  'Agents with the role pilote, and the organisation of the pacte territorial each declares for (CASF L. 263-2).';
create unique index an_agent_declares_for_one_organisation
  on pilot (departement, agent_id) where detached_at is null;

alter table pilot enable row level security;
create policy own_departement on pilot
  using (departement = current_setting('jalon.departement', true))
  with check (departement = current_setting('jalon.departement', true));
