-- A référent of the follow-up asks for another orientation; what they asked is examined here like
-- any other request. Withdrawn in time, the request is closed without an answer.
alter table reorientation
  drop constraint a_reorientation_is_requested_decided_or_refused,
  add constraint a_reorientation_is_requested_decided_refused_or_withdrawn check (
    status in ('REQUESTED', 'REORIENTED', 'MAINTAINED', 'WITHDRAWN'));

create table referent_request (
  request_id       uuid primary key,
  departement      text not null default current_setting('jalon.departement'),
  accompaniment_id uuid not null,
  parcours_id      uuid not null,
  number           integer,
  wanted_type      text not null,
  reason           text not null,
  requested_on     date not null,
  status           text not null,
  answered_on      date,
  orientation_id   uuid,
  heard_at         timestamptz not null default now(),
  constraint a_request_heard_waits_or_is_over check (
    status in ('WAITING', 'ACCEPTED', 'REFUSED', 'WITHDRAWN')),
  constraint what_waits_is_examined_here check (status <> 'WAITING' or number is not null),
  constraint what_is_answered_says_when check (
    (answered_on is not null) = (status in ('ACCEPTED', 'REFUSED')))
);
comment on table referent_request is
  'Request of a référent, heard from accompaniment-service, and which examination it led to (CASF L. 262-31).';
create index referent_requests_of_an_examination on referent_request (parcours_id, number)
  where status = 'WAITING';

alter table referent_request enable row level security;
create policy only_ones_own_departement on referent_request
  using (departement = current_setting('jalon.departement', true))
  with check (departement = current_setting('jalon.departement', true));
