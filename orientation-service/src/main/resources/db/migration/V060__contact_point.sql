-- How a person is reached, as each source told it, from when to when. Spouses may share a number;
-- nothing here says who a person is.
create table contact_point (
  id           bigint generated always as identity primary key,
  departement  text not null default current_setting('jalon.departement'),
  person_id    uuid not null references person,
  kind         text not null,
  value        text not null,
  source       text not null,
  since_on     date not null,
  confirmed_on date not null,
  until_on     date,
  ended_by     text,
  recorded_by  text not null,
  recorded_at  timestamptz not null default now(),
  constraint a_contact_is_an_email_or_a_phone check (kind in ('EMAIL', 'PHONE')),
  constraint a_phone_is_dialled_as_networks_do check (
    kind <> 'PHONE' or value ~ '^\+[1-9][0-9]{6,14}$'),
  constraint an_email_has_one_at_sign check (
    kind <> 'EMAIL' or (value ~ '^[^@[:space:]]+@[^@[:space:]]+$' and length(value) <= 254)),
  constraint a_contact_has_a_known_source check (
    source in ('CAF_CONTACT_FILE', 'DSP', 'SPREADSHEET', 'AGENT')),
  constraint a_contact_ends_after_it_began check (until_on >= since_on),
  constraint whoever_ends_a_contact_is_known check (
    (until_on is null) = (ended_by is null)
    and ended_by in ('CAF_CONTACT_FILE', 'DSP', 'SPREADSHEET', 'AGENT')),
  constraint a_contact_is_confirmed_after_it_began check (confirmed_on >= since_on)
);
comment on table contact_point is
  'E-mail and phones of a person, dated, by source (CASF R. 262-103: read only on a traced request).';
create unique index a_source_says_a_contact_once on contact_point (person_id, kind, value, source)
  where until_on is null;
create index contact_points_of_a_person on contact_point (person_id, id);

alter table contact_point enable row level security;
create policy only_ones_own_departement on contact_point
  using (departement = current_setting('jalon.departement', true))
  with check (departement = current_setting('jalon.departement', true));
