-- The diagnostic that prepares the decision; its free text never leaves this table for an event.
create table diagnostic (
  parcours_id uuid primary key references parcours,
  departement text not null default current_setting('jalon.departement'),
  notes       text not null,
  needs       text[] not null,
  version     bigint not null,
  written_by  text not null,
  written_at  timestamptz not null,
  constraint needs_are_coded check (needs <@ array[
    'EMPLOYMENT', 'QUALIFICATION', 'HOUSING', 'HEALTH', 'MOBILITY', 'CHILDCARE', 'CAREGIVING',
    'FINANCES', 'ADMINISTRATIVE', 'FAMILY', 'SKILLS', 'OTHER']::text[])
);
comment on table diagnostic is
  'Needs found at the rendez-vous d''orientation (PDIE, fiche 1; arrêté of 21 November 2024).';

-- The checks repeat the sealed type fr.jalon.orientation.decision.Orientation; a parcours without a
-- row is Pending, and a decision is Ended when its parcours is closed.
create table orientation (
  id                    uuid primary key,
  departement           text not null default current_setting('jalon.departement'),
  parcours_id           uuid not null references parcours,
  person_id             uuid not null references person,
  rank                  integer not null,
  parcours_type         text not null,
  organisme_referent_id uuid not null references organisme_referent,
  referent_id           uuid references referent,
  reason                text not null,
  decided_on            date not null,
  notified_on           date,
  decided_by            text not null,
  decided_by_name       text not null,
  recorded_at           timestamptz not null default now(),
  constraint a_parcours_type_is_one_of_three check (
    parcours_type in ('PROFESSIONNEL', 'SOCIO_PROFESSIONNEL', 'SOCIAL')),
  constraint an_orientation_has_a_reason check (btrim(reason) <> ''),
  constraint an_orientation_is_not_notified_before_it_is_decided check (notified_on >= decided_on),
  constraint ranks_start_at_one check (rank >= 1),
  constraint a_parcours_has_one_orientation_a_rank unique (parcours_id, rank)
);
comment on table orientation is
  'Decision by a named agent of a parcours and an organisme référent (CASF L. 262-29; RGPD art. 22).';
create trigger an_orientation_is_a_proof before update or delete on orientation
  for each row execute function refuse_to_alter_a_proof();

alter table diagnostic enable row level security;
create policy only_ones_own_departement on diagnostic
  using (departement = current_setting('jalon.departement', true))
  with check (departement = current_setting('jalon.departement', true));

alter table orientation enable row level security;
create policy only_ones_own_departement on orientation
  using (departement = current_setting('jalon.departement', true))
  with check (departement = current_setting('jalon.departement', true));
