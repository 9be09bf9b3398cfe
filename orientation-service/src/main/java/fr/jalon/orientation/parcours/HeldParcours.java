package fr.jalon.orientation.parcours;

import static fr.jalon.orientation.OrientationProblem.NOT_IN_THIS_REGIME;
import static fr.jalon.orientation.OrientationProblem.PARCOURS_CLOSED;

import fr.jalon.orientation.beneficiary.PersonId;
import fr.jalon.platform.date.FrenchDates;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A parcours whose row this transaction holds: every move starts from its dates.
 *
 * @param knownSince the day before which nothing can have been done on this parcours: reception of
 *     the notification for an entry, entry into the scope for the first file's stock
 * @param publicKind why somebody who receives no RSA is followed
 * @param closedOn its last day, once it is closed
 */
public record HeldParcours(
    ParcoursId id,
    PersonId person,
    String departement,
    String regime,
    LocalDate knownSince,
    Optional<String> publicKind,
    Optional<LocalDate> closedOn) {

  /** Refuses what happened after the end of the parcours; what happened before may be told late. */
  public HeldParcours stillOpenOn(LocalDate day) {
    closedOn.filter(day::isAfter).ifPresent(HeldParcours::refuse);
    return this;
  }

  /** Refuses a parcours that is closed, whatever the day. */
  HeldParcours open() {
    closedOn.ifPresent(HeldParcours::refuse);
    return this;
  }

  /** Refuses a parcours on which nothing of RSA is due: neither its sanctions nor its defaults. */
  public HeldParcours ofARecipient() {
    publicKind.ifPresent(_ -> {
      throw NOT_IN_THIS_REGIME.because("La personne ne reçoit pas le RSA.");
    });
    return this;
  }

  private static void refuse(LocalDate closedOn) {
    throw PARCOURS_CLOSED.because(
        "Il est clos depuis le %s.".formatted(FrenchDates.date(closedOn)));
  }
}
