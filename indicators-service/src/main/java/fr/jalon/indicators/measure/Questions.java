package fr.jalon.indicators.measure;

import static fr.jalon.indicators.IndicatorProblem.BREAKDOWN_UNKNOWN;
import static fr.jalon.indicators.IndicatorProblem.INDICATOR_NOT_FOUND;
import static fr.jalon.indicators.IndicatorProblem.KNOWN_ON_IN_THE_FUTURE;
import static fr.jalon.indicators.IndicatorProblem.PERIOD_UNREADABLE;
import static fr.jalon.indicators.IndicatorProblem.TERRITORY_UNKNOWN;
import static fr.jalon.indicators.IndicatorProblem.VARIANT_UNKNOWN;

import fr.jalon.indicators.catalogue.Catalogue;
import fr.jalon.indicators.catalogue.Indicator;
import fr.jalon.indicators.catalogue.Variant;
import fr.jalon.indicators.catalogue.count.Breakdown;
import fr.jalon.indicators.fact.TerritoryRepository;
import fr.jalon.indicators.period.Period;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Turns what is asked into what can be computed, or says what is wrong with the question. */
@ApplicationScoped
class Questions {
  private final Catalogue catalogue;
  private final TerritoryRepository territories;
  private final Clock clock;

  Questions(Catalogue catalogue, TerritoryRepository territories, Clock clock) {
    this.catalogue = catalogue;
    this.territories = territories;
    this.clock = clock;
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  /**
   * With what knowledge a figure is worked out.
   *
   * @param asOf the day on which it is looked at
   * @param until the last instant of what was known; all that is known now when absent
   */
  record Knowledge(LocalDate asOf, Optional<Instant> until) {}

  /** What was known at the end of a day; all that is known now when nobody says. */
  Knowledge known(Optional<LocalDate> on) {
    return on.map(
            day -> {
              if (day.isAfter(today())) {
                throw KNOWN_ON_IN_THE_FUTURE.because(
                    "Donnez au plus la date d'aujourd'hui, %s.".formatted(today()), "?connuAu");
              }
              var end = day.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
              return new Knowledge(day, Optional.of(end.minus(1, ChronoUnit.MICROS)));
            })
        .orElseGet(() -> new Knowledge(today(), Optional.empty()));
  }

  List<Breakdown> breakdowns(Indicator indicator, List<String> names) {
    return names.stream()
        .map(name ->
            indicator.breakdowns().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                    BREAKDOWN_UNKNOWN.because(
                        "Ventilations de %s : %s."
                            .formatted(
                                indicator.code(),
                                String.join(
                                    ", ",
                                    indicator.breakdowns().stream().map(Enum::name).toList())),
                        "?ventilation")))
        .distinct()
        .toList();
  }

  Indicator indicator(String code) {
    return catalogue
        .find(code)
        .orElseThrow(() ->
            INDICATOR_NOT_FOUND.because(
                "Aucun indicateur ne porte le code « %s ».".formatted(code)));
  }

  Variant variant(Indicator indicator, Optional<String> name) {
    return name.map(wanted ->
            indicator
                .variant(wanted)
                .orElseThrow(() ->
                    VARIANT_UNKNOWN.because(
                        "Variantes de %s : %s."
                            .formatted(
                                indicator.code(),
                                String.join(
                                    ", ",
                                    indicator.variants().stream().map(Variant::name).toList())),
                        "?variante")))
        .orElseGet(indicator::defaultVariant);
  }

  /** The period asked for; the current year when nobody says. */
  Period period(Optional<String> text) {
    return text.map(wanted ->
            Period.parse(wanted)
                .orElseThrow(() ->
                    PERIOD_UNREADABLE.because(
                        "Écrivez un mois (2026-03), un trimestre (2026-T1) ou une année"
                            + " (2026).",
                        "?periode")))
        .orElseGet(() -> Period.ofYear(today().getYear()));
  }

  /**
   * Refuses a territory that no parcours belongs to: a typing error must not read as « nobody ».
   */
  Optional<String> territory(Optional<String> code) {
    code.filter(wanted -> !territories.codes().contains(wanted))
        .ifPresent(_ -> {
          throw TERRITORY_UNKNOWN.because(
              "Territoires connus : %s.".formatted(String.join(", ", territories.codes())),
              "?territoire");
        });
    return code;
  }
}
