package fr.jalon.indicators.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DelayTest {

  @ParameterizedTest
  @CsvSource({
    // a month runs from date to date, and to the last day where the date does not exist
    "P1M, 2025-01-28, 2025-02-28",
    "P1M, 2025-01-29, 2025-02-28",
    "P1M, 2025-01-30, 2025-02-28",
    "P1M, 2025-01-31, 2025-02-28",
    "P1M, 2024-01-28, 2024-02-28",
    "P1M, 2024-01-29, 2024-02-29",
    "P1M, 2024-01-31, 2024-02-29",
    "P1M, 2025-02-28, 2025-03-28",
    "P1M, 2024-02-29, 2024-03-29",
    "P1M, 2025-03-31, 2025-04-30",
    "P1M, 2025-04-30, 2025-05-30",
    "P1M, 2025-12-31, 2026-01-31",
    "P13M, 2025-01-31, 2026-02-28",
    "P1Y, 2024-02-29, 2025-02-28",
    // days are calendar days; the start is excluded, summer time changes nothing
    "P30D, 2025-01-31, 2025-03-02",
    "P30D, 2024-01-31, 2024-03-01",
    "P14D, 2026-03-20, 2026-04-03",
    "P2W, 2026-03-20, 2026-04-03",
    "P15D, 2025-12-20, 2026-01-04"
  })
  void aDelayEndsOnItsLastDay(String period, LocalDate start, LocalDate due) {
    assertThat(Delay.parse(period).dueOn(start)).isEqualTo(due);
  }

  @ParameterizedTest
  @ValueSource(strings = {"30", "P0D", "P-1M", "P1M15D", "un mois", ""})
  void whatHasNoSingleEndIsRefused(String period) {
    assertThatThrownBy(() -> Delay.parse(period)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({"P1D, 1 jour", "P15D, 15 jours", "P1M, 1 mois", "P2M, 2 mois"})
  void aDelayIsReadByPeople(String period, String words) {
    assertThat(Delay.parse(period).inWords()).isEqualTo(words);
  }
}
