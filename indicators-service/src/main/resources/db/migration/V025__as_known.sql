-- Reads of episodes: by the day something was asked, and by the last day, told or agreed.
create index episodes_by_request on episode (departement, kind, asked_on)
  where asked_on is not null;
create index episodes_by_last_day on episode
  (departement, kind, (coalesce(ended_on, due_on, 'infinity'::date)));
create index cohort_by_notification on parcours_fact (departement, notified_on);
create index cohort_by_closing on parcours_fact (departement, closed_on);
create index cohort_by_schedule on parcours_fact (departement, accompaniment_scheduled_on);
create index cohort_by_first_schedule on parcours_fact (departement, appointment_scheduled_on);
create index cohort_by_contract on parcours_fact (departement, contract_signed_on);

-- The snapshot as the milestones learnt until an instant made it. Of the dates that stand once
-- told, the earliest; of each rendez-vous, the outcome told last; of the bookings, the earliest
-- that the service did not call off: the rules by which the snapshot itself is filled in.
-- The first orientation's type and organisme are those then known; the other qualities of a person
-- belong to the entry and are as known now.
create function parcours_as_known(until timestamptz)
  returns setof parcours_fact language sql stable as
$$
  with known as (
    select m.*
      from milestone m left join parcours_reopened r
        on r.parcours_id = m.parcours_id and r.reopened_at <= until
     where m.learnt_at <= until
       -- The duplicate that a merge closed went on: that closing is over.
       and (m.name not in ('CLOSED', 'ACCOMPANIMENT_CLOSED')
            or r.reopened_at is null or m.learnt_at > r.reopened_at)),
  outcome as (
    select distinct on (subject_id, name like 'APPOINTMENT%') parcours_id, subject_id, name, happened_on
      from known
     where name in ('APPOINTMENT_HELD', 'APPOINTMENT_EXCUSED', 'APPOINTMENT_UNEXCUSED',
                    'APPOINTMENT_CANCELLED', 'ACCOMPANIMENT_HELD', 'ACCOMPANIMENT_EXCUSED',
                    'ACCOMPANIMENT_UNEXCUSED', 'ACCOMPANIMENT_CANCELLED')
     order by subject_id, name like 'APPOINTMENT%', learnt_at desc, event_id desc),
  standing as (
    select parcours_id, name, happened_on from outcome
    union all
    select k.parcours_id, k.name, k.happened_on
      from known k left join outcome o on o.subject_id = k.subject_id
     where k.name in ('APPOINTMENT_BOOKED', 'APPOINTMENT_SCHEDULED',
                      'ACCOMPANIMENT_BOOKED', 'ACCOMPANIMENT_SCHEDULED')
       and (o.name is null or o.name not in ('APPOINTMENT_CANCELLED', 'ACCOMPANIMENT_CANCELLED'))
    union all
    select parcours_id, name, happened_on
      from known
     where name not like 'APPOINTMENT%'
       and name not in ('ACCOMPANIMENT_BOOKED', 'ACCOMPANIMENT_SCHEDULED', 'ACCOMPANIMENT_HELD',
                        'ACCOMPANIMENT_EXCUSED', 'ACCOMPANIMENT_UNEXCUSED',
                        'ACCOMPANIMENT_CANCELLED')),
  dates as (
    select parcours_id,
           min(happened_on) filter (where name = 'REQUESTED') as requested_on,
           min(happened_on) filter (where name = 'ENTERED') as entered_on,
           min(happened_on) filter (where name = 'NOTIFIED') as notified_on,
           min(happened_on) filter (where name = 'RECEIVED') as received_on,
           min(happened_on) filter (where name = 'CONVOKED') as convoked_on,
           min(happened_on) filter (where name = 'APPOINTMENT_BOOKED') as appointment_booked_on,
           min(happened_on) filter (where name = 'APPOINTMENT_SCHEDULED')
             as appointment_scheduled_on,
           min(happened_on) filter (where name = 'APPOINTMENT_HELD') as appointment_held_on,
           min(happened_on) filter (where name = 'APPOINTMENT_EXCUSED') as appointment_excused_on,
           min(happened_on) filter (where name = 'APPOINTMENT_UNEXCUSED')
             as appointment_unexcused_on,
           min(happened_on) filter (where name = 'APPOINTMENT_CANCELLED')
             as appointment_cancelled_on,
           min(happened_on) filter (where name = 'ORIENTED') as oriented_on,
           min(happened_on) filter (where name = 'ORIENTATION_NOTIFIED')
             as orientation_notified_on,
           min(happened_on) filter (where name = 'REFERENT_DESIGNATED') as referent_designated_on,
           min(happened_on) filter (where name = 'CEO_SIGNED') as ceo_signed_on,
           min(happened_on) filter (where name = 'REORIENTED') as reoriented_on,
           min(happened_on) filter (where name = 'ACCOMPANIMENT_OPENED')
             as accompaniment_opened_on,
           min(happened_on) filter (where name = 'ACCOMPANIMENT_BOOKED')
             as accompaniment_booked_on,
           min(happened_on) filter (where name = 'ACCOMPANIMENT_SCHEDULED')
             as accompaniment_scheduled_on,
           min(happened_on) filter (where name = 'ACCOMPANIMENT_HELD') as accompaniment_held_on,
           min(happened_on) filter (where name = 'ACCOMPANIMENT_EXCUSED')
             as accompaniment_excused_on,
           min(happened_on) filter (where name = 'ACCOMPANIMENT_UNEXCUSED')
             as accompaniment_unexcused_on,
           min(happened_on) filter (where name = 'ACCOMPANIMENT_CANCELLED')
             as accompaniment_cancelled_on,
           min(happened_on) filter (where name = 'CONTRACT_SIGNED') as contract_signed_on,
           min(happened_on) filter (where name = 'CONTRACT_STARTS') as contract_starts_on,
           min(happened_on) filter (where name = 'CONTRACT_ENDS') as contract_ends_on,
           min(happened_on) filter (where name = 'ACCOMPANIMENT_CLOSED')
             as accompaniment_closed_on,
           min(happened_on) filter (where name = 'CLOSED') as closed_on
      from standing
     group by parcours_id),
  first_orientation as (
    select distinct on (parcours_id) parcours_id, code, detail, holder, flag
      from episodes_as_known(array['ORIENTATION'], until)
     where rank = 1
     order by parcours_id, started_on, subject_id)
  select known_fact.*
    from dates d
    join parcours_fact f using (parcours_id)
    left join first_orientation o using (parcours_id)
   cross join lateral jsonb_populate_record(
     f, to_jsonb(d) || jsonb_build_object(
       'parcours_type', case when d.oriented_on is not null then o.code end,
       'organisme_kind', case when d.oriented_on is not null then o.detail end,
       'organisme_referent', case when d.oriented_on is not null then o.holder::text end,
       'spe', case when d.oriented_on is null or o.flag is null then null
                   when o.flag then 'SPE' else 'HORS_SPE' end,
       'closed_reason', case when d.closed_on is null then null
                             when f.closed_on is null then 'DOUBLON'
                             else f.closed_reason end)) known_fact
$$;
comment on function parcours_as_known is
  'Snapshot of every parcours as the milestones learnt until an instant made it.';
