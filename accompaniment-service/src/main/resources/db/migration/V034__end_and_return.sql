-- A référent may end a follow-up, and a person may come back: the new accompaniment knows the former.
alter table accompaniment drop constraint accompaniment_closing_reason_check;
alter table accompaniment
  add column closed_by text,
  add column previous_accompaniment_id uuid references accompaniment,
  add constraint an_accompaniment_ends_for_one_of_these_reasons check (closing_reason in (
    'NEW_ORIENTATION', 'PARCOURS_CLOSED', 'EMPLOYMENT', 'TRAINING', 'OBJECTIVES_REACHED',
    'PERSON_WISH', 'MOVED_AWAY', 'UNREACHABLE', 'OTHER_SUPPORT', 'DEATH')),
  add constraint an_end_that_somebody_decides_has_an_author check (
    (closed_by is null)
      = (closing_reason is null or closing_reason in ('NEW_ORIENTATION', 'PARCOURS_CLOSED'))),
  add constraint nobody_comes_back_from_the_same_accompaniment check (
    previous_accompaniment_id <> id);
comment on column accompaniment.previous_accompaniment_id is
  'The person''s accompaniment before this one, whatever the parcours.';

update accompaniment a
   set previous_accompaniment_id = (
     select f.id from accompaniment f
      where f.person_id = a.person_id and f.departement = a.departement
        and (f.decided_on, f.opened_at, f.id) < (a.decided_on, a.opened_at, a.id)
      order by f.decided_on desc, f.opened_at desc, f.id desc
      limit 1);
