package fr.jalon.orientation.merge;

import static fr.jalon.orientation.OrientationProblem.MERGE_ALREADY_SPLIT;
import static fr.jalon.orientation.OrientationProblem.MERGE_UNDER_A_LATER_ONE;

import fr.jalon.contracts.PersonEvent.PersonsSplit;
import fr.jalon.orientation.recognition.RecognisePersons;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Undoes a merge, on the word of a named agent: each row that was moved goes back, the parcours
 * that was closed as a duplicate goes on, and the pair is never asked about again. What happened
 * since the merge stays with the parcours on which it happened; what waited to be sent is not sent.
 *
 * <p>Merges are undone from the latest: a person absorbed in turn takes along what they had
 * absorbed.
 */
@ApplicationScoped
class SplitPersons {
  private final MergeRepository merges;
  private final AnsweredDoubtRepository doubts;
  private final RecognisePersons recognisePersons;
  private final Telling telling;
  private final Clock clock;

  SplitPersons(
      MergeRepository merges,
      AnsweredDoubtRepository doubts,
      RecognisePersons recognisePersons,
      Telling telling,
      Clock clock) {
    this.merges = merges;
    this.doubts = doubts;
    this.recognisePersons = recognisePersons;
    this.telling = telling;
    this.clock = clock;
  }

  @Transactional
  Merge handle(UUID mergeId, Order order) {
    recognisePersons.alone(telling.departement());
    var merge = merges.get(mergeId);
    if (merge.split() != null) {
      throw MERGE_ALREADY_SPLIT.because("Elle l'est déjà par une décision motivée.");
    }
    if (merge.covered()) {
      throw MERGE_UNDER_A_LATER_ONE.because(
          "%s a été fusionnée depuis dans une autre personne.".formatted(merge.keptId()));
    }
    merges.hold(merge.keptId(), merge.absorbedId());
    merges.holdOpenParcours(merge.keptId(), merge.absorbedId());
    var now = clock.instant();
    merges.split(merge.pair(), order, LocalDate.now(clock), now);
    var reopened = merge.closed().stream().filter(merges::reopen).toList();
    merges.stopLetters(merge, now);
    doubts.separated(merge.pair(), order, now);
    tell(merge, reopened.isEmpty() ? null : reopened.getFirst(), now);
    reopened.stream().skip(1).forEach(another -> tell(merge, another, now));
    return merges.get(mergeId);
  }

  /** Tells of one parcours that goes on; where an admission does too, it is told likewise. */
  private void tell(Merge merge, @Nullable UUID reopened, Instant now) {
    telling.tell(
        new PersonsSplit(
            UUID.randomUUID(),
            now,
            telling.departement(),
            merge.keptId(),
            merge.absorbedId(),
            merge.parcoursIds(),
            reopened));
  }
}
