package fr.jalon.indicators.measure;

import static fr.jalon.indicators.IndicatorProblem.INDICATOR_NOT_FOUND;
import static fr.jalon.indicators.IndicatorProblem.PERIOD_UNREADABLE;
import static fr.jalon.indicators.IndicatorProblem.TERRITORY_UNKNOWN;
import static fr.jalon.indicators.IndicatorProblem.VARIANT_UNKNOWN;

import fr.jalon.indicators.catalogue.Catalogue;
import fr.jalon.indicators.catalogue.Indicator;
import fr.jalon.indicators.catalogue.Variant;
import fr.jalon.indicators.fact.TerritoryRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/** Turns what is asked into what can be computed, or says what is wrong with the question. */
@ApplicationScoped
public class Questions {
  private final Catalogue catalogue;
  private final TerritoryRepository territories;
  private final Clock clock;

  Questions(Catalogue catalogue, TerritoryRepository territories, Clock clock) {
    this.catalogue = catalogue;
    this.territories = territories;
    this.clock = clock;
  }

  public LocalDate today() {
    return LocalDate.now(clock);
  }

  public Indicator indicator(String code) {
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
  public Period period(Optional<String> text) {
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
  public Optional<String> territory(Optional<String> code) {
    code.filter(wanted -> !territories.codes().contains(wanted))
        .ifPresent(_ -> {
          throw TERRITORY_UNKNOWN.because(
              "Territoires connus : %s.".formatted(String.join(", ", territories.codes())),
              "?territoire");
        });
    return code;
  }
}
