-- The contract in full: its kind, each version of its text with the clauses that a breach may cite,
-- its reading, what each signature was made of, refusals, seals, amendments, renewal and end.
-- The checks repeat the sealed types fr.jalon.accompaniment.contract.Contract and Text.
create or replace function refuse_to_alter_a_proof() returns trigger language plpgsql as $$
begin
  raise exception 'a row of % is a proof: it is neither altered nor removed', tg_table_name
    using errcode = 'restrict_violation';
end $$;

drop trigger a_signed_contract_never_changes on contract;
drop trigger actions_of_a_signed_contract_never_change on contract_action;
drop function actions_of_a_signed_contract_never_change();

alter table contract
  add column kind              text,
  add column renews_id         uuid references contract,
  add column bound_version     bigint,
  add column amendments        integer not null default 0,
  add column amendment_status  text,
  add column first_since_entry boolean,
  add column ended_on          date,
  drop constraint contract_status_check,
  add constraint a_contract_is_a_draft_partly_signed_signed_or_refused check (
    status in ('DRAFT', 'PARTLY_SIGNED', 'SIGNED', 'REFUSED'));

update contract c
   set kind = case when a.regime = 'PDIE-2021' then 'CER' else 'CONTRAT_ENGAGEMENT' end,
       bound_version = case when c.status = 'SIGNED' then c.version end,
       first_since_entry = case when c.rank > 1 then false end
  from accompaniment a where a.id = c.accompaniment_id;

create table contract_version (
  contract_id     uuid not null references contract,
  version         bigint not null,
  departement     text not null default current_setting('jalon.departement'),
  objectives      text not null,
  starts_on       date not null,
  ends_on         date not null,
  activity        text not null,
  weekly_hours    integer,
  activity_reason text,
  written_by      text not null,
  written_by_name text not null,
  written_at      timestamptz not null,
  primary key (contract_id, version),
  constraint versions_start_at_one check (version >= 1),
  constraint objectives_say_something check (btrim(objectives) <> ''),
  constraint a_text_ends_after_it_starts check (ends_on > starts_on),
  constraint activity_is_full_adapted_exempt_or_unset check (
    activity in ('FULL', 'ADAPTED', 'EXEMPT', 'UNSET')),
  constraint an_activity_has_its_hours check (
    (activity in ('FULL', 'ADAPTED')) = (weekly_hours is not null)),
  constraint hours_of_activity_are_those_of_a_week check (weekly_hours between 1 and 35),
  constraint an_exception_to_the_hours_has_its_reason check (
    (activity in ('ADAPTED', 'EXEMPT')) = (activity_reason is not null))
);
comment on table contract_version is
  'Each text that a contract has had, and who wrote it (CASF L. 262-35, L. 262-36; C. trav. L. 5411-6).';

create table contract_clause (
  contract_id uuid not null,
  version     bigint not null,
  number      integer not null,
  departement text not null default current_setting('jalon.departement'),
  side        text not null,
  kind        text,
  text        text not null,
  primary key (contract_id, version, number),
  constraint a_clause_belongs_to_a_version
    foreign key (contract_id, version) references contract_version,
  constraint clauses_are_numbered_from_one check (number >= 1),
  constraint a_clause_binds_one_side check (side in ('PERSON', 'REFERENT')),
  constraint only_the_persons_clauses_are_actions check (kind is null or side = 'PERSON'),
  constraint an_action_is_of_one_of_fifteen_kinds check (kind in (
    'PROFESSIONAL_SKILLS', 'JOB_SEARCH', 'IAE', 'SELF_EMPLOYMENT', 'SUBSIDISED_JOB',
    'UNSUBSIDISED_JOB', 'SOCIAL_LINK', 'MOBILITY', 'HOUSING', 'CARE', 'FINANCIAL_AUTONOMY',
    'FAMILY', 'BASIC_SKILLS', 'ACCESS_TO_RIGHTS', 'OTHER')),
  constraint a_clause_says_something check (btrim(text) <> '')
);
comment on table contract_clause is
  'What each side promises, clause by clause: a breach cites a clause of the version signed (CE, '
  '4 December 2019, n° 418975). Actions are of the kinds that the OARSA survey of the DREES counts.';

create table contract_reading (
  id               bigint generated always as identity primary key,
  contract_id      uuid not null,
  version          bigint not null,
  departement      text not null default current_setting('jalon.departement'),
  read_on          date not null,
  how              text not null,
  recorded_by      text not null,
  recorded_by_name text not null,
  recorded_at      timestamptz not null,
  constraint a_reading_is_of_a_version
    foreign key (contract_id, version) references contract_version,
  constraint a_text_is_read_in_one_of_four_ways check (
    how in ('READ_BY_THE_PERSON', 'READ_ALOUD', 'TRANSLATED', 'COPY_GIVEN'))
);
comment on table contract_reading is
  'That a version was read by the person, read to them or given to them.';
