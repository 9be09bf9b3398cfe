package fr.jalon.orientation.merge;

import static fr.jalon.orientation.OrientationProblem.PARCOURS_BOTH_OPEN;
import static fr.jalon.orientation.OrientationProblem.PARCOURS_OF_NEITHER;
import static fr.jalon.orientation.OrientationProblem.PERSON_ALREADY_ABSORBED;
import static fr.jalon.orientation.OrientationProblem.PERSON_MERGED_WITH_ITSELF;
import static fr.jalon.orientation.OrientationProblem.PERSON_UNKNOWN;

import fr.jalon.contracts.OrientationEvent.ParcoursClosed;
import fr.jalon.contracts.PersonEvent.PersonsMerged;
import fr.jalon.orientation.merge.Merge.OpenParcours;
import fr.jalon.orientation.merge.Merge.Pair;
import fr.jalon.orientation.recognition.RecognisePersons;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Makes one person of two, on the word of a named agent. Everything that hung on the absorbed one
 * hangs on the kept one from now on, and what was moved is written down, so that a split gives it
 * back.
 *
 * <p>A person has one open parcours of RSA. Where both have one, a machine may not choose which
 * promises go on: the agent names the parcours that continues, and the other ends as a duplicate.
 * An admission promises nothing: of two, the first goes on, unless the agent names the other.
 */
@ApplicationScoped
public class MergePersons {
  private static final String CONTINUED = "/continuedParcoursId";

  private final MergeRepository merges;
  private final AnsweredDoubtRepository doubts;
  private final RecognisePersons recognisePersons;
  private final Telling telling;
  private final Clock clock;

  MergePersons(
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
  public Merge handle(UUID kept, UUID absorbed, Order order, Optional<UUID> continued) {
    if (kept.equals(absorbed)) {
      throw PERSON_MERGED_WITH_ITSELF.because("Donnez deux personnes.", "/absorbedId");
    }
    recognisePersons.alone(telling.departement());
    hold(kept, absorbed);
    var pair = new Pair(UUID.randomUUID(), kept, absorbed);
    var now = clock.instant();
    var today = LocalDate.now(clock);
    var duplicates = duplicates(merges.holdOpenParcours(kept, absorbed), continued);
    duplicates.forEach(one -> {
      var on = one.enteredOn().isAfter(today) ? one.enteredOn() : today;
      merges.close(one, on, now);
      telling.tell(
          new ParcoursClosed(
              UUID.randomUUID(),
              now,
              telling.departement(),
              one.personId(),
              one.id(),
              on,
              MergeRepository.DUPLICATE));
    });
    merges.merge(pair, order, duplicates, today, now);
    duplicates.forEach(one -> merges.stopLetters(pair, one, now));
    doubts.merged(pair, order, now);
    var merge = merges.get(pair.mergeId());
    telling.tell(
        new PersonsMerged(
            UUID.randomUUID(), now, telling.departement(), kept, absorbed, merge.parcoursIds()));
    return merge;
  }

  private void hold(UUID kept, UUID absorbed) {
    var held = merges.hold(kept, absorbed);
    if (held.size() < 2) {
      throw PERSON_UNKNOWN.because("Aucune personne %s.".formatted(absorbed), "/absorbedId");
    }
    held.stream()
        .filter(one -> one.keptAs() != null)
        .findFirst()
        .ifPresent(one -> {
          throw PERSON_ALREADY_ABSORBED.because(
              "%s est connue sous %s.".formatted(one.id(), one.keptAs()));
        });
  }

  /** Of two open parcours of a kind, the one that does not go on. */
  private static List<OpenParcours> duplicates(List<OpenParcours> open, Optional<UUID> continued) {
    var recipients = open.stream().filter(one -> !one.admitted()).toList();
    var admissions = open.stream().filter(OpenParcours::admitted).toList();
    var named = continued.filter(id -> admissions.stream().anyMatch(one -> one.id().equals(id)));
    var first = admissions.stream().findFirst().map(OpenParcours::id);
    return Stream.concat(
            duplicate(recipients, continued).stream(),
            duplicate(admissions, named.or(() -> first)).stream())
        .toList();
  }

  /** Of two open parcours, the one that does not go on. */
  private static Optional<OpenParcours> duplicate(
      List<OpenParcours> open, Optional<UUID> continued) {
    if (open.size() < 2) {
      return Optional.empty();
    }
    var chosen =
        continued.orElseThrow(() ->
            PARCOURS_BOTH_OPEN.because(
                "Dites lequel continue (continuedParcoursId) : %s ou %s."
                    .formatted(open.getFirst().id(), open.getLast().id()),
                CONTINUED));
    var rest = new ArrayList<>(open);
    if (!rest.removeIf(one -> one.id().equals(chosen))) {
      throw PARCOURS_OF_NEITHER.because(
          "Donnez %s ou %s.".formatted(open.getFirst().id(), open.getLast().id()), CONTINUED);
    }
    return Optional.of(rest.getFirst());
  }
}
