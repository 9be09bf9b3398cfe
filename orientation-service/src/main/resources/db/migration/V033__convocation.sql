-- What was written to a person, word for word.
create table convocation (
  id             uuid primary key,
  departement    text not null default current_setting('jalon.departement'),
  parcours_id    uuid not null references parcours,
  person_id      uuid not null references person,
  rendez_vous_id uuid references rendez_vous,
  channel        text not null,
  content        text not null,
  sha256         text not null,
  sent_on        date not null,
  sent_by        text not null,
  recorded_at    timestamptz not null default now(),
  constraint a_channel_is_one_of_four check (channel in ('POST', 'EMAIL', 'SMS', 'HAND')),
  constraint the_seal_is_that_of_the_content check (
    sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex'))
);
comment on table convocation is
  'Invitation to a rendez-vous d''orientation, kept as proof (CASF L. 262-37, CRPA L. 121-1).';
create index convocations_of_a_parcours on convocation (parcours_id, sent_on);

create function refuse_to_alter_a_proof() returns trigger language plpgsql as $$
begin
  raise exception 'a row of % is a proof: it is neither altered nor removed', tg_table_name
    using errcode = 'restrict_violation';
end $$;

create trigger a_convocation_is_a_proof before update or delete on convocation
  for each row execute function refuse_to_alter_a_proof();
create trigger an_attendance_record_is_a_proof before update or delete on attendance_record
  for each row execute function refuse_to_alter_a_proof();

alter table convocation enable row level security;
create policy only_ones_own_departement on convocation
  using (departement = current_setting('jalon.departement', true))
  with check (departement = current_setting('jalon.departement', true));
