-- No file of the caisse tells of who receives no RSA: they are not absent from it.
create or replace view absent_parcours with (security_invoker = true) as
with monthly as (
  select departement, organisme, reference_date,
         row_number() over (partition by departement, organisme order by reference_date desc) as back
    from (select distinct f.departement, o.organisme, f.reference_date
            from flux_file f cross join unnest(f.organismes) as o (organisme)
           where f.kind = 'M' and f.status = 'DONE' and f.accepted > 0
             and f.layout in ('VRSB0801', 'VRSD0301')) told
)
select p.id, p.departement, p.person_id, p.territory, h.organisme,
       h.reference_date as last_told_on, before_last.reference_date as absent_since
  from monthly before_last
  join household h
    on h.departement = before_last.departement and h.organisme = before_last.organisme
   and h.reference_date < before_last.reference_date
  join household_member m
    on m.household_id = h.id and m.until_on is null and m.role in ('DEM', 'CJT')
  join parcours p on p.person_id = m.person_id and p.closed_on is null and p.public_kind is null
 where before_last.back = 2
   and not exists (
     select from household_member other
       join household elsewhere on elsewhere.id = other.household_id
      where other.person_id = m.person_id and other.until_on is null
        and (elsewhere.reference_date, elsewhere.id) > (h.reference_date, h.id))
   and not exists (
     select from flux_reject r
       join flux_file f on f.id = r.file_id
      where r.dossier_number = h.number and r.replayed_at is null
        and f.reference_date >= before_last.reference_date);
comment on view absent_parcours is
  'Open parcours of RSA whose dossier the last two monthly files of its organisme did not hold; a dossier set aside is not absent.';
