-- A set of figures frozen for a purpose: what was said, of which period, by which definitions, by
-- which version of the software, and whom each figure counted. Nothing of it changes afterwards.
create table publication (
  id           uuid primary key,
  departement  text not null default current_setting('jalon.departement'),
  purpose      text not null,
  title        text not null,
  period       text not null,
  first_on     date not null,
  last_on      date not null,
  as_of        date not null,
  code_version text not null,
  threshold    integer not null,
  figures      integer not null,
  sha256       text not null,
  author_id    text not null,
  author_name  text not null,
  published_at timestamptz not null,
  -- the transaction that froze it: no figure is added by a later one
  frozen_by    xid8 not null default pg_current_xact_id(),

  constraint purpose_is_known check (purpose in ('COPIL', 'ETAT', 'OARSA')),
  constraint a_publication_is_sealed check (sha256 ~ '^[0-9a-f]{64}$'),
  constraint a_period_ends_after_it_starts check (first_on <= last_on)
);
comment on table publication is
  'Sets of figures frozen for the committee, the State or the DREES (instruction du 19 mars 2021).';

create table published_figure (
  publication_id uuid not null references publication,
  departement    text not null default current_setting('jalon.departement'),
  position       integer not null,
  code           text not null,
  variant        text not null,
  territory      text not null,

  version        integer not null,
  class          text not null,
  fiche          text,
  label          text not null,
  variant_label  text not null,
  unit           text not null,
  rule           text not null,
  source         text not null,

  value          numeric,
  numerator      bigint not null,
  denominator    numeric,
  immature       bigint not null,
  excluded       bigint not null,
  without_event  bigint not null,
  target         numeric,
  comparator     text,
  verdict        text not null,
  hidden         text[] not null,
  members        bigint not null,
  sha256         text not null,
  primary key (publication_id, code, variant, territory),

  constraint a_figure_is_sealed check (sha256 ~ '^[0-9a-f]{64}$'),
  constraint comparator_is_known check (comparator in ('AT_LEAST', 'AT_MOST')),
  constraint a_target_has_its_comparator check ((target is null) = (comparator is null)),
  constraint only_counts_are_hidden check (
    hidden <@ array['NUMERATOR', 'DENOMINATOR', 'IMMATURE', 'EXCLUDED', 'WITHOUT_EVENT'])
);
comment on table published_figure is
  'Each figure of a publication, raw, with what of it those who do not read raw are not shown.';
comment on column published_figure.territory is 'Code of a territory; * for the whole département.';
comment on column published_figure.sha256 is
  'SHA-256 of the sorted lines « parcours;subject;standing » of those behind the figure.';

create table published_member (
  publication_id uuid not null,
  departement    text not null default current_setting('jalon.departement'),
  code           text not null,
  variant        text not null,
  territory      text not null,
  subject_id     uuid not null,
  parcours_id    uuid not null,
  standing       text not null,
  started_on     date,
  happened_on    date,
  primary key (publication_id, code, variant, territory, parcours_id, subject_id),
  foreign key (publication_id, code, variant, territory) references published_figure,

  constraint standing_is_known check (
    standing in ('MET', 'UNMET', 'UNDATED', 'RUNNING', 'LEFT'))
);
comment on table published_member is 'Those whom a published figure counted, and how it saw them.';

alter table publication enable row level security;
create policy own_departement on publication
  using (departement = current_setting('jalon.departement', true))
  with check (departement = current_setting('jalon.departement', true));
alter table published_figure enable row level security;
create policy own_departement on published_figure
  using (departement = current_setting('jalon.departement', true))
  with check (departement = current_setting('jalon.departement', true));
alter table published_member enable row level security;
create policy own_departement on published_member
  using (departement = current_setting('jalon.departement', true))
  with check (departement = current_setting('jalon.departement', true));

create index latest_publications on publication (departement, published_at desc, id desc);

create trigger a_publication_stands before update or delete on publication
  for each row execute function refuse_to_alter_a_proof();
create trigger a_published_figure_stands before update or delete on published_figure
  for each row execute function refuse_to_alter_a_proof();
create trigger a_published_member_stands before update or delete on published_member
  for each row execute function refuse_to_alter_a_proof();

create function refuse_to_add_to_what_is_frozen() returns trigger language plpgsql as $$
begin
  if exists (
    select 1 from added a join publication p on p.id = a.publication_id
     where p.frozen_by <> pg_current_xact_id()) then
    raise exception 'a publication is frozen: nothing is added to it'
      using errcode = 'restrict_violation';
  end if;
  return null;
end $$;
create trigger a_frozen_publication_takes_no_figure after insert on published_figure
  referencing new table as added
  for each statement execute function refuse_to_add_to_what_is_frozen();
create trigger a_frozen_publication_takes_no_member after insert on published_member
  referencing new table as added
  for each statement execute function refuse_to_add_to_what_is_frozen();
