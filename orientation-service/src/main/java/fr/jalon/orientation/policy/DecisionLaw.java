package fr.jalon.orientation.policy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** What a regime allows, asks for and expects around a decision of orientation. */
public record DecisionLaw(
    String regime,
    Clause defaultSocialOrientation,
    Clause handOverToFranceTravail,
    Clause opinionBeforeReorientation,
    Review review) {

  /** Whether a regime has such a rule, and the text that says so. */
  public record Clause(boolean lawful, String source) {}

  /** Who examines a social orientation. */
  public enum Examiner {
    EQUIPE_PLURIDISCIPLINAIRE,
    JOINT_DIAGNOSIS
  }

  /**
   * When a social orientation is examined (CASF L. 262-31).
   *
   * @param extendingNeeds domains of the diagnostic that put the examination off
   */
  public record Review(
      int months,
      int extendedMonths,
      List<String> extendingNeeds,
      Examiner examiner,
      String source) {

    /** Months go from one day of the month to the same, or to the last of a shorter month. */
    public LocalDate dueOn(LocalDate from, Collection<String> needs) {
      return from.plusMonths(Collections.disjoint(extendingNeeds, needs) ? months : extendedMonths);
    }
  }
}