create index readings_of_a_version on contract_reading (contract_id, version, read_on);

create table contract_scan (
  id           uuid primary key,
  contract_id  uuid not null,
  version      bigint not null,
  departement  text not null default current_setting('jalon.departement'),
  media_type   text not null,
  content      bytea not null,
  sha256       text not null,
  handed_in_by text not null,
  recorded_at  timestamptz not null,
  constraint a_scan_is_of_a_version foreign key (contract_id, version) references contract_version,
  constraint a_scan_is_a_pdf_or_an_image check (
    media_type in ('application/pdf', 'image/png', 'image/jpeg')),
  constraint the_digest_is_that_of_the_scan check (sha256 = encode(sha256(content), 'hex')),
  constraint a_scan_is_named_with_its_version unique (contract_id, version, id)
);
comment on table contract_scan is 'What was signed by hand on paper, as it was scanned.';

create table contract_signature (
  contract_id    uuid not null,
  version        bigint not null,
  signatory      text not null,
  departement    text not null default current_setting('jalon.departement'),
  signed_on      date not null,
  place          text,
  means          text not null,
  signer_name    text,
  represented_as text,
  drawing        bytea,
  drawing_sha256 text,
  scan_id        uuid,
  agent_id       text not null,
  agent_name     text not null,
  recorded_at    timestamptz not null,
  primary key (contract_id, version, signatory),
  constraint a_signature_is_of_a_version
    foreign key (contract_id, version) references contract_version,
  constraint a_scan_of_a_signature_is_of_its_version
    foreign key (contract_id, version, scan_id) references contract_scan (contract_id, version, id),
  constraint a_signature_is_of_one_party check (signatory in ('PERSON', 'REFERENT')),
  constraint a_signature_is_made_in_one_of_four_ways check (
    means in ('DRAWN', 'TYPED', 'PAPER', 'STATED')),
  constraint a_drawn_signature_has_its_drawing check ((means = 'DRAWN') = (drawing is not null)),
  constraint the_digest_is_that_of_the_drawing check (
    (drawing is null and drawing_sha256 is null)
      or drawing_sha256 = encode(sha256(drawing), 'hex')),
  constraint a_signature_on_paper_has_its_scan check ((means = 'PAPER') = (scan_id is not null)),
  constraint only_the_person_is_represented check (
    represented_as is null or (signatory = 'PERSON' and signer_name is not null)),
  constraint a_persons_own_name_stays_where_identities_are check (
    signatory <> 'PERSON' or (signer_name is null) = (represented_as is null))
);
comment on table contract_signature is
  'What a signature was made of; STATED is one that was only told, before this table existed.';

create table contract_refusal (
  contract_id      uuid not null,
  version          bigint not null,
  departement      text not null default current_setting('jalon.departement'),
  refused_on       date not null,
  reason           text not null,
  recorded_by      text not null,
  recorded_by_name text not null,
  recorded_at      timestamptz not null,
  primary key (contract_id, version),
  constraint a_refusal_is_of_a_version
    foreign key (contract_id, version) references contract_version,
  constraint a_refusal_has_a_reason check (btrim(reason) <> '')
);
comment on table contract_refusal is
  'That the person did not want to sign, and why; it has no effect of its own.';

