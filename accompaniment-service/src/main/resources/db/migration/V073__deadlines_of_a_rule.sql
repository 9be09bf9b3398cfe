-- Each list of work reads the deadlines of one rule in the order of their days.
create index deadlines_of_a_rule on accompaniment_deadline (departement, rule, due_on);
