package fr.jalon.orientation.reading;

import fr.jalon.orientation.bulk.BulkRepository;
import fr.jalon.orientation.policy.DecisionLaws;
import fr.jalon.orientation.policy.Policies;
import fr.jalon.orientation.reading.Chronicle.Event;
import fr.jalon.orientation.reading.Chronicle.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Reads everything that was done on a parcours: one statement, however much was done. */
@ApplicationScoped
class ChronicleRepository {

  /**
   * Texts about the person are left where they are: a reason is told, a letter or a note is not.
   */
  private static final String DONE =
      """
      select happened_on, kind, who, why, what, subject_id, regime, recorded_at from (
        select p.received_on as happened_on, 'OPENED' as kind, null as who, p.entry_reason as why,
               p.origin as what, p.id as subject_id, p.entry_rule as regime,
               p.opened_at as recorded_at
          from asked p
        union all
        select p.closed_on, 'CLOSED', null, p.closed_reason, null, p.id, null, p.closed_at
          from asked p where p.closed_on is not null
        union all
        select coalesce(c.sent_on, d.sent_on), 'CONVOKED', c.sent_by, null, c.channel, c.id, null,
               c.recorded_at
          from asked p join convocation c on c.parcours_id = p.id
          left join delivery d on d.subject_id = c.id and d.status = 'SENT'
         where coalesce(c.sent_on, d.sent_on) is not null
        union all
        select r.booked_on, 'RENDEZ_VOUS_BOOKED', r.booked_by, null, r.scheduled_on::text, r.id,
               null, r.recorded_at
          from asked p join rendez_vous r on r.parcours_id = p.id
        union all
        select a.closed_on, 'ATTENDANCE', a.recorded_by, null, a.attendance, r.id, null,
               a.recorded_at
          from asked p join rendez_vous r on r.parcours_id = p.id
          join attendance_record a on a.rendez_vous_id = r.id
        union all
        select (v.written_at at time zone 'Europe/Paris')::date, 'DIAGNOSTIC_WRITTEN',
               v.written_by_name, null, v.version::text, p.id, null, v.written_at
          from asked p join diagnostic_version v on v.parcours_id = p.id
        union all
        select o.decided_on,
               case when f.orientation_id is null then 'ORIENTED' else 'ORIENTED_BY_DEFAULT' end,
               o.decided_by_name, o.reason, coalesce(f.cause, o.parcours_type), o.id, null,
               o.recorded_at
          from asked p join orientation o on o.parcours_id = p.id
          left join default_orientation f on f.orientation_id = o.id
        union all
        select (k.recorded_at at time zone 'Europe/Paris')::date, 'ORIENTATION_COMPLETED',
               k.recorded_by, null, null, o.id, null, k.recorded_at
          from asked p join orientation o on o.parcours_id = p.id
          join orientation_completion k on k.orientation_id = o.id
        union all
        select n.notified_on, 'ORIENTATION_NOTIFIED', n.notified_by_name, null, n.channel,
               n.orientation_id, null, n.recorded_at
          from asked p join orientation_notice n on n.parcours_id = p.id
        union all
        select t.transmitted_on, 'HANDED_OVER', t.transmitted_by_name, null, t.due_on::text, p.id,
               null, t.recorded_at
          from asked p join transmission_to_france_travail t on t.parcours_id = p.id
        union all
        select r.requested_on, 'REORIENTATION_REQUESTED', r.requested_by_name, r.reason, r.origin,
               r.from_orientation_id, null, r.recorded_at
          from asked p join reorientation r on r.parcours_id = p.id
        union all
        select r.closed_on, 'REORIENTATION_ANSWERED', r.closed_by_name, r.closing_reason, r.status,
               coalesce(r.orientation_id, r.from_orientation_id), null, null
          from asked p join reorientation r on r.parcours_id = p.id where r.closed_on is not null
        union all
        select i.interrupted_on, 'DEADLINE_INTERRUPTED', null, null, i.rule, p.id, null,
               i.recorded_at
          from asked p join deadline_interrupted i on i.parcours_id = p.id
        union all
        select (e.recorded_at at time zone 'Europe/Paris')::date, 'EQUIPE_ASKED', e.asked_by_name,
               null, e.subject, e.id, null, e.recorded_at
          from asked p join equipe_opinion e on e.parcours_id = p.id
        union all
        select e.given_on, 'EQUIPE_OPINION', e.recorded_by, null, e.subject || ' ' || e.opinion,
               e.id, null, e.answered_at
          from asked p join equipe_opinion e on e.parcours_id = p.id where e.given_on is not null
        union all
        select v.reviewed_on, 'REVIEWED', v.reviewed_by_name, v.reason, v.outcome, v.orientation_id,
               null, v.recorded_at
          from asked p join social_review v on v.parcours_id = p.id
        union all
        select t.happened_on, 'SUSPENSION', t.author_name,
               case t.step when 'PROPOSAL' then s.reason when 'OBSERVATIONS' then null
                           else t.detail end,
               t.step, s.id, s.regime, t.recorded_at
          from asked p join suspension s on s.parcours_id = p.id
          join suspension_step t on t.suspension_id = s.id
        union all
        select (v.written_at at time zone 'Europe/Paris')::date, 'CEO_WRITTEN', v.written_by_name,
               null, v.version::text, c.id, null, v.written_at
          from asked p join ceo c on c.parcours_id = p.id join ceo_version v on v.ceo_id = c.id
        union all
        select v.read_on, 'CEO_READ', v.recorded_by_name, null, v.how, c.id, null, v.recorded_at
          from asked p join ceo c on c.parcours_id = p.id join ceo_reading v on v.ceo_id = c.id
        union all
        select v.signed_on, 'CEO_SIGNED', v.agent_name, null, v.signatory || ' ' || v.means, c.id,
               null, v.recorded_at
          from asked p join ceo c on c.parcours_id = p.id join ceo_signature v on v.ceo_id = c.id
        union all
        select v.refused_on, 'CEO_REFUSED', v.recorded_by_name, v.reason, v.version::text, c.id,
               null, v.recorded_at
          from asked p join ceo c on c.parcours_id = p.id join ceo_refusal v on v.ceo_id = c.id
        union all
        select m.merged_on, 'PERSONS_MERGED', m.merged_by_name, m.reason, null, m.id, null,
               m.recorded_at
          from asked p join person_merge m on p.person_id in (m.kept_id, m.absorbed_id)
        union all
        select s.split_on, 'PERSONS_SPLIT', s.split_by_name, s.reason, null, m.id, null,
               s.recorded_at
          from asked p join person_merge m on p.person_id in (m.kept_id, m.absorbed_id)
          join person_split s on s.merge_id = m.id) done
       order by happened_on, recorded_at nulls last, kind, what
      """;

  private final BulkRepository database;
  private final Chronicle chronicle;

  ChronicleRepository(BulkRepository database, DecisionLaws laws, Policies policies) {
    this.database = database;
    this.chronicle = new Chronicle(laws, policies);
  }

  List<Event> of(UUID parcours, String regime) {
    return chronicle.told(
        database.select(
            "with asked as (select * from parcours where id = ?) " + DONE, Row.class, parcours),
        regime);
  }
}
