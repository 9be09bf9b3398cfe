package fr.jalon.orientation.twin;

import static fr.jalon.orientation.OrientationProblem.CONFLICT_ALREADY_DECIDED;
import static fr.jalon.orientation.OrientationProblem.PERSON_NOT_IN_CONFLICT;

import fr.jalon.orientation.merge.Merge;
import fr.jalon.orientation.merge.MergePersons;
import fr.jalon.orientation.merge.Order;
import fr.jalon.orientation.recognition.RecognisePersons;
import fr.jalon.orientation.twin.Conflict.Distinct;
import fr.jalon.orientation.twin.Conflict.Merged;
import fr.jalon.orientation.twin.Conflict.Open;
import fr.jalon.platform.tenancy.Tenancy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** Answers a doubt: the two persons are one. */
@ApplicationScoped
class MergeConflict {
  private final ConflictRepository conflicts;
  private final MergePersons mergePersons;
  private final RecognisePersons recognisePersons;
  private final Tenancy tenancy;

  MergeConflict(
      ConflictRepository conflicts,
      MergePersons mergePersons,
      RecognisePersons recognisePersons,
      Tenancy tenancy) {
    this.conflicts = conflicts;
    this.mergePersons = mergePersons;
    this.recognisePersons = recognisePersons;
    this.tenancy = tenancy;
  }

  @Transactional
  Merge handle(UUID conflictId, UUID kept, Order order, Optional<UUID> continued) {
    // before the doubt itself: a merge of the same two persons holds the lock and writes the doubt
    recognisePersons.alone(tenancy.departement());
    return switch (conflicts.hold(conflictId).toConflict()) {
      case Open(_, var pair) -> {
        var absorbed =
            pair.besides(kept)
                .orElseThrow(() ->
                    PERSON_NOT_IN_CONFLICT.because(
                        "Gardez %s ou %s.".formatted(pair.personId(), pair.otherId()), "/keptId"));
        yield mergePersons.handle(kept, absorbed, order, continued);
      }
      case Merged(_, _, var mergeId) ->
          throw CONFLICT_ALREADY_DECIDED.because("Par la fusion %s.".formatted(mergeId));
      case Distinct _ ->
          throw CONFLICT_ALREADY_DECIDED.because("Un agent a dit que ce sont deux personnes.");
    };
  }
}
