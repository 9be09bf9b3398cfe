-- The way of one person into a programme and out of it. What a programme asks for is in its file;
-- the checks repeat the sealed type fr.jalon.accompaniment.programme.entry.Entry.
create table programme_entry (
  id                   uuid primary key,
  departement          text not null default current_setting('jalon.departement'),
  accompaniment_id     uuid not null references accompaniment,
  parcours_id          uuid not null,
  programme            text not null check (programme ~ '^[A-Z][A-Z0-9_]*$'),
  measure              text check (measure ~ '^[A-Z][A-Z0-9_]*$'),
  public_kind          text not null
    check (public_kind in ('RSA', 'ASE_LEAVER', 'DISABLED_WORKER', 'OTHER')),
  criteria             text[] not null,
  ground               text not null check (ground in ('CRITERION', 'DOUBLE_VALIDATION', 'NONE')),
  status               text not null check (status in
    ('PRESCRIBED', 'AWAITING_VALIDATION', 'VALIDATED', 'ENTERED', 'REFUSED', 'LEFT')),
  awaited              text[] not null,
  prescribed_on        date not null,
  due_on               date not null,
  prescribed_at        timestamptz not null,
  prescribed_by        text not null,
  prescribed_by_name   text not null,
  operator             text,
  entered_on           date,
  over_capacity_reason text check (length(trim(over_capacity_reason)) > 0),
  entered_at           timestamptz,
  entered_by           text,
  refused_on           date,
  refuser              text check (refuser in ('DEPARTEMENT', 'FRANCE_TRAVAIL', 'PERSON', 'PARTNER')),
  left_on              date,
  ending_reason        text,
  ended_at             timestamptz,
  ended_by             text,
  constraint an_entry_is_expected_after_its_prescription check (due_on >= prescribed_on),
  constraint only_a_way_that_awaits_validation_names_who_must_agree check (
    (status = 'AWAITING_VALIDATION') = (cardinality(awaited) > 0)),
  constraint nobody_is_let_in_by_themselves check (
    awaited <@ array['DEPARTEMENT', 'FRANCE_TRAVAIL', 'PARTNER']),
  constraint who_entered_did_so_on_a_day_and_by_somebody check (
    num_nulls(entered_on, entered_at, entered_by)
      = case when status in ('ENTERED', 'LEFT') then 0 else 3 end),
  constraint only_who_entered_has_an_operator_or_an_excess check (
    status in ('ENTERED', 'LEFT') or num_nonnulls(operator, over_capacity_reason) = 0),
  constraint a_refusal_says_when_and_whose check (
    num_nulls(refused_on, refuser) = case when status = 'REFUSED' then 0 else 2 end),
  constraint who_left_did_so_on_a_day check ((status = 'LEFT') = (left_on is not null)),
  constraint what_ended_says_why_and_who_said_so check (
    num_nulls(ending_reason, ended_at, ended_by)
      = case when status in ('REFUSED', 'LEFT') then 0 else 3 end),
  constraint nobody_enters_before_the_prescription check (entered_on >= prescribed_on),
  constraint nobody_is_refused_before_the_prescription check (refused_on >= prescribed_on),
  constraint nobody_leaves_before_entering check (left_on >= entered_on)
);
comment on table programme_entry is
  'Entrées dans les programmes : accompagnement global, Cantal Emploi Insertion, TNS… (PDIE-PTIE du Cantal 2021-2025, fiches 2, 3, 17, 18, 19).';
comment on column programme_entry.left_on is 'The last day in the programme, which still counts in its active file.';

-- A person is asked for once at a time in one measure of one programme.
create unique index one_way_at_a_time_in_a_measure
  on programme_entry (parcours_id, programme, coalesce(measure, ''))
  where status in ('PRESCRIBED', 'AWAITING_VALIDATION', 'VALIDATED', 'ENTERED');
