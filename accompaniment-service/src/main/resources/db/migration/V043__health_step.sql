-- Steps towards care: what was offered or done, and when; nothing of what was found. No text can
-- be written here.
create table health_step (
  id               uuid primary key,
  departement      text not null default current_setting('jalon.departement'),
  accompaniment_id uuid not null references accompaniment,
  parcours_id      uuid not null,
  kind             text not null check (kind in (
    'SCREENED_WITH_NEED', 'SCREENED_WITHOUT_NEED', 'CHECK_OFFERED', 'CHECK_DONE', 'CHECK_DECLINED',
    'NURSE_MEETING', 'MDPH_REFERRAL')),
  happened_on      date not null,
  number           integer not null check (number >= 1),
  recorded_at      timestamptz not null,
  recorded_by      text not null,
  constraint steps_towards_care_follow_each_other unique (parcours_id, number),
  constraint a_step_towards_care_is_told_once_a_day unique (parcours_id, kind, happened_on)
);
comment on table health_step is
  'Repérage, bilan de santé CPAM proposé, fait ou refusé, suivi infirmier, orientation MDPH : codes et dates seulement (PDIE-PTIE du Cantal 2021-2025, fiches 9 et 10).';
create index health_step_by_accompaniment on health_step (accompaniment_id);

create trigger a_step_towards_care_is_a_proof before update or delete on health_step
  for each row execute function refuse_to_alter_a_proof();

alter table health_step enable row level security;
create policy own_departement on health_step
  using (departement = current_setting('jalon.departement', true))
  with check (departement = current_setting('jalon.departement', true));
