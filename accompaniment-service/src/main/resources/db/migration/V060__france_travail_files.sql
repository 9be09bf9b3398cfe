-- The ledger of France Travail's files, and their lines until it is known who each is about.
-- The checks repeat the sealed types fr.jalon.accompaniment.francetravail.intake.PartnerFile and
-- PartnerLine.
create table partner_file (
  id               uuid primary key,
  departement      text not null default current_setting('jalon.departement'),
  sha256           text not null,
  file_name        text not null,
  received_at      timestamptz not null,
  received_by      text not null,
  status           text not null check (status in ('TAKEN', 'REFUSED')),
  layout           text check (layout in (
    'MONTHLY_XML', 'INSCRIPTIONS_CSV', 'CESSATIONS_CSV', 'RADIATIONS_CSV', 'SPIE_PERSONS',
    'SPIE_ACTIONS')),
  reference_date   date,
  unreadable_dates integer not null default 0,
  reason           text,
  constraint a_content_is_taken_once unique (departement, sha256),
  constraint a_taken_file_says_what_it_is check (
    status <> 'TAKEN' or num_nulls(layout, reference_date) = 0),
  constraint a_refused_file_says_why check ((status = 'REFUSED') = (reason is not null))
);
comment on table partner_file is
  'Files of France Travail on the jobseekers among those who receive the RSA (C. trav. L. 5411-1).';
create index partner_files_newest_first on partner_file (departement, received_at desc, id desc);

alter table partner_file enable row level security;
create policy own_departement on partner_file
  using (departement = current_setting('jalon.departement', true))
  with check (departement = current_setting('jalon.departement', true));

create table partner_line (
  file_id         uuid not null references partner_file,
  number          integer not null check (number >= 1),
  departement     text not null default current_setting('jalon.departement'),
  line            integer not null check (line >= 1),
  status          text not null check (status in (
    'WAITING', 'APPLIED', 'REJECTED', 'UNCERTAIN', 'UNKNOWN', 'SET_ASIDE')),
  facts           jsonb,
  traits_cipher   bytea,
  person_id       uuid,
  new_facts       integer,
  reason          text,
  decided_by      text,
  decided_at      timestamptz,
  primary key (file_id, number),
  constraint only_a_line_in_doubt_keeps_who_it_is_about check (
    (status in ('WAITING', 'UNCERTAIN', 'UNKNOWN')) = (traits_cipher is not null)),
  constraint what_may_still_be_applied_keeps_its_facts check (
    status not in ('WAITING', 'UNCERTAIN', 'UNKNOWN') or facts is not null),
  constraint an_applied_line_names_its_person check (
    (status = 'APPLIED') = (person_id is not null and new_facts is not null)),
  constraint a_rejected_line_says_why check (status <> 'REJECTED' or reason is not null),
  constraint what_is_set_aside_says_why check (status <> 'SET_ASIDE' or reason is not null),
  constraint a_decision_has_an_author check ((decided_by is null) = (decided_at is null))
);
comment on table partner_line is
  'One line of a file: who it is about is kept encrypted, and only until that is known.';
create index partner_lines_waiting on partner_line (departement, file_id, number)
  where status = 'WAITING';
create index partner_lines_in_doubt on partner_line (departement, file_id, number)
  where status in ('UNCERTAIN', 'UNKNOWN');

alter table partner_line enable row level security;
create policy own_departement on partner_line
  using (departement = current_setting('jalon.departement', true))
  with check (departement = current_setting('jalon.departement', true));

-- What France Travail calls a person in its extracts, unreadable: it only links two files.
create table partner_identifier (
  departement       text not null default current_setting('jalon.departement'),
  identifier_index  bytea not null,
  person_id         uuid not null,
  told_as_person_id uuid not null,
  primary key (departement, identifier_index)
);
comment on table partner_identifier is
  'Keyed hash of the identifier of the SPIE extracts: the actions name their persons by it alone.';

alter table partner_identifier enable row level security;
create policy own_departement on partner_identifier
  using (departement = current_setting('jalon.departement', true))
  with check (departement = current_setting('jalon.departement', true));

