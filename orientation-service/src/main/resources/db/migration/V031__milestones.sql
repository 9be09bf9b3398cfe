-- What has been reached on a parcours: the first date of each milestone, which later ones never move.
alter table parcours
  add column convoked_on              date,
  add column appointment_booked_on    date,
  add column appointment_scheduled_on date,
  add column appointment_held_on      date,
  add column oriented_on              date,
  add column ceo_signed_on            date,
  add column pending_appointment_on   date;
comment on column parcours.convoked_on is 'First convocation sent.';
comment on column parcours.appointment_booked_on is 'Day on which the first rendez-vous was fixed.';
comment on column parcours.appointment_scheduled_on is 'Day for which it was fixed.';
comment on column parcours.appointment_held_on is 'First rendez-vous d''orientation honoured.';
comment on column parcours.oriented_on is 'First orientation decided (CASF L. 262-29).';
comment on column parcours.ceo_signed_on is 'CEO signed by both.';
comment on column parcours.pending_appointment_on is
  'Day of the rendez-vous that is booked and not yet closed; the only one of these that comes and goes.';

-- One definition of the stage, for the worklist, its index and the story.
alter table parcours add column stage text not null generated always as (
  case
    when closed_on is not null then 'CLOS'
    when ceo_signed_on is not null then 'CEO_SIGNE'
    when oriented_on is not null then 'ORIENTE'
    when appointment_held_on is not null then 'RENDEZ_VOUS_HONORE'
    when pending_appointment_on is not null then 'RENDEZ_VOUS_PRIS'
    when convoked_on is not null then 'CONVOQUE'
    else 'A_CONVOQUER'
  end) stored;
comment on column parcours.stage is 'Where the parcours stands, read off its dates.';

-- The worklist is read oldest notification first, by keyset on (received_on, id).
create index worklist on parcours (departement, received_on, id);
create index worklist_by_stage on parcours (departement, stage, received_on, id);
create index worklist_by_territory on parcours (departement, territory, received_on, id);
create index deadlines_not_met on deadline (departement, due_on, parcours_id) where met_on is null;
