package fr.jalon.orientation.decision;

import fr.jalon.contracts.ParcoursType;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What an agent decides for a person, and why.
 *
 * @param notifiedOn the day the person was told, from which the contract's delay runs since 2025
 */
public record Choice(
    ParcoursType parcoursType,
    UUID organismeReferentId,
    Optional<UUID> referentId,
    String reason,
    LocalDate decidedOn,
    Optional<LocalDate> notifiedOn,
    Decider decider) {

  /** This choice with the référent and the notification that it lacked and {@code other} has. */
  Choice completedBy(Choice other) {
    return new Choice(
        parcoursType,
        organismeReferentId,
        referentId.or(other::referentId),
        reason,
        decidedOn,
        notifiedOn.or(other::notifiedOn),
        decider);
  }

  /** Whether both may be true: what one leaves out, it does not deny. */
  boolean agreesWith(Choice other) {
    return completedBy(other).equals(other.completedBy(this));
  }
}
