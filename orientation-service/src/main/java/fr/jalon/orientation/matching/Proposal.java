package fr.jalon.orientation.matching;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Who would be received when, and what is missing for the others.
 *
 * @param lines one a person, those due first before
 */
public record Proposal(List<Line> lines, List<Shortage> shortages) {

  public Proposal {
    lines = List.copyOf(lines);
    shortages = List.copyOf(shortages);
  }

  /** How a person is served. */
  public enum Verdict {
    /** Before what is due, or nothing is due. */
    ON_TIME,
    /** After the last day that keeps the promise. */
    LATE,
    /** No slot is left for them before the end of the horizon. */
    UNPLACED
  }

  /** Why a promise is not kept. */
  public enum Obstacle {
    /** No place is known where the person may be received. */
    NO_PLACE_IN_REACH,
    /** What was due is over before a convocation can reach the person. */
    DEADLINE_BEFORE_NOTICE,
    /** Those due earlier take all the slots. */
    NOT_ENOUGH_SLOTS
  }

  /**
   * One person.
   *
   * @param daysLate how late the proposed slot is, zero when it is on time; without a slot, how
   *     late it will be at least, since none is left until the end of the horizon
   * @param obstacle why the promise is not kept, when it is not
   * @param saving the place in {@link Proposal#shortages} of the slots that would have saved them
   */
  public record Line(
      UUID parcours,
      Optional<LocalDate> dueOn,
      Verdict verdict,
      Optional<UUID> slot,
      int daysLate,
      Optional<Obstacle> obstacle,
      Optional<Integer> saving) {}

  /**
   * Slots that would save as many people who are otherwise late or unplaced.
   *
   * @param notBefore first day on which all of them can be convoked
   * @param notAfter last day that keeps the promise made to them
   */
  public record Shortage(String place, LocalDate notBefore, LocalDate notAfter, int slots) {}

  /** How many lines are of that verdict. */
  public long count(Verdict verdict) {
    return lines.stream().filter(line -> line.verdict() == verdict).count();
  }
}
