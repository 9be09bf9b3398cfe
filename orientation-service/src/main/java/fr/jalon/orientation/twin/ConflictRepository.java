package fr.jalon.orientation.twin;

import static fr.jalon.orientation.OrientationProblem.CONFLICT_NOT_FOUND;

import fr.jalon.orientation.bulk.BulkRepository;
import fr.jalon.orientation.merge.Order;
import fr.jalon.orientation.recognition.Doubt;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps the doubts and what was answered to each. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class ConflictRepository {
  private final BulkRepository bulk;

  ConflictRepository(BulkRepository bulk) {
    this.bulk = bulk;
  }

  /** The states, as the table names them. */
  enum State {
    OPEN,
    MERGED,
    DISTINCT
  }

  /** A doubt, as its table holds it, between the two persons as they are known now. */
  record ConflictRow(
      UUID id,
      UUID personId,
      UUID otherId,
      Doubt reason,
      State state,
      Instant queuedAt,
      @Nullable Instant decidedAt,
      @Nullable String decidedByName,
      @Nullable String decisionReason,
      @Nullable UUID mergeId) {

    Conflict toConflict() {
      var pair = new Conflict.Pair(personId, otherId, reason);
      return switch (state) {
        case OPEN -> new Conflict.Open(id, pair);
        case MERGED -> new Conflict.Merged(id, pair, Objects.requireNonNull(mergeId));
        case DISTINCT ->
            new Conflict.Distinct(
                id,
                pair,
                Objects.requireNonNull(decidedByName),
                Objects.requireNonNull(decisionReason),
                Objects.requireNonNull(decidedAt));
      };
    }
  }

  /** The last doubt of the page before. */
  record After(Instant queuedAt, UUID id) {}

  List<ConflictRow> page(State state, Optional<String> territory, Optional<After> after, int rows) {
    return bulk.select(
        """
        select c.id, coalesce(p.kept_as, p.id) as person_id, coalesce(o.kept_as, o.id) as other_id,
               c.reason, c.state, c.queued_at, c.decided_at, c.decided_by_name, c.decision_reason,
               c.merge_id
          from identity_conflict c
          join person p on p.id = c.person_id
          join person o on o.id = c.other_id
         where c.departement = current_setting('jalon.departement')
           and c.state = ?
           and (c.queued_at, c.id) > (cast(? as timestamptz), cast(? as uuid))
           and (cast(? as text) = '' or exists (
             select from parcours q
              where q.person_id in (coalesce(p.kept_as, p.id), coalesce(o.kept_as, o.id))
                and q.closed_on is null and q.territory = ?))
         order by c.queued_at, c.id
         limit ?
        """,
        ConflictRow.class,
        state.name(),
        after.map(last -> last.queuedAt().toString()).orElse("-infinity"),
        after.map(After::id).orElseGet(() -> new UUID(0, 0)),
        territory.orElse(""),
        territory.orElse(""),
        rows);
  }

  /** Holds the doubt until the transaction ends. */
  ConflictRow hold(UUID id) {
    return bulk
        .select(
            """
            select c.id, coalesce(p.kept_as, p.id) as person_id,
                   coalesce(o.kept_as, o.id) as other_id, c.reason, c.state, c.queued_at,
                   c.decided_at, c.decided_by_name, c.decision_reason, c.merge_id
              from identity_conflict c
              join person p on p.id = c.person_id
              join person o on o.id = c.other_id
             where c.id = ? for update of c
            """,
            ConflictRow.class,
            id)
        .stream()
        .findFirst()
        .orElseThrow(() -> CONFLICT_NOT_FOUND.because("Aucun doublon %s.".formatted(id)));
  }

  private record Decision(UUID id, Instant at, String by, String name, String why) {}

  void distinct(Conflict.Distinct distinct, Order order) {
    bulk.write(
        """
        update identity_conflict c
           set state = 'DISTINCT', decided_at = decision.at, decided_by = decision."by",
               decided_by_name = decision.name, decision_reason = decision.why
          from json_to_recordset(cast(? as json)) as decision
            (id uuid, at timestamptz, "by" text, name text, why text)
         where c.id = decision.id
        """,
        List.of(
            new Decision(
                distinct.id(),
                distinct.decidedAt(),
                order.author().id(),
                order.author().name(),
                order.reason())));
  }
}
