package fr.jalon.indicators.oarsa;

import static fr.jalon.indicators.IndicatorProblem.OARSA_TABLE_NOT_FOUND;

import fr.jalon.indicators.oarsa.count.CountTables;
import fr.jalon.indicators.oarsa.count.CountTables.Filled;
import fr.jalon.indicators.oarsa.count.Table;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers the survey for one 31 December. */
@ApplicationScoped
class AnswerOarsa {
  private final OarsaQuestions questions;
  private final CountTables countTables;

  AnswerOarsa(OarsaQuestions questions, CountTables countTables) {
    this.questions = questions;
    this.countTables = countTables;
  }

  Filled handle(
      String year,
      @Nullable LocalDate knownOn,
      Optional<String> territory,
      Optional<String> variant) {
    return countTables.handle(questions.read(year, knownOn, territory, variant));
  }

  /** One table, by its short code or its whole one. */
  Table table(Filled filled, String code) {
    return filled.tables().stream()
        .filter(table ->
            table.sheet().code().equals(code) || ("OARSA-" + table.sheet().code()).equals(code))
        .findFirst()
        .orElseThrow(
            () -> OARSA_TABLE_NOT_FOUND.because("Tableaux de l'enquête : T1 à T6.", "?tableau"));
  }
}
