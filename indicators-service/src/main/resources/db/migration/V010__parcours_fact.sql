-- One row per parcours, filled in as its milestones become known (an accumulating snapshot).
-- Built from events alone: empty this schema and replay the topics, and the same rows come back.
-- Each date is the first of its kind; the two topics are not ordered between themselves, so that
-- any column but the key may still be unknown.
create table parcours_fact (
  parcours_id                uuid primary key,
  departement                text not null default current_setting('jalon.departement'),
  person_id                  uuid not null,

  origin                     text,
  entry_rule                 text,
  entry_reason               text,
  regime                     text,
  territory                  text,
  birth_month                text,
  sex                        text,
  family_situation           text,
  education                  text,
  parcours_type              text,
  organisme_kind             text,
  organisme_referent         text,
  spe                        text,
  closed_reason              text,

  requested_on               date,
  entered_on                 date,
  notified_on                date,
  received_on                date,
  convoked_on                date,
  appointment_booked_on      date,
  appointment_scheduled_on   date,
  appointment_held_on        date,
  appointment_excused_on     date,
  appointment_unexcused_on   date,
  appointment_cancelled_on   date,
  oriented_on                date,
  orientation_notified_on    date,
  referent_designated_on     date,
  ceo_signed_on              date,
  reoriented_on              date,
  accompaniment_opened_on    date,
  accompaniment_booked_on    date,
  accompaniment_scheduled_on date,
  accompaniment_held_on      date,
  accompaniment_excused_on   date,
  accompaniment_unexcused_on date,
  accompaniment_cancelled_on date,
  contract_signed_on         date,
  contract_starts_on         date,
  contract_ends_on           date,
  accompaniment_closed_on    date,
  closed_on                  date,

  constraint origin_is_known check (origin in ('ENTRY', 'STOCK')),
  constraint sex_is_known check (sex in ('F', 'M', 'UNKNOWN')),
  constraint family_situation_is_known check (
    family_situation in
      ('SINGLE', 'SINGLE_WITH_CHILDREN', 'COUPLE', 'COUPLE_WITH_CHILDREN', 'UNKNOWN')),
  constraint birth_month_has_no_day check (birth_month ~ '^\d{4}-\d{2}$'),
  constraint parcours_type_is_known check (
    parcours_type in ('PROFESSIONNEL', 'SOCIO_PROFESSIONNEL', 'SOCIAL')),
  constraint spe_is_known check (spe in ('SPE', 'HORS_SPE')),
  constraint an_entry_is_dated check (origin is null or num_nulls(entered_on, received_on) = 0),
  constraint an_oriented_parcours_has_a_type check ((oriented_on is null) = (parcours_type is null))
);
comment on table parcours_fact is
  'Accumulating snapshot of each parcours, from events only (CASF L. 262-27 to L. 262-39).';

alter table parcours_fact enable row level security;
create policy own_departement on parcours_fact
  using (departement = current_setting('jalon.departement', true))
  with check (departement = current_setting('jalon.departement', true));

-- A figure reads one cohort: the parcours whose start falls in the period.
create index cohort_by_entry on parcours_fact (departement, entered_on);
create index cohort_by_reception on parcours_fact (departement, received_on);
create index cohort_by_orientation on parcours_fact (departement, oriented_on);
