-- What lasts or happens beside the milestones of a parcours: an orientation, a contract, a stay in
-- a programme, a job, a registration, an aid… One row for what each event told of it, append-only:
-- every figure « as known on » a past day reads the rows learnt until that day.
create table telling (
  event_id     uuid not null,
  kind         text not null,
  subject_id   uuid not null,
  departement  text not null default current_setting('jalon.departement'),
  person_id    uuid not null,
  parcours_id  uuid,
  learnt_at    timestamptz not null,

  code         text,
  detail       text,
  holder       uuid,
  rank         integer,
  flag         boolean,
  amount       bigint,
  tags         text[],
  asked_on     date,
  started_on   date,
  due_on       date,
  ended_on     date,
  end_reason   text,
  primary key (event_id, kind)
);
comment on table telling is
  'What each event told of an episode (orientation, contract, programme, job…), as it was told.';
comment on column telling.code is 'What it is: type of parcours, programme, kind of contract, line of aid…';
comment on column telling.detail is 'What tells two of the same code apart: kind of organisme, measure, source…';
comment on column telling.holder is 'Who answers for it: organisme référent or référent, opaque.';
comment on column telling.amount is 'Hours a week, percent or cents, as the kind says.';

alter table telling enable row level security;
create policy own_departement on telling
  using (departement = current_setting('jalon.departement', true))
  with check (departement = current_setting('jalon.departement', true));

create index tellings_of_an_episode on telling (subject_id, kind);

create function refuse_to_alter_a_proof() returns trigger language plpgsql as $$
begin
  raise exception 'a row of % is a proof: it is neither altered nor removed', tg_table_name
    using errcode = 'restrict_violation';
end $$;
create trigger a_telling_stands before update or delete on telling
  for each row execute function refuse_to_alter_a_proof();

-- Each episode as all its tellings make it: of each quality, the one told last. Whatever the order
-- in which the events came, the same tellings give the same row.
create table episode (
  kind         text not null,
  subject_id   uuid not null,
  departement  text not null default current_setting('jalon.departement'),
  person_id    uuid not null,
  parcours_id  uuid,

  code         text,
  detail       text,
  holder       uuid,
  rank         integer,
  flag         boolean,
  amount       bigint,
  tags         text[],
  asked_on     date,
  started_on   date,
  due_on       date,
  ended_on     date,
  end_reason   text,
  primary key (subject_id, kind)
);
comment on table episode is 'What lasts or happens in a parcours, as known now; derived from telling.';

alter table episode enable row level security;
create policy own_departement on episode
  using (departement = current_setting('jalon.departement', true))
  with check (departement = current_setting('jalon.departement', true));

-- A count reads one kind over a period; a table of the DREES reads the episodes of one parcours.
create index episodes_by_start on episode (departement, kind, started_on);
create index episodes_of_a_parcours on episode (parcours_id, kind);
create index episodes_of_a_person on episode (person_id, kind);

-- Strict, so that a telling without the quality leaves the one told before.
create function the_later(earlier anyelement, later anyelement)
  returns anyelement language sql immutable strict parallel safe as 'select later';
create aggregate last_told(anyelement) (
  sfunc = the_later, stype = anyelement, parallel = safe);

create function episodes_as_known(kinds text[], until timestamptz)
  returns setof episode language sql stable as
$$
  select kind, subject_id, departement,
         last_told(person_id order by learnt_at, event_id),
         last_told(parcours_id order by learnt_at, event_id),
         last_told(code order by learnt_at, event_id),
         last_told(detail order by learnt_at, event_id),
         last_told(holder order by learnt_at, event_id),
         last_told(rank order by learnt_at, event_id),
         last_told(flag order by learnt_at, event_id),
         last_told(amount order by learnt_at, event_id),
         last_told(tags order by learnt_at, event_id),
         last_told(asked_on order by learnt_at, event_id),
         last_told(started_on order by learnt_at, event_id),
         last_told(due_on order by learnt_at, event_id),
         last_told(ended_on order by learnt_at, event_id),
         last_told(end_reason order by learnt_at, event_id)
    from telling
   where kind = any (kinds) and learnt_at <= until
   group by kind, subject_id, departement
$$;
comment on function episodes_as_known is
  'Episodes of some kinds as the tellings learnt until an instant made them.';