create table contract_seal (
  contract_id    uuid not null,
  version        bigint not null,
  departement    text not null default current_setting('jalon.departement'),
  signed_on      date not null,
  content        text not null,
  content_sha256 text not null,
  sealed_at      timestamptz not null,
  primary key (contract_id, version),
  constraint a_seal_is_of_a_version foreign key (contract_id, version) references contract_version,
  constraint the_seal_is_the_one_of_the_content check (
    content_sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex'))
);
comment on table contract_seal is
  'What both signed, word for word and without the person''s identity: a breach is argued against '
  'this text and no other (CE, 4 December 2019, n° 418975).';

create table contract_paper (
  sha256      text primary key,
  contract_id uuid not null,
  version     bigint not null,
  departement text not null default current_setting('jalon.departement'),
  printed_at  timestamptz not null,
  printed_by  text not null,
  constraint a_paper_is_of_a_seal foreign key (contract_id, version) references contract_seal
);
comment on table contract_paper is
  'Digest of each copy of a signed contract that was given out: the copy names the person and is '
  'kept nowhere, its digest lets it be known again.';

create table contract_ending (
  contract_id uuid primary key references contract,
  departement text not null default current_setting('jalon.departement'),
  ended_on    date not null,
  cause       text not null,
  reason      text,
  recorded_by text not null,
  recorded_at timestamptz not null,
  constraint a_contract_ends_in_one_of_four_ways check (
    cause in ('TERM', 'RENEWED', 'TERMINATED', 'ACCOMPANIMENT_CLOSED')),
  constraint an_early_end_has_its_reason check ((cause = 'TERMINATED') = (reason is not null))
);
comment on table contract_ending is
  'Why a contract binds no more; a term that is reached needs no row: it shows by its date.';

create table taken_over_contract (
  parcours_id uuid primary key,
  departement text not null default current_setting('jalon.departement'),
  signed_on   date not null
);
comment on table taken_over_contract is
  'A contract signed in the parcours before this software was used: the next one is not the first.';

-- Whether the person entered under this software's eyes: only then is it known that none was signed.
alter table followed_parcours add column origin text,
  add constraint a_parcours_is_an_entry_or_of_the_stock check (origin in ('ENTRY', 'STOCK'));

-- What was known before these tables existed.
insert into contract_version (contract_id, version, departement, objectives, starts_on, ends_on,
                              activity, weekly_hours, written_by, written_by_name, written_at)
select id, version, departement, objectives, starts_on, ends_on,
       case when weekly_hours is null then 'UNSET' else 'FULL' end, weekly_hours,
       drawn_up_by, drawn_up_by, drawn_up_at
  from contract;

insert into contract_clause (contract_id, version, number, departement, side, kind, text)
select a.contract_id, c.version, a.position + 1, c.departement, 'PERSON', a.kind, a.description
  from contract_action a join contract c on c.id = a.contract_id;

insert into contract_signature (contract_id, version, signatory, departement, signed_on, means,
                                agent_id, agent_name, recorded_at)
select id, version, 'PERSON', departement, person_signed_on, 'STATED', person_recorded_by,
       person_recorded_by, person_recorded_at
  from contract where person_signed_on is not null
union all
select id, version, 'REFERENT', departement, referent_signed_on, 'STATED', referent_recorded_by,
       referent_recorded_by, referent_recorded_at
  from contract where referent_signed_on is not null;

insert into contract_seal (contract_id, version, departement, signed_on, content, content_sha256,
                           sealed_at)
select id, version, departement, greatest(person_signed_on, referent_signed_on), content,
       content_sha256, greatest(person_recorded_at, referent_recorded_at)
  from contract where status = 'SIGNED';

insert into contract_ending (contract_id, departement, ended_on, cause, recorded_by, recorded_at)
select c.id, c.departement,
       least(greatest(a.closed_on, c.person_signed_on, c.referent_signed_on), c.ends_on),
       case when a.closed_on < c.ends_on then 'ACCOMPANIMENT_CLOSED' else 'TERM' end,
       'accompaniment-service', a.closed_at
  from contract c
  join accompaniment a on a.id = c.accompaniment_id and a.status = 'CLOSED'
 where c.status = 'SIGNED';
update contract c set ended_on = e.ended_on from contract_ending e where e.contract_id = c.id;

drop table contract_action;
alter table contract
  drop column objectives,
  drop column content,
  drop column content_sha256,
  drop column person_recorded_at,
  drop column person_recorded_by,
  drop column referent_recorded_at,
  drop column referent_recorded_by,
  alter column kind set not null,
  add constraint a_contract_is_of_a_kind_of_its_regime check (
    kind in ('CER', 'CONTRAT_ENGAGEMENT')),
  add constraint a_refused_contract_lacks_the_persons_signature check (
    status <> 'REFUSED' or person_signed_on is null),
  add constraint what_binds_is_a_version_that_was_signed check (
    (status = 'SIGNED') = (bound_version is not null) and bound_version <= version),
  add constraint only_a_signed_contract_is_amended check (
    amendments = 0 or status = 'SIGNED'),
  add constraint an_amendment_is_a_draft_partly_signed_or_refused check (
    amendment_status in ('DRAFT', 'PARTLY_SIGNED', 'REFUSED')),
  add constraint a_text_beyond_the_one_that_binds_is_an_amendment check (
    (amendment_status is not null) = (bound_version is not null and version > bound_version)
      or ended_on is not null),
  add constraint only_a_signed_contract_is_first_or_not check (
    first_since_entry is null or status = 'SIGNED'),
  add constraint only_a_signed_contract_ends check (ended_on is null or status = 'SIGNED'),
  add constraint a_contract_does_not_renew_itself check (renews_id <> id),
  add constraint what_binds_is_sealed foreign key (id, bound_version)
    references contract_seal (contract_id, version) deferrable initially deferred;
create unique index a_contract_is_renewed_once on contract (renews_id) where renews_id is not null;
create unique index one_first_contract_since_an_entry on contract (parcours_id)
  where first_since_entry;

create or replace function a_signed_contract_never_changes() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'contract % is kept: what was agreed or proposed never changes', old.id;
  end if;
  if (old.id, old.departement, old.accompaniment_id, old.parcours_id, old.kind, old.renews_id,
      old.drawn_up_by, old.drawn_up_at)
    is distinct from
     (new.id, new.departement, new.accompaniment_id, new.parcours_id, new.kind, new.renews_id,
      new.drawn_up_by, new.drawn_up_at) then
    raise exception 'contract %: whose it is and what it is never change', old.id;
  end if;
  if old.ended_on is not null and old is distinct from new then
    raise exception 'contract % has ended: it never changes', old.id;
  end if;
  if old.status = 'SIGNED' and (
    (old.status, old.rank, old.first_since_entry, old.person_signed_on, old.referent_signed_on)
      is distinct from
    (new.status, new.rank, new.first_since_entry, new.person_signed_on, new.referent_signed_on)
    or new.bound_version < old.bound_version
    or (new.bound_version = old.bound_version
        and (old.starts_on, old.ends_on, old.weekly_hours, old.amendments)
          is distinct from (new.starts_on, new.ends_on, new.weekly_hours, new.amendments)))
  then
    raise exception 'contract % is signed: its terms never change without an amendment', old.id;
  end if;
  if old.status = 'PARTLY_SIGNED' and (
    (old.version, old.starts_on, old.ends_on, old.weekly_hours)
      is distinct from (new.version, new.starts_on, new.ends_on, new.weekly_hours)
    or new.status = 'DRAFT'
    or (old.person_signed_on is not null and old.person_signed_on is distinct from new.person_signed_on)
    or (old.referent_signed_on is not null
        and old.referent_signed_on is distinct from new.referent_signed_on and new.status <> 'REFUSED'))
  then
    raise exception 'contract % bears a signature: its terms never change', old.id;
  end if;
  if old.status = 'REFUSED' and old is distinct from new
    and (new.status <> 'DRAFT' or new.version <= old.version) then
    raise exception 'contract % was refused: it is proposed anew, or not at all', old.id;
  end if;
  return new;
end $$;
create trigger a_signed_contract_never_changes before update or delete on contract
  for each row execute function a_signed_contract_never_changes();

-- Nothing is added either to what both have signed: no clause, no reading, no signature, no proof.
create function refuse_to_add_to_what_was_sealed() returns trigger language plpgsql as $$
begin
  if exists (select from contract_seal
              where contract_id = new.contract_id and version = new.version) then
    raise exception 'nothing is added to a signed contract' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;

-- The person signs only a text that was read or given to them.
create function refuse_to_sign_unread() returns trigger language plpgsql as $$
begin
  if new.signatory = 'PERSON' and not exists (
      select from contract_reading r
       where r.contract_id = new.contract_id and r.version = new.version
         and r.read_on <= new.signed_on) then
    raise exception 'the person has not read this version' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger a_person_signs_what_they_read before insert on contract_signature
  for each row execute function refuse_to_sign_unread();

-- A text is sealed once each party has signed it.
create function refuse_to_seal_unsigned() returns trigger language plpgsql as $$
begin
  if (select count(*) from contract_signature s
       where s.contract_id = new.contract_id and s.version = new.version) <> 2 then
    raise exception 'a contract is sealed by both signatures' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger a_seal_follows_both_signatures before insert on contract_seal
  for each row execute function refuse_to_seal_unsigned();

do $$
declare
  proof text;
begin
  foreach proof in array array['contract_clause', 'contract_reading', 'contract_scan',
                               'contract_signature', 'contract_refusal'] loop
    execute format('create trigger a_signed_contract_is_complete before insert on %I
                    for each row execute function refuse_to_add_to_what_was_sealed()', proof);
  end loop;
  foreach proof in array array['contract_version', 'contract_clause', 'contract_reading',
                               'contract_scan', 'contract_signature', 'contract_refusal',
                               'contract_seal', 'contract_paper', 'contract_ending'] loop
    execute format('create trigger a_row_is_a_proof before update or delete on %I
                    for each row execute function refuse_to_alter_a_proof()', proof);
  end loop;
  foreach proof in array array['contract_version', 'contract_clause', 'contract_reading',
                               'contract_scan', 'contract_signature', 'contract_refusal',
                               'contract_seal', 'contract_paper', 'contract_ending',
                               'taken_over_contract'] loop
    execute format('alter table %I enable row level security', proof);
    execute format('create policy own_departement on %I
                    using (departement = current_setting(''jalon.departement'', true))
                    with check (departement = current_setting(''jalon.departement'', true))',
                   proof);
  end loop;
end $$;
