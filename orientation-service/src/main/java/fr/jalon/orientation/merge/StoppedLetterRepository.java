package fr.jalon.orientation.merge;

import fr.jalon.orientation.bulk.BulkRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stops what was left to be sent to two persons of a merge. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class StoppedLetterRepository {
  private static final String STOPPED =
      """
      , stopped as (
        update delivery d
           set status = 'LAPSED', due_at = null, reason = asked.reason, person_id = p.person_id
          from asked
          join parcours p on p.person_id in (asked.kept_id, asked.absorbed_id)
         where d.parcours_id = p.id and d.status in ('QUEUED', 'FAILED')
           and d.recorded_at >= asked.since and (asked.closed_id is null or p.id = asked.closed_id)
        returning d.id, d.attempt, d.reason, asked.at)
      insert into delivery_step (delivery_id, status, attempt, reason, said_by, at)
      select id, 'LAPSED', attempt, reason, 'jalon', at from stopped
      """;

  /** Which letters are stopped, and why. */
  record Stop(
      UUID keptId,
      UUID absorbedId,
      Instant since,
      @Nullable UUID closedId,
      String reason,
      Instant at) {}

  private final BulkRepository bulk;

  StoppedLetterRepository(BulkRepository bulk) {
    this.bulk = bulk;
  }

  void stop(Stop stop) {
    bulk.write(
        """
        with asked as (
          select kept_id, absorbed_id, since, closed_id, reason, at
            from json_to_recordset(cast(? as json)) as asked
              (kept_id uuid, absorbed_id uuid, since timestamptz, closed_id uuid, reason text,
               at timestamptz))
        """
            + STOPPED,
        List.of(stop));
  }
}
