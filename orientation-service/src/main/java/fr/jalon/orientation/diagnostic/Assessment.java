package fr.jalon.orientation.diagnostic;

import static fr.jalon.orientation.OrientationProblem.DIAGNOSTIC_HEALTH_IN_WORDS;

/**
 * What is understood of one domain of a person's life; what is not assessed is unknown, which is
 * neither a need nor its absence.
 *
 * @param need what is missing, in the agent's words; empty where there is nothing to say
 * @param strength what helps, in the agent's words
 */
record Assessment(Domain domain, Level level, String need, String strength) {

  /** How far the domain stands in the way, or helps. */
  enum Level {
    STRENGTH,
    NO_DIFFICULTY,
    DIFFICULTY,
    OBSTACLE;

    boolean isNeed() {
      return switch (this) {
        case DIFFICULTY, OBSTACLE -> true;
        case STRENGTH, NO_DIFFICULTY -> false;
      };
    }
  }

  /** Refuses words on health: its difficulty is coded, the rest is the nurse's file. */
  Assessment withoutMedicalWords(String pointer) {
    if (domain == Domain.HEALTH && !(need + strength).isBlank()) {
      throw DIAGNOSTIC_HEALTH_IN_WORDS.because(
          "Choisissez le niveau et laissez le texte vide.", pointer);
    }
    return this;
  }

  /** Quotes nothing: the words are about a person. */
  @Override
  public String toString() {
    return "Assessment[%s, %s]".formatted(domain, level);
  }
}
