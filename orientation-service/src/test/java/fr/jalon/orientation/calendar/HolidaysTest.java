package fr.jalon.orientation.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HolidaysTest {
  private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);
  private static final LocalDate NEW_YEARS_EVE = LocalDate.of(2026, 12, 31);

  private final Holidays holidays = new Holidays(() -> Set.of("067"));

  /** Code du travail L. 3133-1. */
  @Test
  void theCantalHasTheElevenHolidaysOfTheLaw() {
    assertThat(holidays.between(NEW_YEAR, NEW_YEARS_EVE, "015"))
        .containsExactly(
            NEW_YEAR,
            LocalDate.of(2026, 4, 6),
            LocalDate.of(2026, 5, 1),
            LocalDate.of(2026, 5, 8),
            LocalDate.of(2026, 5, 14),
            LocalDate.of(2026, 5, 25),
            LocalDate.of(2026, 7, 14),
            LocalDate.of(2026, 8, 15),
            LocalDate.of(2026, 11, 1),
            LocalDate.of(2026, 11, 11),
            LocalDate.of(2026, 12, 25));
  }

  /** Code du travail L. 3134-13. */
  @Test
  void alsaceMoselleHasGoodFridayAndTheDayAfterChristmasToo() {
    assertThat(holidays.between(NEW_YEAR, NEW_YEARS_EVE, "067"))
        .hasSize(13)
        .contains(LocalDate.of(2026, 4, 3), LocalDate.of(2026, 12, 26));
  }

  @Test
  void easterMondayMovesFromYearToYear() {
    assertThat(holidays.between(LocalDate.of(2027, 3, 29), LocalDate.of(2027, 3, 29), "015"))
        .hasSize(1);
    assertThat(holidays.between(LocalDate.of(2027, 4, 6), LocalDate.of(2027, 4, 6), "015"))
        .isEmpty();
  }
}
