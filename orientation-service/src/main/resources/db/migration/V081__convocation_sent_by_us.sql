-- A convocation is either the record of what agents sent on a day, or left to be sent: its day is
-- then that of its delivery.
alter table convocation add column handling text not null default 'RECORDED';
alter table convocation alter column handling drop default;
alter table convocation alter column sent_on drop not null;
alter table convocation add constraint a_convocation_is_recorded_or_delivered check (
  handling in ('RECORDED', 'DELIVERED'));
alter table convocation add constraint what_is_recorded_has_its_day check (
  (handling = 'RECORDED') = (sent_on is not null));
create index convocations_to_a_rendez_vous on convocation (rendez_vous_id);

create table convocation_document (
  convocation_id uuid primary key references convocation,
  departement    text not null default current_setting('jalon.departement'),
  pdf            bytea not null,
  sha256         text not null,
  constraint the_seal_is_that_of_the_document check (sha256 = encode(sha256(pdf), 'hex'))
);
comment on table convocation_document is
  'The letter of a convocation by post, as printed: PDF/A, kept as proof (CASF L. 262-37).';
create trigger a_convocation_document_is_a_proof before update or delete on convocation_document
  for each row execute function refuse_to_alter_a_proof();

alter table convocation_document enable row level security;
create policy only_ones_own_departement on convocation_document
  using (departement = current_setting('jalon.departement', true))
  with check (departement = current_setting('jalon.departement', true));
