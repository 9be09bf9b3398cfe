-- An organisme is corrected, and closed from a day on; it is never removed, since decisions name it.
alter table organisme_referent
  add column closed_on date,
  add column version   bigint not null default 0;
comment on column organisme_referent.closed_on is 'Last day on which anybody is oriented to it.';

-- Where slots are held at the same time: a site has so many rooms.
create index slots_of_a_site on slot (site_id, starts_at) where site_id is not null;

-- A person who is late or without a slot is told which slots would have saved them.
alter table appointment_plan_line
  add column shortage integer,
  add constraint what_would_save_a_line_is_a_shortage_of_its_plan
    foreign key (plan_id, shortage) references appointment_plan_shortage (plan_id, number);
