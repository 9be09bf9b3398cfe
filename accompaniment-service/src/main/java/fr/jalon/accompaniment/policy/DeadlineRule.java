package fr.jalon.accompaniment.policy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One promise of a policy: from which day, how long, for whom, and the text it comes from. */
public record DeadlineRule(
    Name name,
    String label,
    Start start,
    int length,
    Unit unit,
    Operator operator,
    Scope appliesTo,
    String source) {

  public DeadlineRule {
    require(length > 0, name + " has no length");
    require(!label.isBlank(), name + " has no label");
    require(!source.isBlank(), name + " cites no source");
  }

  /**
   * The last day on which the promise is kept, counted date to date (CPC art. 641): a month that
   * lacks the day ends on its last one.
   */
  LocalDate dueOn(LocalDate start) {
    var reached =
        switch (unit) {
          case DAYS -> start.plusDays(length);
          case WEEKS -> start.plusWeeks(length);
          case MONTHS -> start.plusMonths(length);
        };
    return switch (operator) {
      case AT_MOST -> reached;
      case LESS_THAN -> reached.minusDays(1);
    };
  }

  LocalDate startedOn(LocalDate decidedOn, @Nullable LocalDate notifiedOn) {
    return switch (start) {
      case DECISION -> decidedOn;
      case NOTIFICATION -> notifiedOn == null ? decidedOn : notifiedOn;
    };
  }

  /** What is promised. */
  public enum Name {
    /** A first rendez-vous has been fixed, whenever it is to be held. */
    FIRST_APPOINTMENT_BOOKED,
    /** A first rendez-vous has been held. */
    FIRST_APPOINTMENT_HELD,
    /** A contract bears both signatures, within what the département undertook. */
    CONTRACT,
    /** A contract bears both signatures, within what the law grants. */
    CONTRACT_BY_LAW
  }

  /** The day from which a promise runs. */
  public enum Start {
    DECISION,
    /** The notification of the decision or, until it is known, the decision. */
    NOTIFICATION
  }

  /** In what a length is counted. */
  public enum Unit {
    DAYS,
    WEEKS,
    MONTHS
  }

  /** Whether the day that is reached still keeps the promise. */
  public enum Operator {
    AT_MOST,
    LESS_THAN
  }

  /** Which organismes référents a promise binds. */
  public enum Scope {
    EVERYONE,
    NOT_FRANCE_TRAVAIL,
    SPE_EXCEPT_FRANCE_TRAVAIL,
    NOT_SPE;

    boolean covers(String organismeKind, boolean spe) {
      var franceTravail = organismeKind.equals("FRANCE_TRAVAIL");
      return switch (this) {
        case EVERYONE -> true;
        case NOT_FRANCE_TRAVAIL -> !franceTravail;
        case SPE_EXCEPT_FRANCE_TRAVAIL -> spe && !franceTravail;
        case NOT_SPE -> !spe;
      };
    }
  }

  private static void require(boolean held, String otherwise) {
    if (!held) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
