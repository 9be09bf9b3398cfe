package fr.jalon.indicators.oarsa;

import static fr.jalon.indicators.IndicatorProblem.KNOWN_ON_IN_THE_FUTURE;
import static fr.jalon.indicators.IndicatorProblem.OARSA_YEAR_NOT_OVER;
import static fr.jalon.indicators.IndicatorProblem.PERIOD_UNREADABLE;
import static fr.jalon.indicators.IndicatorProblem.TERRITORY_UNKNOWN;
import static fr.jalon.indicators.IndicatorProblem.VARIANT_UNKNOWN;

import fr.jalon.indicators.fact.TerritoryRepository;
import fr.jalon.indicators.oarsa.count.Question;
import fr.jalon.indicators.oarsa.questionnaire.Questionnaire;
import fr.jalon.indicators.oarsa.questionnaire.Questionnaires;
import fr.jalon.indicators.oarsa.questionnaire.Scope;
import fr.jalon.platform.date.Calendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns what is asked into what can be counted, or says what is wrong with the question. */
@ApplicationScoped
class OarsaQuestions {
  private static final Pattern YEAR = Pattern.compile("\\d{4}");
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private final Questionnaires questionnaires;
  private final TerritoryRepository territories;
  private final Clock clock;

  OarsaQuestions(Questionnaires questionnaires, TerritoryRepository territories, Clock clock) {
    this.questionnaires = questionnaires;
    this.territories = territories;
    this.clock = clock;
  }

  Question read(
      String year,
      @Nullable LocalDate knownOn,
      Optional<String> territory,
      Optional<String> variant) {
    var questionnaire = questionnaires.current();
    return new Question(
        questionnaire,
        year(year),
        scope(questionnaire, variant),
        known(knownOn),
        territory(territory));
  }

  /** A year whose 31 December has come. */
  int year(String text) {
    if (!YEAR.matcher(text).matches()) {
      throw PERIOD_UNREADABLE.because("Écrivez une année (2025).", "?annee");
    }
    var year = Calendar.admit(Year.parse(text), "?annee").getValue();
    if (LocalDate.of(year, 12, 31).isAfter(LocalDate.now(clock))) {
      throw OARSA_YEAR_NOT_OVER.because(
          "L'enquête porte sur un 31 décembre passé : demandez %d au plus tard."
              .formatted(LocalDate.now(clock).plusDays(1).getYear() - 1),
          "?annee");
    }
    return year;
  }

  private static Scope scope(Questionnaire questionnaire, Optional<String> name) {
    return name.map(wanted ->
            questionnaire
                .scope(wanted)
                .orElseThrow(() ->
                    VARIANT_UNKNOWN.because(
                        "Variantes du champ : %s."
                            .formatted(
                                String.join(
                                    ", ",
                                    questionnaire.scopes().stream().map(Scope::name).toList())),
                        "?variante")))
        .orElseGet(() -> questionnaire.scopes().getFirst());
  }

  /** What was known when that day ended, in Paris. */
  private Optional<Instant> known(@Nullable LocalDate on) {
    if (on == null) {
      return Optional.empty();
    }
    if (on.isAfter(LocalDate.now(clock))) {
      throw KNOWN_ON_IN_THE_FUTURE.because(
          "Ce qui sera connu plus tard ne l'est pas encore.", "?connuAu");
    }
    return Optional.of(on.plusDays(1).atStartOfDay(PARIS).toInstant());
  }

  /**
   * Refuses a territory that no parcours belongs to: a typing error must not read as « nobody ».
   */
  private Optional<String> territory(Optional<String> code) {
    code.filter(wanted -> !territories.codes().contains(wanted))
        .ifPresent(_ -> {
          throw TERRITORY_UNKNOWN.because(
              "Territoires connus : %s.".formatted(String.join(", ", territories.codes())),
              "?territoire");
        });
    return code;
  }
}
