-- The follow-up of one person by one organisme référent, from an orientation to the next one or to
-- the end of the parcours. The checks repeat the sealed type
-- fr.jalon.accompaniment.followup.Accompaniment.
create table accompaniment (
  id                    uuid primary key,
  departement           text not null default current_setting('jalon.departement'),
  parcours_id           uuid not null,
  person_id             uuid not null,
  status                text not null check (status in ('OPEN', 'CLOSED')),
  regime                text not null,
  orientation_id        uuid not null,
  orientation_rank      integer not null check (orientation_rank >= 1),
  parcours_type         text not null
    check (parcours_type in ('PROFESSIONNEL', 'SOCIO_PROFESSIONNEL', 'SOCIAL')),
  organisme_referent_id uuid not null,
  organisme_kind        text not null,
  spe                   boolean not null,
  referent_id           uuid,
  decided_on            date not null,
  notified_on           date,
  opened_at             timestamptz not null,
  closed_on             date,
  closing_reason        text check (closing_reason in ('NEW_ORIENTATION', 'PARCOURS_CLOSED')),
  closed_at             timestamptz,
  constraint an_orientation_opens_one_accompaniment unique (orientation_id),
  constraint an_open_accompaniment_has_no_end
    check (status <> 'OPEN' or num_nonnulls(closed_on, closing_reason, closed_at) = 0),
  constraint a_closed_accompaniment_says_when_and_why
    check (status <> 'CLOSED' or num_nulls(closed_on, closing_reason, closed_at) = 0),
  constraint an_accompaniment_closes_after_its_orientation check (closed_on >= decided_on)
);
comment on table accompaniment is
  'Accompagnement by a référent unique after an orientation (CASF L. 262-27, L. 262-29, L. 262-30).';

-- A person has one référent at a time in a parcours (CASF L. 262-27).
create unique index one_open_accompaniment_per_parcours on accompaniment (parcours_id)
  where status = 'OPEN';
create index accompaniment_by_parcours on accompaniment (parcours_id, orientation_rank);
create index accompaniment_newest_first on accompaniment (departement, decided_on desc, id desc);

alter table accompaniment enable row level security;
create policy own_departement on accompaniment
  using (departement = current_setting('jalon.departement', true))
  with check (departement = current_setting('jalon.departement', true));

-- What is promised from the orientation on, as the policy of the day worked it out: a later
-- policy file never moves a promise already made.
create table accompaniment_deadline (
  accompaniment_id uuid not null references accompaniment,
  departement      text not null default current_setting('jalon.departement'),
  rule             text not null,
  label            text not null,
  source           text not null,
  started_on       date not null,
  due_on           date not null,
  constraint one_deadline_per_rule primary key (accompaniment_id, rule),
  constraint a_deadline_is_due_after_it_starts check (due_on >= started_on)
);
comment on table accompaniment_deadline is
  'First appointment within 15 days, contract within the month (CASF L. 262-35, L. 262-36; C. trav. D. 5411-14-1).';

alter table accompaniment_deadline enable row level security;
create policy own_departement on accompaniment_deadline
  using (departement = current_setting('jalon.departement', true))
  with check (departement = current_setting('jalon.departement', true));
