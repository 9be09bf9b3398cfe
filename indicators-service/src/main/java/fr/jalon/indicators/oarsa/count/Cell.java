package fr.jalon.indicators.oarsa.count;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * One number, or why there is none.
 *
 * @param over how many persons a mean is taken over; what a count counts
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Cell(@Nullable Long value, @Nullable Absence absence, long over) {

  static Cell count(long persons) {
    return new Cell(persons, null, persons);
  }

  /** Simple mean, rounded to the unit; no zero where nobody is. */
  static Cell mean(long total, long persons) {
    return persons == 0
        ? absent(Absence.NON_CONCERNE)
        : new Cell(
            BigDecimal.valueOf(total)
                .divide(BigDecimal.valueOf(persons), 0, RoundingMode.HALF_UP)
                .longValueExact(),
            null,
            persons);
  }

  /** No number, for that reason. */
  public static Cell absent(Absence absence) {
    return new Cell(null, absence, 0);
  }

  /** As a file shows it. */
  public String text() {
    if (value != null) {
      return value.toString();
    }
    return absence == null ? "" : absence.label();
  }
}
