-- Files that somebody should look at, each with its reasons, as far as the ledger knows today: a
-- file that comes late may fill the gap that another one showed.
create view unusual_file with (security_invoker = true) as
with taken as (
  select f.*, o.organisme
    from flux_file f cross join unnest(f.organismes) as o (organisme)
   where f.status = 'DONE' and f.layout in ('VRSB0801', 'VRSD0301')
), placed as (
  select taken.*,
         lag(reference_date) over (partition by departement, organisme, kind
                                   order by reference_date, flow_created_at) as before,
         avg(entrants) filter (where not stock) over previous as usual_entrants,
         count(*) filter (where not stock) over previous as previous_files
    from taken
  window previous as (partition by departement, organisme, kind
                      order by reference_date, flow_created_at
                      rows between 6 preceding and 1 preceding)
), reasoned as (
  select id, 'LATE' as reason from flux_file
   where status = 'DONE' and received_on > flow_created_at::date + 7
  union
  select older.id, 'OLDER_THAN_READ'
    from taken older
   where exists (
     select from taken newer
      where newer.departement = older.departement and newer.organisme = older.organisme
        and (newer.reference_date, newer.flow_created_at)
          > (older.reference_date, older.flow_created_at)
        and newer.ended_at < older.ended_at)
  union
  select id, 'MONTH_MISSING' from placed
   where kind = 'M'
     and date_trunc('month', reference_date) > date_trunc('month', before) + interval '1 month'
  union
  select id, 'DAY_MISSING' from placed where kind = 'I' and reference_date > before + 4
  union
  select id, 'ENTRANTS_UNUSUAL' from placed
   where kind = 'M' and previous_files >= 3
     and (entrants > 2 * usual_entrants + 5 or entrants < usual_entrants / 2 - 5)
)
select f.id, f.departement, f.file_name, f.layout, f.kind, f.reference_date, f.received_on,
       f.received_at, f.entrants, array_agg(r.reason order by r.reason) as reasons
  from reasoned r join flux_file f on f.id = r.id
 group by f.id;
comment on view unusual_file is
  'Late, older than one already read, after a gap in the sequence, or with entrants far from usual.';
