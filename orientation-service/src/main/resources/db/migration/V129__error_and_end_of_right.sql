-- An error is put right whenever it is found, even once the term is past and the allowance paid
-- again (CASF R. 262-68); and what may follow a measure that came to its term is a decision of its
-- own, taken once by a named agent (CASF R. 262-40).
alter table suspension
  drop constraint ended_is_dated,
  add constraint ended_is_dated check (
    (status <> 'ENDED' or resumed_on is not null)
    and (resumed_on is null or status = 'ENDED'
         or (status = 'LIFTED' and lifting_reason = 'ERROR' and lifted_on >= resumed_on))
    and resumed_on > executed_until);

create or replace function refuse_to_rewrite_a_suspension() returns trigger language plpgsql as $$
declare
  known jsonb := jsonb_strip_nulls(to_jsonb(old)
    - array['status', 'version', 'next_on', 'observed_on']);
begin
  if tg_op = 'DELETE' or old.status in ('LIFTED', 'ABANDONED')
      or (old.status = 'ENDED'
          and (new.status <> 'LIFTED' or new.lifting_reason is distinct from 'ERROR'))
      or not to_jsonb(new) @> known or new.version <= old.version then
    raise exception 'what is known of a suspension is neither rewritten nor removed'
      using errcode = 'restrict_violation';
  end if;
  return new;
end $$;

alter table suspension_step
  drop constraint a_step_is_one_of_the_procedure,
  add constraint a_step_is_one_of_the_procedure check (step in (
    'PROPOSAL', 'NOTICE', 'DELIVERY', 'OBSERVATIONS', 'EQUIPE_OPINION', 'DECISION', 'ABANDONMENT',
    'TRANSMISSION', 'EXECUTION', 'LIFTING', 'RESUMPTION', 'RADIATION_PROPOSAL', 'END_OF_RIGHT'));
create unique index a_right_ends_once_by_a_suspension on suspension_step (suspension_id, step)
  where step in ('RADIATION_PROPOSAL', 'END_OF_RIGHT');

-- What the CAF is told of a period is read by the day of the step.
create index steps_told_to_the_caf on suspension_step (departement, happened_on, id)
  where step in ('DECISION', 'ABANDONMENT', 'LIFTING', 'END_OF_RIGHT');
