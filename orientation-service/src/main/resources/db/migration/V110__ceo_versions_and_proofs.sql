-- The contrat d'engagements et d'orientation in full: each version of its text, the clauses that a
-- breach may cite, its reading by the person, what each signature was made of, and refusals.
-- The checks repeat the sealed type fr.jalon.orientation.ceo.Ceo.
alter table ceo
  add column first_appointment_on    date,
  add column first_appointment_time  time,
  add column first_appointment_place text,
  add column content_sha256          text,
  add column sealed_at               timestamptz,
  drop constraint a_ceo_is_a_draft_half_signed_or_signed,
  drop constraint the_status_counts_the_signatures,
  add constraint a_ceo_is_a_draft_half_signed_signed_or_refused check (
    status in ('DRAFT', 'HALF_SIGNED', 'SIGNED', 'REFUSED')),
  add constraint the_status_counts_the_signatures check (
    (status = 'REFUSED' and person_signed_on is null)
    or (status <> 'REFUSED' and num_nonnulls(person_signed_on, departement_signed_on)
      = case status when 'DRAFT' then 0 when 'HALF_SIGNED' then 1 else 2 end)),
  add constraint a_first_appointment_has_a_day check (
    first_appointment_on is not null
      or num_nonnulls(first_appointment_time, first_appointment_place) = 0),
  add constraint only_a_signed_ceo_is_sealed check (
    status = 'SIGNED' or num_nonnulls(content_sha256, sealed_at) = 0);
create unique index a_sealed_document_is_found_by_its_digest on ceo (pdf_sha256)
  where pdf_sha256 is not null;
create index ceos_to_sign on ceo (status, recorded_at) where status <> 'SIGNED';

create table ceo_version (
  ceo_id                  uuid not null references ceo,
  version                 bigint not null,
  departement             text not null default current_setting('jalon.departement'),
  situation               text not null,
  objectives              text not null,
  person_commitments      text not null,
  departement_commitments text not null,
  first_appointment_on    date,
  first_appointment_time  time,
  first_appointment_place text,
  written_by              text not null,
  written_by_name         text not null,
  written_at              timestamptz not null,
  primary key (ceo_id, version),
  constraint versions_start_at_one check (version >= 1)
);
comment on table ceo_version is
  'Each text that a contrat d''engagements et d''orientation has had, and who wrote it.';

create table ceo_clause (
  ceo_id      uuid not null,
  version     bigint not null,
  number      integer not null,
  departement text not null default current_setting('jalon.departement'),
  side        text not null,
  text        text not null,
  primary key (ceo_id, version, number),
  constraint a_clause_belongs_to_a_version
    foreign key (ceo_id, version) references ceo_version,
  constraint clauses_are_numbered_from_one check (number >= 1),
  constraint a_clause_binds_one_side check (side in ('PERSON', 'DEPARTEMENT')),
  constraint a_clause_says_something check (btrim(text) <> '')
);
comment on table ceo_clause is
  'What each side promises, clause by clause: a breach cites a clause of the signed version '
  '(CE, 4 December 2019, n° 418975).';

create table ceo_reading (
  id            bigint generated always as identity primary key,
  ceo_id        uuid not null,
  version       bigint not null,
  departement   text not null default current_setting('jalon.departement'),
  read_on       date not null,
  how           text not null,
  recorded_by   text not null,
  recorded_by_name text not null,
  recorded_at   timestamptz not null,
  constraint a_reading_is_of_a_version foreign key (ceo_id, version) references ceo_version,
  constraint a_text_is_read_in_one_of_four_ways check (
    how in ('READ_BY_THE_PERSON', 'READ_ALOUD', 'TRANSLATED', 'COPY_GIVEN'))
);
comment on table ceo_reading is
  'That a version was read by the person, read to them or given to them.';
create index readings_of_a_version on ceo_reading (ceo_id, version, read_on);

create table ceo_scan (
  id          uuid primary key,
  ceo_id      uuid not null,
  version     bigint not null,
  departement text not null default current_setting('jalon.departement'),
  media_type  text not null,
  content     bytea not null,
  sha256      text not null,
  handed_in_by text not null,
  recorded_at timestamptz not null,
  constraint a_scan_is_of_a_version foreign key (ceo_id, version) references ceo_version,
  constraint a_scan_is_a_pdf_or_an_image check (
    media_type in ('application/pdf', 'image/png', 'image/jpeg')),
  constraint the_digest_is_that_of_the_scan check (sha256 = encode(sha256(content), 'hex')),
  constraint a_scan_is_named_with_its_version unique (ceo_id, version, id)
);
comment on table ceo_scan is 'What was signed by hand on paper, as it was scanned.';

create table ceo_signature (
  ceo_id          uuid not null,
  version         bigint not null,
  signatory       text not null,
  departement     text not null default current_setting('jalon.departement'),
  signed_on       date not null,
  place           text,
  means           text not null,
  signer_name     text,
  represented_as  text,
  drawing         bytea,
  drawing_sha256  text,
  scan_id         uuid,
  agent_id        text not null,
  agent_name      text not null,
  recorded_at     timestamptz not null,
  primary key (ceo_id, version, signatory),
  constraint a_signature_is_of_a_version foreign key (ceo_id, version) references ceo_version,
  constraint a_scan_of_a_signature_is_of_its_version
    foreign key (ceo_id, version, scan_id) references ceo_scan (ceo_id, version, id),
  constraint a_signature_is_of_one_party check (signatory in ('PERSON', 'DEPARTEMENT')),
  constraint a_signature_is_made_in_one_of_four_ways check (
    means in ('DRAWN', 'TYPED', 'PAPER', 'STATED')),
  constraint a_drawn_signature_has_its_drawing check ((means = 'DRAWN') = (drawing is not null)),
  constraint the_digest_is_that_of_the_drawing check (
    (drawing is null and drawing_sha256 is null)
      or drawing_sha256 = encode(sha256(drawing), 'hex')),
  constraint a_typed_signature_has_its_name check (means <> 'TYPED' or signer_name is not null),
  constraint a_signature_on_paper_has_its_scan check ((means = 'PAPER') = (scan_id is not null)),
  constraint only_the_person_is_represented check (
    represented_as is null or (signatory = 'PERSON' and signer_name is not null))
);
comment on table ceo_signature is
  'What a signature was made of; STATED is one that was only told, before this table existed.';

