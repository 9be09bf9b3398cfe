package fr.jalon.orientation.decision;

import static fr.jalon.orientation.OrientationProblem.ORIENTATION_ALREADY_DECIDED;
import static fr.jalon.orientation.OrientationProblem.REORIENTATION_CHANGES_NOTHING;

import fr.jalon.orientation.beneficiary.PersonId;
import fr.jalon.orientation.parcours.Author;
import fr.jalon.orientation.parcours.HeldParcours;
import fr.jalon.orientation.parcours.ParcoursId;
import fr.jalon.platform.date.FrenchDates;
import java.util.UUID;

/**
 * The choice of a parcours and of an organisme référent for one person (CASF L. 262-29).
 *
 * <p>The machine proposes nothing here: a named agent decides, on a day, for a reason.
 */
public sealed interface Orientation {

  /** Nobody has decided yet. */
  record Pending(HeldParcours parcours) implements Orientation {

    /** The first decision of the parcours. */
    Decided decide(Choice choice, Author author) {
      return new Decided(UUID.randomUUID(), parcours.id(), parcours.person(), 1, choice, author);
    }
  }

  /**
   * The person is followed by an organisme référent.
   *
   * @param rank 1 for the first decision since the entry
   */
  record Decided(
      UUID id, ParcoursId parcours, PersonId person, int rank, Choice choice, Author author)
      implements Orientation {

    /**
     * The same decision with what became known of it since, its référent or its notification; what
     * contradicts it is another decision.
     */
    Decided completedBy(Choice later) {
      if (!choice.agreesWith(later)) {
        throw ORIENTATION_ALREADY_DECIDED.because(
            "Elle l'est depuis le %s ; une réorientation passe par l'équipe pluridisciplinaire."
                .formatted(FrenchDates.date(choice.decidedOn())));
      }
      return new Decided(id, parcours, person, rank, choice.completedBy(later), author);
    }

    /** Another choice, after this one: a reorientation, whose rank is the next. */
    Decided reorient(Choice next, Author by) {
      if (choice.parcoursType() == next.parcoursType()
          && choice.organismeReferentId().equals(next.organismeReferentId())) {
        throw REORIENTATION_CHANGES_NOTHING.because(
            "Choisissez un autre type de parcours ou un autre organisme, ou maintenez.",
            "/parcoursType");
      }
      return new Decided(UUID.randomUUID(), parcours, person, rank + 1, next, by);
    }
  }
}
