-- Who works where and when: professions and their caseload, sites, conseillers, référents.

-- The rows of département '*' are what holds where a département has said nothing else.
create table profession (
  departement    text not null default current_setting('jalon.departement'),
  code           text not null,
  label          text not null,
  people_per_etp integer,
  source         text not null,
  primary key (departement, code),
  constraint a_caseload_is_positive check (people_per_etp > 0)
);
comment on table profession is
  'Profession of a conseiller or a référent, and how many people one ETP follows (PDIE, fiche 2).';
insert into profession (departement, code, label, people_per_etp, source) values
  ('*', 'COIP', 'Conseiller en orientation et en insertion professionnelle', 50,
   'PDIE du Cantal 2021-2025, fiche action 2'),
  ('*', 'NURSE', 'Infirmier', 70, 'PDIE du Cantal 2021-2025, fiche action 2'),
  ('*', 'CARE_ADVISER', 'Conseiller spécialisé dans l''aide à la personne', null,
   'PDIE du Cantal 2021-2025, fiche action 2'),
  ('*', 'SOCIAL_WORKER', 'Travailleur social', null, 'PDIE du Cantal 2021-2025, fiche action 2');

alter table profession enable row level security;
create policy ones_own_departement_and_what_holds_everywhere on profession
  using (departement in (current_setting('jalon.departement', true), '*'))
  with check (departement = current_setting('jalon.departement', true));

create table site (
  id          uuid primary key,
  departement text not null default current_setting('jalon.departement'),
  name        text not null,
  address     text not null,
  territory   text not null,
  closed_on   date,
  version     bigint not null,
  recorded_at timestamptz not null default now(),
  constraint a_site_is_named_once_a_departement unique (departement, name),
  constraint a_site_belongs_to_its_departement unique (departement, id),
  constraint a_site_is_in_a_territory
    foreign key (departement, territory) references territory (departement, code)
);
comment on table site is 'A place where people are received (PDIE, part 2: four territories).';

create table site_room (
  site_id     uuid not null references site,
  name        text not null,
  departement text not null default current_setting('jalon.departement'),
  places      integer not null,
  primary key (site_id, name),
  constraint a_room_has_a_place check (places >= 1)
);
comment on table site_room is 'A room of a site and how many people it holds.';

create table site_travel (
  site_id     uuid not null references site,
  territory   text not null,
  departement text not null default current_setting('jalon.departement'),
  minutes     integer not null,
  primary key (site_id, territory),
  constraint nobody_travels_backwards check (minutes >= 0),
  constraint people_come_from_a_territory
    foreign key (departement, territory) references territory (departement, code) on delete cascade
);
comment on table site_travel is
  'How long the people of a territory take to a site; no row: they are not received there.';

create table conseiller (
  id           uuid primary key,
  departement  text not null default current_setting('jalon.departement'),
  agent_id     text not null,
  display_name text not null,
  profession   text not null,
  etp          numeric(3, 2) not null,
  since_on     date not null,
  until_on     date,
  version      bigint not null,
  recorded_at  timestamptz not null default now(),
  constraint an_agent_is_one_conseiller unique (departement, agent_id),
  constraint a_conseiller_belongs_to_the_departement unique (departement, id),
  constraint nobody_works_more_than_full_time check (etp > 0 and etp <= 1),
  constraint nobody_leaves_before_they_come check (until_on >= since_on)
);
comment on table conseiller is 'Professional who receives people for their orientation (PDIE, fiche 1).';

create table working_time (
  id            bigint generated always as identity primary key,
  departement   text not null default current_setting('jalon.departement'),
  conseiller_id uuid not null references conseiller,
  site_id       uuid not null references site,
  weekday       text not null,
  starts_at     time not null,
  ends_at       time not null,
  since_on      date not null,
  until_on      date,
  constraint a_week_has_seven_days check (weekday in (
    'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY')),
  constraint work_ends_after_it_starts check (ends_at > starts_at),
  constraint a_working_time_ends_after_it_starts check (until_on >= since_on),
  constraint nobody_works_twice_at_the_same_time exclude using gist (
    conseiller_id with =, weekday with =,
    daterange(since_on, until_on, '[]') with &&,
    numrange(extract(epoch from starts_at), extract(epoch from ends_at)) with &&)
);
comment on table working_time is 'Hours of a weekday at which a conseiller receives people, from a day to another.';

create table absence (
  id            uuid primary key,
  departement   text not null default current_setting('jalon.departement'),
  conseiller_id uuid not null references conseiller,
  starts_at     timestamptz not null,
  ends_at       timestamptz not null,
  declared_by   text not null,
  declared_at   timestamptz not null,
  cancelled_by  text,
  cancelled_at  timestamptz,
  constraint an_absence_ends_after_it_starts check (ends_at > starts_at),
  constraint a_cancellation_is_signed check (num_nulls(cancelled_by, cancelled_at) in (0, 2))
);
comment on table absence is 'A time at which a conseiller receives nobody; why is nobody''s business here.';
create index absences_of_a_conseiller on absence (conseiller_id, starts_at);

alter table referent
  add column profession text,
  add column etp        numeric(3, 2),
  add column left_on    date,
  add column version    bigint not null default 0,
  add constraint a_referent_works_at_most_full_time check (etp > 0 and etp <= 1);
comment on column referent.left_on is 'Last day on which the référent follows anybody.';
create index orientations_by_referent on orientation (referent_id) where referent_id is not null;

alter table site enable row level security;
create policy only_ones_own_departement on site
  using (departement = current_setting('jalon.departement', true))
  with check (departement = current_setting('jalon.departement', true));

alter table site_room enable row level security;
create policy only_ones_own_departement on site_room
  using (departement = current_setting('jalon.departement', true))
  with check (departement = current_setting('jalon.departement', true));

alter table site_travel enable row level security;
create policy only_ones_own_departement on site_travel
  using (departement = current_setting('jalon.departement', true))
  with check (departement = current_setting('jalon.departement', true));

alter table conseiller enable row level security;
create policy only_ones_own_departement on conseiller
  using (departement = current_setting('jalon.departement', true))
  with check (departement = current_setting('jalon.departement', true));

alter table working_time enable row level security;
create policy only_ones_own_departement on working_time
  using (departement = current_setting('jalon.departement', true))
  with check (departement = current_setting('jalon.departement', true));

alter table absence enable row level security;
create policy only_ones_own_departement on absence
  using (departement = current_setting('jalon.departement', true))
  with check (departement = current_setting('jalon.departement', true));