create table ceo_refusal (
  ceo_id        uuid not null,
  version       bigint not null,
  departement   text not null default current_setting('jalon.departement'),
  refused_on    date not null,
  reason        text not null,
  recorded_by   text not null,
  recorded_by_name text not null,
  recorded_at   timestamptz not null,
  primary key (ceo_id, version),
  constraint a_refusal_is_of_a_version foreign key (ceo_id, version) references ceo_version,
  constraint a_refusal_has_a_reason check (btrim(reason) <> '')
);
comment on table ceo_refusal is
  'That the person did not want to sign, and why; it has no effect of its own.';

-- What was known before these tables existed.
insert into ceo_version (ceo_id, version, departement, situation, objectives, person_commitments,
                         departement_commitments, written_by, written_by_name, written_at)
select id, version, departement, situation, objectives, person_commitments,
       departement_commitments, drawn_up_by, drawn_up_by, recorded_at
  from ceo;

insert into ceo_clause (ceo_id, version, number, departement, side, text)
select c.id, c.version,
       row_number() over (partition by c.id order by said.side desc, line.rank),
       c.departement, said.side, line.text
  from ceo c
 cross join lateral (values ('PERSON', c.person_commitments),
                            ('DEPARTEMENT', c.departement_commitments)) said (side, text)
 cross join lateral (
   select btrim(regexp_replace(part, '^\s*([-–—•*]\s+)?', '')) as text, rank
     from regexp_split_to_table(said.text, '\r?\n') with ordinality parts (part, rank)) line
 where line.text <> '';

insert into ceo_signature (ceo_id, version, signatory, departement, signed_on, place, means,
                           agent_id, agent_name, recorded_at)
select id, version, 'PERSON', departement, person_signed_on, person_signed_at_place, 'STATED',
       person_signature_seen_by, person_signature_seen_by, recorded_at
  from ceo where person_signed_on is not null
union all
select id, version, 'DEPARTEMENT', departement, departement_signed_on, departement_signed_at_place,
       'STATED', departement_signed_by, departement_signed_by, recorded_at
  from ceo where departement_signed_on is not null;

create or replace function refuse_to_alter_what_was_signed() returns trigger language plpgsql as $$
begin
  if old.status = 'SIGNED' or tg_op = 'DELETE' then
    raise exception 'a signed CEO is neither altered nor removed'
      using errcode = 'restrict_violation';
  end if;
  if old.status = 'HALF_SIGNED' and (
      row(new.version, new.situation, new.objectives, new.person_commitments,
          new.departement_commitments, new.first_appointment_on, new.first_appointment_time,
          new.first_appointment_place)
        is distinct from
      row(old.version, old.situation, old.objectives, old.person_commitments,
          old.departement_commitments, old.first_appointment_on, old.first_appointment_time,
          old.first_appointment_place)
      or new.status = 'DRAFT'
      or (old.person_signed_on is not null and new.person_signed_on is distinct from old.person_signed_on)
      or (old.departement_signed_on is not null
          and new.departement_signed_on is distinct from old.departement_signed_on)) then
    raise exception 'what one party has signed is not rewritten'
      using errcode = 'restrict_violation';
  end if;
  if old.status = 'REFUSED' and (new.status <> 'DRAFT' or new.version <= old.version) then
    raise exception 'what the person refused to sign is proposed anew, or not at all'
      using errcode = 'restrict_violation';
  end if;
  return new;
end $$;

-- Nothing is added either to what both have signed: no text, no clause, no signature, no proof.
create function refuse_to_add_to_what_was_signed() returns trigger language plpgsql as $$
begin
  if exists (select from ceo where id = new.ceo_id and status = 'SIGNED') then
    raise exception 'nothing is added to a signed CEO' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;

-- The person signs only a text that was read or given to them.
create function refuse_to_sign_unread() returns trigger language plpgsql as $$
begin
  if new.signatory = 'PERSON' and not exists (
      select from ceo_reading r
       where r.ceo_id = new.ceo_id and r.version = new.version and r.read_on <= new.signed_on) then
    raise exception 'the person has not read this version' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger a_person_signs_what_they_read before insert on ceo_signature
  for each row execute function refuse_to_sign_unread();

do $$
declare
  proof text;
begin
  foreach proof in array array['ceo_version', 'ceo_clause', 'ceo_reading', 'ceo_scan',
                               'ceo_signature', 'ceo_refusal'] loop
    execute format('create trigger a_row_is_a_proof before update or delete on %I
                    for each row execute function refuse_to_alter_a_proof()', proof);
    execute format('create trigger a_signed_ceo_is_complete before insert on %I
                    for each row execute function refuse_to_add_to_what_was_signed()', proof);
    execute format('alter table %I enable row level security', proof);
    execute format('create policy only_ones_own_departement on %I
                    using (departement = current_setting(''jalon.departement'', true))
                    with check (departement = current_setting(''jalon.departement'', true))',
                   proof);
  end loop;
end $$;
