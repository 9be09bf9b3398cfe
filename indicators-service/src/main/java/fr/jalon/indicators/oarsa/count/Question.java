package fr.jalon.indicators.oarsa.count;

import fr.jalon.indicators.oarsa.questionnaire.Questionnaire;
import fr.jalon.indicators.oarsa.questionnaire.Scope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What is asked of the facts.
 *
 * @param known the facts learnt before that instant; all of them when nobody says
 */
public record Question(
    Questionnaire questionnaire,
    int year,
    Scope scope,
    Optional<Instant> known,
    Optional<String> territory) {

  /** The same of another territory, or of the whole. */
  public Question of(Optional<String> other) {
    return new Question(questionnaire, year, scope, known, other);
  }

  public LocalDate first() {
    return LocalDate.of(year, 1, 1);
  }

  /** The day of which the survey asks. */
  public LocalDate day() {
    return LocalDate.of(year, 12, 31);
  }
}
