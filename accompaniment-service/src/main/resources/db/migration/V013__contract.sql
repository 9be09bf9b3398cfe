-- The contract of a person with their référent: drafted, signed by one, then by both. The checks
-- repeat the sealed type fr.jalon.accompaniment.contract.Contract.
create table contract (
  id                   uuid primary key,
  departement          text not null default current_setting('jalon.departement'),
  accompaniment_id     uuid not null references accompaniment,
  parcours_id          uuid not null,
  status               text not null check (status in ('DRAFT', 'PARTLY_SIGNED', 'SIGNED')),
  version              bigint not null check (version >= 1),
  objectives           text not null check (length(trim(objectives)) > 0),
  weekly_hours         integer check (weekly_hours between 1 and 35),
  starts_on            date not null,
  ends_on              date not null,
  drawn_up_by          text not null,
  drawn_up_at          timestamptz not null,
  content              text,
  content_sha256       text,
  person_signed_on     date,
  person_recorded_at   timestamptz,
  person_recorded_by   text,
  referent_signed_on   date,
  referent_recorded_at timestamptz,
  referent_recorded_by text,
  rank                 integer check (rank >= 1),
  constraint a_contract_ends_after_it_starts check (ends_on > starts_on),
  constraint a_draft_bears_no_signature check (
    status <> 'DRAFT' or num_nonnulls(person_signed_on, referent_signed_on) = 0),
  constraint a_partly_signed_contract_bears_one_signature check (
    status <> 'PARTLY_SIGNED' or num_nonnulls(person_signed_on, referent_signed_on) = 1),
  constraint a_signed_contract_bears_both_signatures check (
    status <> 'SIGNED' or num_nonnulls(person_signed_on, referent_signed_on) = 2),
  constraint a_signature_says_when_and_by_whom_it_was_recorded check (
    num_nulls(person_signed_on, person_recorded_at, person_recorded_by) in (0, 3)
    and num_nulls(referent_signed_on, referent_recorded_at, referent_recorded_by) in (0, 3)),
  constraint only_a_signed_contract_has_a_rank check ((status = 'SIGNED') = (rank is not null)),
  constraint what_is_signed_is_frozen_and_sealed check (
    (status = 'DRAFT') = (content is null) and (content is null) = (content_sha256 is null)),
  constraint the_seal_is_the_one_of_the_content check (
    content_sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex'))
);
comment on table contract is
  'CER, contrat librement débattu (CASF L. 262-35, L. 262-36); contrat d''engagement since 2025 (C. trav. L. 5411-6).';
comment on column contract.content is
  'What was signed, without any identity; a breach is argued against this text and no other (CE, 4 Dec. 2019, n° 418975).';
create index contract_by_accompaniment on contract (accompaniment_id, drawn_up_at);
create unique index one_signed_contract_per_rank on contract (parcours_id, rank)
  where status = 'SIGNED';

alter table contract enable row level security;
create policy own_departement on contract
  using (departement = current_setting('jalon.departement', true))
  with check (departement = current_setting('jalon.departement', true));

-- Actions of a contract, each of the fifteen kinds at most once: that is how the DREES counts them.
create table contract_action (
  contract_id uuid not null references contract,
  departement text not null default current_setting('jalon.departement'),
  position    integer not null check (position >= 0),
  kind        text not null check (kind in (
    'PROFESSIONAL_SKILLS', 'JOB_SEARCH', 'IAE', 'SELF_EMPLOYMENT', 'SUBSIDISED_JOB',
    'UNSUBSIDISED_JOB', 'SOCIAL_LINK', 'MOBILITY', 'HOUSING', 'CARE', 'FINANCIAL_AUTONOMY',
    'FAMILY', 'BASIC_SKILLS', 'ACCESS_TO_RIGHTS', 'OTHER')),
  description text not null check (length(trim(description)) > 0),
  constraint an_action_has_a_place_in_its_contract primary key (contract_id, position),
  constraint each_kind_of_action_appears_once unique (contract_id, kind)
    deferrable initially deferred
);
comment on table contract_action is 'Actions of the CER as the OARSA survey of the DREES counts them (table 4).';

alter table contract_action enable row level security;
create policy own_departement on contract_action
  using (departement = current_setting('jalon.departement', true))
  with check (departement = current_setting('jalon.departement', true));

create function a_signed_contract_never_changes() returns trigger language plpgsql as $$
begin
  if old.status = 'SIGNED' or (tg_op = 'DELETE' and old.status <> 'DRAFT') then
    raise exception 'contract % is signed: it never changes', old.id;
  end if;
  if tg_op = 'DELETE' then
    return old;
  end if;
  if old.status = 'PARTLY_SIGNED' and (
    (old.objectives, old.weekly_hours, old.starts_on, old.ends_on, old.content, old.content_sha256)
      is distinct from
    (new.objectives, new.weekly_hours, new.starts_on, new.ends_on, new.content, new.content_sha256)
    or new.status = 'DRAFT'
    or (old.person_signed_on is not null and old.person_signed_on is distinct from new.person_signed_on)
    or (old.referent_signed_on is not null and old.referent_signed_on is distinct from new.referent_signed_on)
  ) then
    raise exception 'contract % bears a signature: its terms never change', old.id;
  end if;
  return new;
end $$;
create trigger a_signed_contract_never_changes before update or delete on contract
  for each row execute function a_signed_contract_never_changes();

create function actions_of_a_signed_contract_never_change() returns trigger language plpgsql as $$
begin
  if exists (
    select from contract
    where id in (case when tg_op = 'INSERT' then new.contract_id else old.contract_id end,
                 case when tg_op = 'DELETE' then old.contract_id else new.contract_id end)
      and status <> 'DRAFT')
  then
    raise exception 'the contract bears a signature: its actions never change';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger actions_of_a_signed_contract_never_change
  before insert or update or delete on contract_action
  for each row execute function actions_of_a_signed_contract_never_change();
