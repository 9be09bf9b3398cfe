-- The day an amendment was signed: on a past 31 December a contract binds by the terms signed until
-- then, whatever was agreed since. The day of the first signature stays in asked_on.
alter table telling add column amended_on date;
comment on column telling.amended_on is 'Day on which other terms of a contract were signed.';

-- A table of the DREES reads one kind up to a day, over the whole département.
create index tellings_of_a_kind on telling (departement, kind, started_on);
