package fr.jalon.orientation.conseiller;

import static fr.jalon.orientation.OrientationProblem.PERIOD_INCOHERENT;
import static fr.jalon.orientation.OrientationProblem.WORKING_TIMES_OVERLAP;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A professional who receives people for their orientation.
 *
 * @param agentId the {@code sub} of their token
 * @param etp share of full time
 * @param untilOn their last day, once known
 */
public record Conseiller(
    UUID id,
    String agentId,
    String displayName,
    String profession,
    BigDecimal etp,
    LocalDate sinceOn,
    Optional<LocalDate> untilOn,
    List<WorkingTime> workingTimes,
    long version) {

  /** Whether they work for the département on that day. */
  public boolean isHereOn(LocalDate day) {
    return !day.isBefore(sinceOn) && untilOn.map(last -> !day.isAfter(last)).orElse(true);
  }

  /** Refuses what nobody can do: leave before coming, be in two places at once. */
  Conseiller possible() {
    if (untilOn.filter(sinceOn::isAfter).isPresent()) {
      throw PERIOD_INCOHERENT.because("Le départ précède l'arrivée.", "/untilOn");
    }
    for (int i = 0; i < workingTimes.size(); i++) {
      var one = workingTimes.get(i);
      if (!one.endsAt().isAfter(one.startsAt())
          || one.untilOn().filter(one.sinceOn()::isAfter).isPresent()) {
        throw PERIOD_INCOHERENT.because(
            "Cet horaire finit avant de commencer.", "/workingTimes/" + i);
      }
      for (int j = 0; j < i; j++) {
        if (one.overlaps(workingTimes.get(j))) {
          throw WORKING_TIMES_OVERLAP.because(
              "Il chevauche l'horaire %d de la liste.".formatted(j + 1), "/workingTimes/" + i);
        }
      }
    }
    return this;
  }

  /** The next version; who a conseiller is does not change, since their slots are known by it. */
  Conseiller corrected(Conseiller asked) {
    return new Conseiller(
        id,
        agentId,
        asked.displayName,
        asked.profession,
        asked.etp,
        asked.sinceOn,
        asked.untilOn,
        asked.workingTimes,
        version + 1);
  }
}
