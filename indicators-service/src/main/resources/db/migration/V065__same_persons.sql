-- Everybody whom a person was found to be, and who was found to be them. What is told of a person
-- without a parcours (a right, a registration) stays under the name it was told of: whoever reads
-- the states of a person reads those of all their names.
create index persons_merged_into on person_merged (person_id);

create function same_persons(known uuid) returns uuid[] language sql stable as
$$
  select case
    when not exists (
      select from person_merged m where m.absorbed_id = known or m.person_id = known)
    then array[known]
    else (
      with recursive kept (id) as (
        select known
         union
        select m.person_id from kept join person_merged m on m.absorbed_id = kept.id),
      same (id) as (
        select id from kept
         union
        select m.absorbed_id from same join person_merged m on m.person_id = same.id)
      select array_agg(id) from same)
  end
$$;
comment on function same_persons is 'The identifiers of one person before and after merges, their own included.';
