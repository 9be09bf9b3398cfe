package fr.jalon.orientation.twin;

import static fr.jalon.orientation.OrientationProblem.CONFLICT_ALREADY_DECIDED;

import fr.jalon.orientation.merge.Order;
import fr.jalon.orientation.twin.Conflict.Distinct;
import fr.jalon.orientation.twin.Conflict.Merged;
import fr.jalon.orientation.twin.Conflict.Open;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Says that the two persons of a doubt are two people: they are never asked about again. */
@ApplicationScoped
class DistinguishPersons {
  private final ConflictRepository conflicts;
  private final Clock clock;

  DistinguishPersons(ConflictRepository conflicts, Clock clock) {
    this.conflicts = conflicts;
    this.clock = clock;
  }

  @Transactional
  void handle(UUID conflictId, Order order) {
    switch (conflicts.hold(conflictId).toConflict()) {
      case Open open -> conflicts.distinct(open.distinguish(order, clock.instant()), order);
      case Distinct _ -> {
        // said already: the first answer stays
      }
      case Merged(_, _, var mergeId) ->
          throw CONFLICT_ALREADY_DECIDED.because(
              "Défaites d'abord la fusion %s.".formatted(mergeId));
    }
  }
}
