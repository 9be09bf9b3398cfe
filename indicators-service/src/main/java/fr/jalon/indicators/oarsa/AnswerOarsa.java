package fr.jalon.indicators.oarsa;

import static fr.jalon.indicators.IndicatorProblem.OARSA_RAW_ONLY;
import static fr.jalon.indicators.IndicatorProblem.OARSA_TABLE_NOT_FOUND;

import fr.jalon.indicators.disclosure.ReadRaw;
import fr.jalon.indicators.fact.TerritoryRepository;
import fr.jalon.indicators.oarsa.count.CountTables;
import fr.jalon.indicators.oarsa.count.CountTables.Filled;
import fr.jalon.indicators.oarsa.count.Question;
import fr.jalon.indicators.oarsa.count.Table;
import fr.jalon.indicators.oarsa.secret.ProtectTables;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers the survey for one 31 December, raw to the few who answer for it. */
@ApplicationScoped
class AnswerOarsa {
  private final OarsaQuestions questions;
  private final CountTables countTables;
  private final ReadRaw readRaw;
  private final ProtectTables protectTables;
  private final TerritoryRepository territories;

  AnswerOarsa(
      OarsaQuestions questions,
      CountTables countTables,
      ReadRaw readRaw,
      ProtectTables protectTables,
      TerritoryRepository territories) {
    this.questions = questions;
    this.countTables = countTables;
    this.readRaw = readRaw;
    this.protectTables = protectTables;
    this.territories = territories;
  }

  /** The tables, and whether their small counts are there. */
  record Answered(Filled filled, boolean raw) {

    /** One table, by its short code or its whole one. */
    Table table(String code) {
      return filled.tables().stream()
          .filter(table ->
              table.sheet().code().equals(code) || ("OARSA-" + table.sheet().code()).equals(code))
          .findFirst()
          .orElseThrow(
              () -> OARSA_TABLE_NOT_FOUND.because("Tableaux de l'enquête : T1 à T6.", "?tableau"));
    }
  }

  Answered handle(
      String year,
      @Nullable LocalDate knownOn,
      Optional<String> territory,
      Optional<String> variant) {
    var question = questions.read(year, knownOn, territory, variant);
    if (readRaw.handle(
        "OARSA %d%s".formatted(question.year(), territory.map(" "::concat).orElse("")))) {
      return new Answered(countTables.handle(question), true);
    }
    refuseWhatTellsByDifference(question);
    return new Answered(protectedTables(question), false);
  }

  /** Two scopes, or two days of knowledge, are told apart by a few persons. */
  private static void refuseWhatTellsByDifference(Question question) {
    if (question.known().isPresent()) {
      throw OARSA_RAW_ONLY.because(
          "Demandez les tableaux tels que connus aujourd'hui.", "?connuAu");
    }
    if (!question.scope().equals(question.questionnaire().scopes().getFirst())) {
      throw OARSA_RAW_ONLY.because(
          "Demandez le champ « %s »."
              .formatted(question.questionnaire().scopes().getFirst().name()),
          "?variante");
    }
  }

  private Filled protectedTables(Question question) {
    var whole = countTables.handle(question.of(Optional.empty()));
    var parts =
        territories.codes().stream()
            .map(code -> countTables.handle(question.of(Optional.of(code))))
            .toList();
    var asked =
        question
            .territory()
            .map(code -> parts.get(territories.codes().indexOf(code)))
            .orElse(whole);
    return protectTables.handle(whole, parts, asked);
  }
}