create index programme_entry_by_parcours on programme_entry (parcours_id, prescribed_on);
create index programme_entry_by_accompaniment on programme_entry (accompaniment_id);
create index people_in_a_programme on programme_entry (departement, programme, entered_on)
  where status = 'ENTERED';
create index people_who_left_a_programme on programme_entry (departement, programme, left_on)
  where status = 'LEFT';
create index waiting_for_a_programme
  on programme_entry (departement, programme, prescribed_on, id)
  where status in ('PRESCRIBED', 'AWAITING_VALIDATION', 'VALIDATED');
create index awaiting_a_validation on programme_entry (departement, prescribed_on)
  where status = 'AWAITING_VALIDATION';
create index an_entry_expected on programme_entry (departement, due_on)
  where status in ('PRESCRIBED', 'VALIDATED');
create index entered_in_excess on programme_entry (departement, entered_on)
  where status = 'ENTERED' and over_capacity_reason is not null;

alter table programme_entry enable row level security;
create policy own_departement on programme_entry
  using (departement = current_setting('jalon.departement', true))
  with check (departement = current_setting('jalon.departement', true));

-- What the département, France Travail or a partner answered: each once, by a named person.
create table programme_validation (
  entry_id    uuid not null references programme_entry,
  departement text not null default current_setting('jalon.departement'),
  number      integer not null check (number >= 0),
  side        text not null check (side in ('DEPARTEMENT', 'FRANCE_TRAVAIL', 'PARTNER')),
  agreed      boolean not null,
  reason      text,
  given_on    date not null,
  recorded_at timestamptz not null,
  agent_id    text not null,
  agent_name  text not null,
  constraint validations_are_given_in_order primary key (entry_id, number),
  constraint each_side_answers_once unique (entry_id, side),
  constraint nobody_speaks_for_two_sides unique (entry_id, agent_id),
  constraint only_a_refusal_has_a_reason check (agreed = (reason is null))
);
comment on table programme_validation is
  'Double validation hors critères, Département et Pôle emploi (PDIE-PTIE du Cantal 2021-2025, fiche 3).';

create trigger a_validation_is_a_proof before update or delete on programme_validation
  for each row execute function refuse_to_alter_a_proof();

alter table programme_validation enable row level security;
create policy own_departement on programme_validation
  using (departement = current_setting('jalon.departement', true))
  with check (departement = current_setting('jalon.departement', true));

-- The professionals whom the person was given at the entry: a pair in the accompagnement global.
create table programme_referent (
  entry_id    uuid not null references programme_entry,
  departement text not null default current_setting('jalon.departement'),
  number      integer not null check (number >= 0),
  role        text not null,
  agent_id    text not null,
  name        text not null check (length(trim(name)) > 0),
  constraint referents_have_an_order primary key (entry_id, number),
  constraint one_referent_a_role unique (entry_id, role)
);
comment on table programme_referent is
  'Professionnels désignés à l''entrée ; deux pour l''accompagnement global (PDIE-PTIE du Cantal 2021-2025, fiche 3).';
create index programme_referent_by_agent on programme_referent (departement, agent_id);

alter table programme_referent enable row level security;
create policy own_departement on programme_referent
  using (departement = current_setting('jalon.departement', true))
  with check (departement = current_setting('jalon.departement', true));

-- A past that others were told of is not written anew: dates are added, never moved.
create function a_date_of_an_entry_never_moves() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE'
     or old.status in ('REFUSED', 'LEFT')
     or (old.programme, old.measure, old.prescribed_on, old.criteria, old.ground)
          is distinct from (new.programme, new.measure, new.prescribed_on, new.criteria, new.ground)
     or old.entered_on is not null and old.entered_on is distinct from new.entered_on then
    raise exception 'entry % is written: its dates never move', old.id
      using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger a_date_of_an_entry_never_moves before update or delete on programme_entry
  for each row execute function a_date_of_an_entry_never_moves();
