package fr.jalon.indicators.measure;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What of a figure its reader is shown: nothing in place of what is hidden. */
public record Shown(
    @Nullable BigDecimal value,
    @Nullable Long numerator,
    @Nullable BigDecimal denominator,
    Verdict verdict,
    @Nullable Long immature,
    @Nullable Long excluded,
    @Nullable Long withoutEvent,
    @Nullable String masked) {

  public static Shown of(Figure figure) {
    var mask = figure.mask();
    var tally = figure.tally();
    return new Shown(
        mask.value() ? null : figure.value().orElse(null),
        count(mask.numerator(), tally.numerator()),
        mask.denominator() ? null : figure.denominator().orElse(null),
        mask.value() ? Verdict.MASQUE : figure.verdict(),
        count(mask.immature(), tally.immature()),
        count(mask.excluded(), tally.excluded()),
        count(mask.withoutEvent(), tally.withoutEvent()),
        mask.any() ? mask.inWords() : null);
  }

  private static @Nullable Long count(boolean hidden, long count) {
    return hidden ? null : count;
  }
}
