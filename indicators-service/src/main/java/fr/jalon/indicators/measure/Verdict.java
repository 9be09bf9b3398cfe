package fr.jalon.indicators.measure;

import fr.jalon.indicators.catalogue.Target;
import java.math.BigDecimal;
import java.util.Optional;

/** Whether the promise was kept. */
public enum Verdict {
  ATTEINT,
  NON_ATTEINT,
  SANS_DONNEES,
  SANS_CIBLE;

  /**
   * Compares {@code total / count} with the target exactly, before any rounding: 99.96 % is shown
   * as 100.0 % and is not a hundred per cent.
   */
  static Verdict of(BigDecimal total, BigDecimal count, Optional<Target> target) {
    if (count.signum() == 0) {
      return SANS_DONNEES;
    }
    return target
        .map(promised -> {
          int side = total.compareTo(promised.value().multiply(count));
          boolean kept =
              switch (promised.comparator()) {
                case AT_LEAST -> side >= 0;
                case AT_MOST -> side <= 0;
              };
          return kept ? ATTEINT : NON_ATTEINT;
        })
        .orElse(SANS_CIBLE);
  }
}
