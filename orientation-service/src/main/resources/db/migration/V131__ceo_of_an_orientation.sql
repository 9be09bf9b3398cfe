-- A new orientation has a contract of its own (C. trav. D. 5411-8-2); that of the former stays what
-- was signed, and the first signature of the parcours stays the first.
alter table ceo
  drop constraint a_parcours_has_one_ceo,
  add constraint an_orientation_has_one_ceo unique (orientation_id);
create index ceos_of_a_parcours on ceo (parcours_id, recorded_at);
