-- A table may tell of several decisions of one parcours, each on its day.
alter table taken_over_milestone drop constraint a_milestone_is_taken_over_once;
create unique index a_milestone_is_taken_over_once on taken_over_milestone (parcours_id, kind)
  where kind <> 'DECIDED_ON';
create unique index a_decision_is_taken_over_once on taken_over_milestone (parcours_id, reached_on)
  where kind = 'DECIDED_ON';
