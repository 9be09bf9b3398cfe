-- Whose contract ended and who has no other: a list of work.
create index contract_ended_before_its_term on contract (departement, accompaniment_id)
  where status = 'SIGNED' and ended_on is not null;
