-- The spine: one episode of one adult subject to rights and duties, from entry to exit.
create table parcours (
  id                   uuid primary key,
  departement          text not null default current_setting('jalon.departement'),
  person_id            uuid not null references person,
  previous_parcours_id uuid references parcours,
  origin               text not null check (origin in ('ENTRY', 'STOCK')),
  entry_rule           text not null,
  entry_reason         text not null,
  regime               text not null,
  requested_on         date not null,
  entered_on           date not null,
  notified_on          date not null,
  received_on          date not null,
  territory            text,
  opened_by_file_id    uuid references flux_file,
  opened_at            timestamptz not null default now(),
  closed_on            date,
  closed_reason        text,
  closed_at            timestamptz,
  constraint closed_is_complete check (num_nulls(closed_on, closed_reason, closed_at) in (0, 3)),
  constraint received_after_it_was_notified check (received_on >= notified_on)
);
comment on table parcours is 'Episode of an adult subject to rights and duties, from entry to exit (CASF L. 262-27 to L. 262-39).';
comment on column parcours.received_on is 'Day the département received the file: the time to orient runs from here (CASF D. 262-65-2).';
create unique index one_open_parcours on parcours (person_id) where closed_on is null;
create index parcours_by_person on parcours (person_id, entered_on);
create index parcours_by_territory on parcours (departement, territory, entered_on);

create table deadline (
  parcours_id uuid not null references parcours,
  rule        text not null,
  departement text not null default current_setting('jalon.departement'),
  due_on      date not null,
  met_on      date,
  primary key (parcours_id, rule)
);
comment on table deadline is 'What is due on a parcours, by the rules of the regime it keeps from its entry.';
create index deadline_not_met on deadline (departement, due_on) where met_on is null;

alter table parcours enable row level security;
create policy one_departement_at_a_time on parcours
  using (departement = current_setting('jalon.departement', true))
  with check (departement = current_setting('jalon.departement', true));
alter table deadline enable row level security;
create policy one_departement_at_a_time on deadline
  using (departement = current_setting('jalon.departement', true))
  with check (departement = current_setting('jalon.departement', true));
