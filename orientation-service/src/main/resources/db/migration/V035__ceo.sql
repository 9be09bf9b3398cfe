-- The contrat d'engagements et d'orientation: drafted, signed by one, signed by both.
-- The checks repeat the sealed type fr.jalon.orientation.ceo.Ceo.
create table ceo (
  id                         uuid primary key,
  departement                text not null default current_setting('jalon.departement'),
  parcours_id                uuid not null references parcours,
  person_id                  uuid not null references person,
  orientation_id             uuid not null references orientation,
  status                     text not null,
  version                    bigint not null,
  situation                  text not null,
  objectives                 text not null,
  person_commitments         text not null,
  departement_commitments    text not null,
  person_signed_on           date,
  person_signed_at_place     text,
  person_signature_seen_by   text,
  departement_signed_on      date,
  departement_signed_at_place text,
  departement_signed_by      text,
  pdf                        bytea,
  pdf_sha256                 text,
  drawn_up_by                text not null,
  recorded_at                timestamptz not null default now(),
  constraint a_ceo_is_a_draft_half_signed_or_signed check (
    status in ('DRAFT', 'HALF_SIGNED', 'SIGNED')),
  constraint a_signature_of_the_person_is_complete check (
    num_nulls(person_signed_on, person_signature_seen_by) in (0, 2)),
  constraint a_signature_of_the_departement_is_complete check (
    num_nulls(departement_signed_on, departement_signed_by) in (0, 2)),
  constraint the_status_counts_the_signatures check (
    num_nonnulls(person_signed_on, departement_signed_on)
      = case status when 'DRAFT' then 0 when 'HALF_SIGNED' then 1 else 2 end),
  constraint a_signed_ceo_has_its_sealed_document check (
    (status = 'SIGNED') = (pdf is not null)
    and (pdf is null) = (pdf_sha256 is null)
    and (pdf is null or pdf_sha256 = encode(sha256(pdf), 'hex'))),
  constraint a_parcours_has_one_ceo unique (parcours_id)
);
comment on table ceo is
  'Contrat d''engagements et d''orientation (PDIE, fiche 1), immutable once signed by both.';

create function refuse_to_alter_what_was_signed() returns trigger language plpgsql as $$
begin
  if old.status = 'SIGNED' or tg_op = 'DELETE' then
    raise exception 'a signed CEO is neither altered nor removed'
      using errcode = 'restrict_violation';
  end if;
  if old.status = 'HALF_SIGNED' and (
      row(new.situation, new.objectives, new.person_commitments, new.departement_commitments)
        is distinct from
      row(old.situation, old.objectives, old.person_commitments, old.departement_commitments)
      or new.status = 'DRAFT'
      or (old.person_signed_on is not null and new.person_signed_on is distinct from old.person_signed_on)
      or (old.departement_signed_on is not null
          and new.departement_signed_on is distinct from old.departement_signed_on)) then
    raise exception 'what one party has signed is not rewritten'
      using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger a_signed_ceo_is_immutable before update or delete on ceo
  for each row execute function refuse_to_alter_what_was_signed();

alter table ceo enable row level security;
create policy only_ones_own_departement on ceo
  using (departement = current_setting('jalon.departement', true))
  with check (departement = current_setting('jalon.departement', true));
