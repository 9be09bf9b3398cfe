package fr.jalon.indicators.publication;

import fr.jalon.indicators.catalogue.Target;
import fr.jalon.indicators.measure.Verdict;
import fr.jalon.indicators.measure.secret.Mask;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * One figure as it was said.
 *
 * @param sha256 of those behind it
 */
public record PublishedFigure(
    FigureKey key, Definition definition, Said said, Mask mask, long members, String sha256) {
  /** How the whole département is written where a territory could be. */
  public static final String WHOLE = "*";

  /** Which figure it is. */
  public record FigureKey(String code, String variant, String territory) {
    public boolean isWhole() {
      return territory.equals(WHOLE);
    }

    public Optional<String> ofTerritory() {
      return isWhole() ? Optional.empty() : Optional.of(territory);
    }
  }

  /** What it was computed by, word for word. */
  public record Definition(
      int version,
      String classe,
      Optional<String> fiche,
      String label,
      String variantLabel,
      String unit,
      String rule,
      String source) {}

  /** What it said. */
  public record Said(
      Optional<BigDecimal> value,
      long numerator,
      Optional<BigDecimal> denominator,
      long immature,
      long excluded,
      long withoutEvent,
      Optional<Promise> promise,
      Verdict verdict) {}

  /** What it was to reach. */
  public record Promise(Target.Comparator comparator, BigDecimal value) {}

  /** The line by which the publication is sealed. */
  String sealed() {
    return String.join(
        ";",
        key.code(),
        key.variant(),
        key.territory(),
        Integer.toString(definition.version()),
        said.value().map(BigDecimal::toPlainString).orElse(""),
        Long.toString(said.numerator()),
        said.denominator().map(BigDecimal::toPlainString).orElse(""),
        sha256);
  }
}
