-- Two persons who are one may both have been admitted without RSA: the duplicate ends as that of RSA.
alter table person_merge add column closed_admission_id uuid references parcours;
comment on column person_merge.closed_admission_id is
  'The admission that the merge ended as a duplicate: a split makes it go on.';
