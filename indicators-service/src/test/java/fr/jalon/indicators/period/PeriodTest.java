package fr.jalon.indicators.period;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

  @ParameterizedTest
  @CsvSource({
    "2026-03, 2026-03-01, 2026-03-31",
    "2025-02, 2025-02-01, 2025-02-28",
    "2024-02, 2024-02-01, 2024-02-29",
    "2026-12, 2026-12-01, 2026-12-31",
    "2026-T1, 2026-01-01, 2026-03-31",
    "2026-T2, 2026-04-01, 2026-06-30",
    "2026-T3, 2026-07-01, 2026-09-30",
    "2026-T4, 2026-10-01, 2026-12-31",
    "2026, 2026-01-01, 2026-12-31"
  })
  void aPeriodHoldsItsFirstAndLastDay(String text, LocalDate first, LocalDate last) {
    assertThat(Period.parse(text)).contains(new Period(text, first, last));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "26", "2026-13", "2026-00", "2026-3", "2026-T5", "2026-T0", "2026-t1", " 2026"
      })
  void anythingElseIsNotAPeriod(String text) {
    assertThat(Period.parse(text)).isEmpty();
  }
}
