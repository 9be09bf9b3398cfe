-- A contract may be signed before the notification from which its delay runs is written down.
alter table parcours add column contract_signed_on date;
comment on column parcours.contract_signed_on is
  'First contract of the follow-up signed, from accompaniment-service''s events.';
update parcours p set contract_signed_on = d.met_on
  from deadline d
 where d.parcours_id = p.id and d.rule in ('CONTRACT', 'CONTRACT_SOCIAL') and d.met_on is not null;
