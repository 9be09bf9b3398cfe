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
    // Nobody is counted in what partners declare: no zero may read as « nobody ».
    boolean uncounted = !figure.variant().measure().isComputed();
    return new Shown(
        mask.value() ? null : figure.value().orElse(null),
        count(uncounted || mask.numerator(), tally.numerator()),
        mask.denominator() ? null : figure.denominator().orElse(null),
        mask.value() ? Verdict.MASQUE : figure.verdict(),
        count(uncounted || mask.immature(), tally.immature()),
        count(uncounted || mask.excluded(), tally.excluded()),
        count(uncounted || mask.withoutEvent(), tally.withoutEvent()),
        mask.any() ? mask.inWords() : null);
  }

  private static @Nullable Long count(boolean hidden, long count) {
    return hidden ? null : count;
  }
}
