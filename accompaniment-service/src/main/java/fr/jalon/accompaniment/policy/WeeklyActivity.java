package fr.jalon.accompaniment.policy;

import java.util.Set;

/**
 * The hours of activity a week that a contract sets (C. trav. L. 5411-6).
 *
 * @param required whether the contract says how many, or why none
 * @param adaptations why it may set fewer
 * @param exemptions why it may set none
 */
public record WeeklyActivity(
    boolean required,
    int minimumHours,
    int maximumHours,
    Set<Reason> adaptations,
    Set<Reason> exemptions) {

  public WeeklyActivity {
    adaptations = Set.copyOf(adaptations);
    exemptions = Set.copyOf(exemptions);
    if (minimumHours < 1 || maximumHours < minimumHours) {
      throw new IllegalArgumentException("hours of activity go from one number to a greater one");
    }
  }

  /** What in a person's situation weighs on the hours; never more is written of it. */
  public enum Reason {
    HEALTH("État de santé"),
    DISABILITY("Handicap"),
    INVALIDITY("Invalidité"),
    SINGLE_PARENT("Parent isolé sans solution de garde"),
    CARE_OF_A_RELATIVE("Aide à un proche"),
    MOBILITY("Mobilité"),
    OTHER("Autre situation individuelle");

    private final String label;

    Reason(String label) {
      this.label = label;
    }

    /** What the contract prints. */
    public String label() {
      return label;
    }
  }
}
