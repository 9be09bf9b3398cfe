-- Contracts whose day has passed: a list of work, read in the order of their days.
create index contract_due on accompaniment_deadline (departement, due_on)
  where rule in ('CONTRACT', 'CONTRACT_BY_LAW');
