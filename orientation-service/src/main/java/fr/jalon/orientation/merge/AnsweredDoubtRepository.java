package fr.jalon.orientation.merge;

import fr.jalon.orientation.bulk.BulkRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Keeps in the queue of doubts what a merge or a split answers. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class AnsweredDoubtRepository {
  private static final String DECISION =
      """
      with decision as (
        select * from json_to_recordset(cast(? as json)) as decision
          (id uuid, merge_id uuid, one uuid, other uuid, at timestamptz, "by" text, name text,
           why text))
      """;

  private final BulkRepository bulk;

  AnsweredDoubtRepository(BulkRepository bulk) {
    this.bulk = bulk;
  }

  private record Decision(
      UUID id, UUID mergeId, UUID one, UUID other, Instant at, String by, String name, String why) {

    static Decision of(Merge.Pair pair, Order order, Instant now) {
      return new Decision(
          UUID.randomUUID(),
          pair.mergeId(),
          pair.keptId(),
          pair.absorbedId(),
          now,
          order.author().id(),
          order.author().name(),
          order.reason());
    }
  }

  /** Every doubt whose two persons are one by now is answered by the merge. */
  void merged(Merge.Pair pair, Order order, Instant now) {
    bulk.write(
        DECISION
            + """
            update identity_conflict c
               set state = 'MERGED', merge_id = decision.merge_id, decided_at = decision.at,
                   decided_by = decision."by", decided_by_name = decision.name,
                   decision_reason = decision.why
              from decision, person p, person o
             where p.id = c.person_id and o.id = c.other_id
               and coalesce(p.kept_as, p.id) = coalesce(o.kept_as, o.id)
               and ((c.state = 'DISTINCT' and decision.one in (c.person_id, c.other_id)
                     and decision.other in (c.person_id, c.other_id))
                    or (c.state = 'OPEN' and coalesce(p.kept_as, p.id) = decision.one))
            """,
        List.of(Decision.of(pair, order, now)));
  }

  /** The pair is two people for good; the other doubts that the merge answered are open again. */
  void separated(Merge.Pair pair, Order order, Instant now) {
    var decision = List.of(Decision.of(pair, order, now));
    bulk.write(
        DECISION
            + """
            update identity_conflict c
               set state = 'OPEN', merge_id = null, decided_at = null, decided_by = null,
                   decided_by_name = null, decision_reason = null
              from decision where c.merge_id = decision.merge_id
            """,
        decision);
    bulk.write(
        DECISION
            + """
            insert into identity_conflict as c (id, person_id, other_id, reason, queued_at, state,
                   decided_at, decided_by, decided_by_name, decision_reason)
            select id, one, other, 'TOLD_BY_AN_AGENT', at, 'DISTINCT', at, "by", name, why
              from decision
            on conflict (least(person_id, other_id), greatest(person_id, other_id)) do update
              set state = 'DISTINCT', decided_at = excluded.decided_at,
                  decided_by = excluded.decided_by, decided_by_name = excluded.decided_by_name,
                  decision_reason = excluded.decision_reason
            """,
        decision);
  }
}
