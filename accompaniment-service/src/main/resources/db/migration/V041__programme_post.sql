-- Whose time makes the places of a programme, and who may speak for a side in a validation: kept
-- by the département, with dates.
create table programme_post (
  id          uuid primary key,
  departement text not null default current_setting('jalon.departement'),
  version     bigint not null check (version >= 1),
  programme   text not null,
  function    text not null,
  agent_id    text not null check (length(trim(agent_id)) > 0),
  name        text not null check (length(trim(name)) > 0),
  fte         numeric(3, 2) not null check (fte > 0 and fte <= 1),
  since_on    date not null,
  until_on    date,
  recorded_at timestamptz not null,
  recorded_by text not null,
  constraint a_post_ends_after_it_begins check (until_on >= since_on)
);
comment on table programme_post is
  'ETP par fonction : 50 personnes par ETP de COIP, 70 par ETP d''infirmier (PDIE-PTIE du Cantal 2021-2025, fiche 2).';
comment on column programme_post.until_on is 'The last day of the post, included.';
create index posts_of_a_programme on programme_post (departement, programme, function, since_on);

alter table programme_post enable row level security;
create policy own_departement on programme_post
  using (departement = current_setting('jalon.departement', true))
  with check (departement = current_setting('jalon.departement', true));
