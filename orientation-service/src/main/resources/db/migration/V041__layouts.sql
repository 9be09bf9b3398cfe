-- Every layout that is told apart, and whose dossiers a file holds.
alter table flux_file
  add column organismes text[] not null default '{}',
  add constraint a_layout_is_one_that_is_known check (
    layout in ('VRSB0801', 'VRSD0301', 'VIRS0901', 'VIRD0201', 'VRSF0501', 'VRSC0201'));
comment on column flux_file.layout is
  'Told from the content; VRSF0501 and VRSC0201 are counted and kept, not interpreted.';
comment on column flux_file.organismes is
  'CAF and MSA whose dossiers it holds; none for files read before they were kept.';
