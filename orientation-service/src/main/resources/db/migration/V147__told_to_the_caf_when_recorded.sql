-- What is recorded late belongs to the period in which it was recorded: the CAF has had the file of
-- the day on which it happened.
drop index steps_told_to_the_caf;
create index steps_told_to_the_caf on suspension_step (departement, recorded_at, id)
  where step in ('DECISION', 'ABANDONMENT', 'LIFTING', 'END_OF_RIGHT');
