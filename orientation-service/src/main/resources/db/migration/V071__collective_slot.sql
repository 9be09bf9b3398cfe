-- Slots with several places, at a known site, and withdrawn while the conseiller is absent.
alter table slot
  add column kind       text not null default 'INDIVIDUAL',
  add column places     integer not null default 1,
  add column site_id    uuid references site,
  add column absence_id uuid references absence,
  add constraint a_slot_is_individual_or_collective check (kind in ('INDIVIDUAL', 'COLLECTIVE')),
  add constraint an_individual_slot_has_one_place check ((kind = 'INDIVIDUAL') = (places = 1)),
  add constraint a_slot_has_at_most_a_hundred_places check (places between 1 and 100),
  add constraint a_slot_is_known_with_its_places unique (id, places);
comment on column slot.absence_id is 'The absence that withdraws the slot; none: it is offered.';
create index withdrawn_slots on slot (departement, starts_at, id) where absence_id is not null;
create index slots_of_an_absence on slot (absence_id) where absence_id is not null;

-- A rendez-vous takes one numbered place of its slot; no place is taken twice and none is beyond
-- those of the slot, whatever the program does.
alter table rendez_vous
  add column place       integer not null default 1,
  add column slot_places integer not null default 1,
  drop constraint a_slot_is_given_once,
  add constraint a_place_of_a_slot_is_given_once unique (slot_id, place),
  add constraint a_place_is_one_of_its_slot check (place between 1 and slot_places),
  add constraint the_places_are_those_of_the_slot
    foreign key (slot_id, slot_places) references slot (id, places) on update cascade;
