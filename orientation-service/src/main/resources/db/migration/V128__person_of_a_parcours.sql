-- Whose parcours it is, the parcours says: a merge or a split of persons changes it there, and a
-- copy beside each decision would go on naming the other person.
alter table orientation drop column person_id;
alter table orientation_notice drop column person_id;
alter table transmission_to_france_travail drop column person_id;
alter table proposal_shown drop column person_id;
alter table reorientation drop column person_id;
alter table social_review drop column person_id;
alter table equipe_opinion drop column person_id;
alter table suspension drop column person_id;
alter table ceo drop column person_id;
alter table convocation drop column person_id;
create index suspensions_of_a_parcours on suspension (parcours_id, decided_on);
