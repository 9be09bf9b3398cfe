-- The CNAF's contact file has the matricule on seven characters, the beneficiary file on fifteen.
create index households_by_short_matricule on household (departement, left(matricule, 7));