-- Each dated fact of a registration, for ever. A merge changes whose it is, and a split gives it
-- back to whom it was told of.
create table registration (
  id                uuid primary key,
  departement       text not null default current_setting('jalon.departement'),
  person_id         uuid not null,
  told_as_person_id uuid not null,
  kind              text not null check (kind in ('INSCRIPTION', 'CESSATION', 'RADIATION')),
  effective_on      date not null,
  code              text,
  label             text,
  file_id           uuid not null references partner_file,
  line              integer not null,
  recorded_at       timestamptz not null,
  constraint a_registration_is_told_once
    unique nulls not distinct (told_as_person_id, kind, effective_on, code)
);
comment on table registration is
  'Inscriptions, cessations and radiations of a person as a jobseeker (C. trav. L. 5411-1, L. 5412-1).';
create index registrations_of_a_person on registration (person_id, effective_on desc);
create index registrations_told_of_a_person on registration (told_as_person_id);
create index registrations_that_ended on registration (departement, effective_on)
  where kind in ('CESSATION', 'RADIATION');

create function a_registration_is_never_rewritten() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE'
     and (new.id, new.departement, new.told_as_person_id, new.kind, new.effective_on, new.file_id,
          new.line, new.recorded_at)
       = (old.id, old.departement, old.told_as_person_id, old.kind, old.effective_on, old.file_id,
          old.line, old.recorded_at)
     and new.code is not distinct from old.code and new.label is not distinct from old.label then
    return new;
  end if;
  raise exception 'a registration is never rewritten: only whose it is may change';
end $$;
create trigger a_registration_is_never_rewritten before update or delete on registration
  for each row execute function a_registration_is_never_rewritten();

alter table registration enable row level security;
create policy own_departement on registration
  using (departement = current_setting('jalon.departement', true))
  with check (departement = current_setting('jalon.departement', true));

create table partner_follow_up (
  person_id         uuid not null,
  told_as_person_id uuid not null,
  departement       text not null default current_setting('jalon.departement'),
  told_on           date not null,
  modality          text,
  axis              text,
  signed_on         date,
  notified_on       date,
  last_interview_on date,
  agency            text,
  file_id           uuid not null references partner_file,
  constraint a_follow_up_is_told_once_a_day primary key (told_as_person_id, told_on)
);
comment on table partner_follow_up is
  'How France Travail follows the person: PPAE, modality, last interview, as each file told it.';
create index partner_follow_ups_of_a_person on partner_follow_up (person_id, told_on desc);

alter table partner_follow_up enable row level security;
create policy own_departement on partner_follow_up
  using (departement = current_setting('jalon.departement', true))
  with check (departement = current_setting('jalon.departement', true));

create table partner_action (
  id                uuid primary key,
  departement       text not null default current_setting('jalon.departement'),
  person_id         uuid not null,
  told_as_person_id uuid not null,
  code              text not null,
  label             text,
  prescribed_on     date,
  started_on        date,
  ended_on          date,
  file_id           uuid not null references partner_file,
  constraint an_action_is_told_once
    unique nulls not distinct (told_as_person_id, code, prescribed_on, started_on, ended_on)
);
comment on table partner_action is 'Actions that France Travail prescribed, from the SPIE extract.';
create index partner_actions_of_a_person on partner_action (person_id, prescribed_on desc);

alter table partner_action enable row level security;
create policy own_departement on partner_action
  using (departement = current_setting('jalon.departement', true))
  with check (departement = current_setting('jalon.departement', true));

-- Runs as the owner, because row-level security lets a service see one département at a time: it
-- says where lines wait, and nothing of them.
create function departements_with_partner_lines() returns setof text language sql stable
  security definer set search_path = public as $$
  select distinct departement from partner_line where status = 'WAITING'
$$;
comment on function departements_with_partner_lines is 'Where lines wait to be matched.';

-- Whoever nobody recognised in six months is not ours to keep.
create function forget_old_partner_lines() returns void language sql set search_path = public as $$
  update partner_line l
     set status = 'SET_ASIDE', traits_cipher = null, facts = null,
         reason = 'personne non reconnue en six mois : oubliée'
    from partner_file f
   where f.id = l.file_id and l.status in ('UNCERTAIN', 'UNKNOWN')
     and f.received_at < now() - interval '6 months';
$$;
comment on function forget_old_partner_lines is
  'Lines in doubt: six months (RGPD art. 5: no longer than is needed to recognise someone).';

create index open_accompaniments_of_a_person on accompaniment (person_id) where status = 'OPEN';
