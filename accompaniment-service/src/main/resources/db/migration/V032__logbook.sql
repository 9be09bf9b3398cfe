-- The carnet de bord of a follow-up: what stands in the way, what is aimed at, what is done about it.
-- Each thing is written once; what becomes of it is a line more, and the last line counts.
create table logbook_item (
  id               uuid primary key,
  departement      text not null default current_setting('jalon.departement'),
  accompaniment_id uuid not null references accompaniment,
  kind             text not null,
  parent_id        uuid references logbook_item,
  code             text,
  wording          text,
  due_on           date,
  recorded_at      timestamptz not null,
  recorded_by      text not null,
  constraint a_logbook_holds_obstacles_objectives_and_actions check (
    kind in ('OBSTACLE', 'OBJECTIVE', 'ACTION')),
  constraint an_obstacle_is_named_by_its_code check ((kind = 'OBSTACLE') = (code is not null)),
  constraint an_objective_and_an_action_are_worded check (
    (kind = 'OBSTACLE') = (wording is null) and btrim(wording) <> ''),
  constraint an_obstacle_comes_from_nothing_and_is_not_due check (
    kind <> 'OBSTACLE' or num_nonnulls(parent_id, due_on) = 0),
  constraint each_obstacle_is_noted_once_a_follow_up unique (accompaniment_id, code)
);
comment on table logbook_item is
  'Carnet de bord: obstacles by domain, objectives, actions agreed with the person (CASF L. 262-27).';
create index logbook_of_an_accompaniment on logbook_item (accompaniment_id, recorded_at);
create trigger a_logbook_item_is_a_proof before update or delete on logbook_item
  for each row execute function refuse_to_alter_a_proof();

create table logbook_state (
  item_id     uuid not null references logbook_item,
  departement text not null default current_setting('jalon.departement'),
  number      integer not null check (number >= 0),
  state       text not null,
  noted_on    date not null,
  reason      text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  constraint states_follow_each_other primary key (item_id, number),
  constraint a_state_is_a_level_or_a_progress check (state in (
    'LIFTED', 'SLIGHT', 'MARKED', 'BLOCKING', 'OPEN', 'REACHED', 'PLANNED', 'UNDER_WAY', 'DONE',
    'ABANDONED')),
  constraint what_is_abandoned_is_for_a_reason check (
    state <> 'ABANDONED' or btrim(reason) <> '')
);
comment on table logbook_state is
  'Level of an obstacle, progress of an objective or an action, over time; never rewritten.';
create trigger a_logbook_state_is_a_proof before update or delete on logbook_state
  for each row execute function refuse_to_alter_a_proof();

create table note (
  id                    uuid primary key,
  departement           text not null default current_setting('jalon.departement'),
  accompaniment_id      uuid not null references accompaniment,
  visibility            text not null,
  organisme_referent_id uuid,
  text                  text not null,
  written_on            date not null,
  recorded_at           timestamptz not null,
  author_id             text not null,
  author_name           text not null,
  constraint a_note_says_something check (btrim(text) <> ''),
  constraint a_note_is_mine_my_structure_s_or_the_followers check (
    visibility in ('MINE', 'STRUCTURE', 'FOLLOWERS')),
  constraint a_note_of_a_structure_names_it check (
    visibility <> 'STRUCTURE' or organisme_referent_id is not null)
);
comment on table note is
  'Notes on a follow-up, each read by its author, by their structure, or by all who follow the person; in no event and no log.';
create index notes_of_an_accompaniment on note (accompaniment_id, written_on desc);
create trigger a_note_is_a_proof before update or delete on note
  for each row execute function refuse_to_alter_a_proof();

alter table logbook_item enable row level security;
create policy own_departement on logbook_item
  using (departement = current_setting('jalon.departement', true))
  with check (departement = current_setting('jalon.departement', true));
alter table logbook_state enable row level security;
create policy own_departement on logbook_state
  using (departement = current_setting('jalon.departement', true))
  with check (departement = current_setting('jalon.departement', true));
alter table note enable row level security;
create policy own_departement on note
  using (departement = current_setting('jalon.departement', true))
  with check (departement = current_setting('jalon.departement', true));
