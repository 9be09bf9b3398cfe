package fr.jalon.indicators.oarsa.questionnaire;

import java.util.EnumSet;
import java.util.Set;

/** Where a person may stand on the day: all that a column can ask for. */
public enum Condition {
  ORIENTED,
  NOT_ORIENTED,
  /** The organisme référent is France Travail. */
  AT_FRANCE_TRAVAIL,
  /** The organisme référent is any other one. */
  ELSEWHERE,
  REGISTERED,
  /** Oriented elsewhere, with a contract that binds on the day. */
  UNDER_CONTRACT,
  ENTERED_IN_YEAR,
  /** Oriented, and never oriented anew since the last entry. */
  PRIMO_ORIENTED,
  /** The contract that binds is the first since the last entry, and was never renewed. */
  PRIMO_CONTRACT,
  REORIENTED,
  TO_HORS_SPE,
  TO_SPE;

  /** The kinds of fact without which nobody can say. */
  Set<Source> sources() {
    return switch (this) {
      case ENTERED_IN_YEAR -> EnumSet.noneOf(Source.class);
      case REGISTERED -> EnumSet.of(Source.REGISTRATION);
      case UNDER_CONTRACT, PRIMO_CONTRACT -> EnumSet.of(Source.ORIENTATION, Source.CONTRACT);
      case ORIENTED,
          NOT_ORIENTED,
          AT_FRANCE_TRAVAIL,
          ELSEWHERE,
          PRIMO_ORIENTED,
          REORIENTED,
          TO_HORS_SPE,
          TO_SPE ->
          EnumSet.of(Source.ORIENTATION);
    };
  }
}
