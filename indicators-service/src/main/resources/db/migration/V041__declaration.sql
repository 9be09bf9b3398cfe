-- What partners declare. A declaration is a line of versions, none of which is ever altered; the
-- checks repeat the sealed type fr.jalon.indicators.declaration.Declaration.
create table evidence (
  id           uuid primary key,
  departement  text not null default current_setting('jalon.departement'),
  organisation text not null,
  label        text not null,
  media_type   text not null,
  size         bigint not null,
  sha256       text not null,
  handed_in_by text not null,
  recorded_at  timestamptz not null,
  content      bytea not null,
  constraint evidence_is_of_a_kind_that_is_admitted check (
    media_type in ('application/pdf', 'image/png', 'image/jpeg')),
  constraint evidence_is_what_its_digest_says check (
    sha256 = encode(sha256(content), 'hex') and size = octet_length(content)),
  constraint evidence_has_a_label check (btrim(label) <> '')
);
comment on table evidence is 'Papers that declared figures rest on; no personal data.';
create trigger evidence_is_a_proof before update or delete on evidence
  for each row execute function refuse_to_alter_a_proof();

create table declaration (
  id           uuid primary key,
  departement  text not null default current_setting('jalon.departement'),
  code         text not null,
  variant      text not null,
  period       text not null,
  first_day    date not null,
  last_day     date not null,
  organisation text not null,
  version      bigint not null,
  constraint an_organisation_declares_a_figure_once_a_period
    unique (departement, code, variant, period, organisation),
  constraint a_period_ends_after_it_begins check (last_day >= first_day),
  constraint versions_of_a_declaration_begin_at_one check (version >= 1)
);
comment on table declaration is
  'A figure or a milestone that an organisation declares for a period; what it says is in its versions.';
create index declarations_by_period on declaration (departement, period, organisation, code, variant);

create table declaration_version (
  declaration_id uuid not null references declaration,
  version        bigint not null,
  departement    text not null default current_setting('jalon.departement'),
  status         text not null,
  value          numeric,
  reached        boolean,
  reached_on     date,
  method         text not null,
  documents      uuid[] not null default '{}',
  note           text,
  agent          text not null,
  recorded_at    timestamptz not null,
  constraint each_version_of_a_declaration_is_kept primary key (declaration_id, version),
  constraint a_declaration_is_draft_submitted_returned_or_validated check (
    status in ('DRAFT', 'SUBMITTED', 'RETURNED', 'VALIDATED')),
  constraint a_version_says_a_figure_or_a_milestone check (num_nonnulls(value, reached) = 1),
  constraint a_figure_is_not_negative check (value >= 0),
  constraint a_milestone_reached_has_its_day check (
    coalesce(reached, false) = (reached_on is not null)),
  constraint what_is_submitted_says_its_method check (status = 'DRAFT' or btrim(method) <> ''),
  constraint a_milestone_reached_is_proved check (
    status = 'DRAFT' or not coalesce(reached, false) or cardinality(documents) > 0),
  constraint a_return_says_why check (status <> 'RETURNED' or btrim(coalesce(note, '')) <> '')
);
comment on table declaration_version is
  'Everything a declaration said, when, and by whom; the last version is what it says now.';
create index validated_versions on declaration_version (declaration_id, recorded_at)
  where status = 'VALIDATED';

create function refuse_an_illegal_version() returns trigger language plpgsql as $$
declare
  previous declaration_version;
begin
  select * into previous from declaration_version
   where declaration_id = new.declaration_id and version = new.version - 1;
  if not found then
    if new.version = 1 and new.status = 'DRAFT' then
      return new;
    end if;
    raise exception 'a declaration begins as a draft' using errcode = 'check_violation';
  end if;
  if (previous.status, new.status) not in (
      ('DRAFT', 'DRAFT'), ('DRAFT', 'SUBMITTED'), ('SUBMITTED', 'VALIDATED'),
      ('SUBMITTED', 'RETURNED'), ('RETURNED', 'DRAFT'), ('VALIDATED', 'DRAFT')) then
    raise exception 'no declaration goes from % to %', previous.status, new.status
      using errcode = 'check_violation';
  end if;
  if new.status <> 'DRAFT'
      and (new.value, new.reached, new.reached_on, new.method, new.documents)
        is distinct from
        (previous.value, previous.reached, previous.reached_on, previous.method, previous.documents) then
    raise exception 'only a draft says something new' using errcode = 'check_violation';
  end if;
  if new.status = 'VALIDATED' and new.agent = previous.agent then
    raise exception 'who submits a figure does not validate it' using errcode = 'check_violation';
  end if;
  if previous.status = 'VALIDATED' and btrim(coalesce(new.note, '')) = '' then
    raise exception 'a correction says why' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger a_version_follows_from_the_last before insert on declaration_version
  for each row execute function refuse_an_illegal_version();
create trigger a_version_of_a_declaration_is_a_proof before update or delete on declaration_version
  for each row execute function refuse_to_alter_a_proof();

create function refuse_to_rename_a_declaration() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or new.version <> old.version + 1
      or (new.id, new.departement, new.code, new.variant, new.period, new.first_day, new.last_day,
          new.organisation)
        is distinct from
         (old.id, old.departement, old.code, old.variant, old.period, old.first_day, old.last_day,
          old.organisation) then
    raise exception 'a declaration only goes from a version to the next'
      using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger a_declaration_keeps_its_subject before update or delete on declaration
  for each row execute function refuse_to_rename_a_declaration();

do $$
declare
  kept text;
begin
  foreach kept in array array['evidence', 'declaration', 'declaration_version']
  loop
    execute format('alter table %I enable row level security', kept);
    execute format('create policy own_departement on %I
                    using (departement = current_setting(''jalon.departement'', true))
                    with check (departement = current_setting(''jalon.departement'', true))', kept);
  end loop;
end $$;
