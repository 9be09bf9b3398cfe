-- Sessions of the équipes pluridisciplinaires, their members, their agendas and their opinions.
-- The checks repeat the sealed types fr.jalon.orientation.equipe.EquipeSession and AgendaItem.
create table equipe_session (
  id          uuid primary key,
  departement text not null default current_setting('jalon.departement'),
  status      text not null,
  held_on     date not null,
  territory   text,
  place       text,
  quorum      integer not null,
  convened_by text not null,
  recorded_at timestamptz not null default now(),
  constraint a_session_is_convened_or_held check (status in ('CONVENED', 'HELD')),
  constraint a_quorum_is_of_somebody check (quorum >= 1),
  constraint the_territory_of_a_session_exists
    foreign key (departement, territory) references territory (departement, code)
);
comment on table equipe_session is
  'Session of an équipe pluridisciplinaire (CASF L. 262-39); held_on is the day it is called for.';
create index sessions_by_day on equipe_session (departement, held_on, id);

create table equipe_member (
  id          bigint generated always as identity primary key,
  departement text not null default current_setting('jalon.departement'),
  session_id  uuid not null references equipe_session,
  number      integer not null,
  name        text not null,
  capacity    text not null,
  present     boolean not null,
  constraint a_member_sits_in_one_capacity check (capacity in (
    'DEPARTEMENT', 'FRANCE_TRAVAIL', 'MISSION_LOCALE', 'MDE_PLIE', 'INSERTION_PROFESSIONAL',
    'BENEFICIARY_REPRESENTATIVE')),
  constraint a_member_has_one_number unique (session_id, number)
);
comment on table equipe_member is
  'Who sits, professionals of insertion and representatives of beneficiaries (CASF L. 262-39).';

create table equipe_opinion (
  id              uuid primary key,
  departement     text not null default current_setting('jalon.departement'),
  session_id      uuid not null references equipe_session,
  parcours_id     uuid not null references parcours,
  person_id       uuid not null references person,
  subject         text not null,
  asked_by        text not null,
  asked_by_name   text not null,
  recorded_at     timestamptz not null default now(),
  opinion         text,
  text            text,
  given_on        date,
  person_heard    boolean,
  person_assisted boolean,
  recorded_by     text,
  answered_at     timestamptz,
  constraint an_equipe_is_asked_about_what_the_law_says check (
    subject in ('REORIENTATION', 'SUSPENSION', 'REDUCTION', 'SUPPRESSION', 'REVIEW')),
  constraint an_opinion_is_favorable_or_not check (opinion in ('FAVORABLE', 'UNFAVORABLE')),
  constraint an_opinion_is_complete check (
    num_nulls(opinion, text, given_on, person_heard, person_assisted, recorded_by) in (0, 6)),
  constraint a_session_is_asked_once_about_a_file unique (session_id, parcours_id, subject)
);
comment on table equipe_opinion is
  'Question put to an équipe pluridisciplinaire and its opinion, kept as proof (CASF L. 262-39).';
create index opinions_of_a_parcours on equipe_opinion (parcours_id, subject);

create function refuse_to_alter_an_opinion() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.opinion is not null then
    raise exception 'an opinion of an equipe is neither altered nor removed'
      using errcode = 'restrict_violation';
  end if;
  new.answered_at := now();
  return new;
end $$;
create trigger an_opinion_is_a_proof before update or delete on equipe_opinion
  for each row execute function refuse_to_alter_an_opinion();

alter table equipe_session enable row level security;
create policy only_ones_own_departement on equipe_session
  using (departement = current_setting('jalon.departement', true))
  with check (departement = current_setting('jalon.departement', true));
alter table equipe_member enable row level security;
create policy only_ones_own_departement on equipe_member
  using (departement = current_setting('jalon.departement', true))
  with check (departement = current_setting('jalon.departement', true));
alter table equipe_opinion enable row level security;
create policy only_ones_own_departement on equipe_opinion
  using (departement = current_setting('jalon.departement', true))
  with check (departement = current_setting('jalon.departement', true));
