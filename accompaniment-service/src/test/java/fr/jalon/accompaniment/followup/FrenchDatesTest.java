package fr.jalon.accompaniment.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FrenchDatesTest {
  @Test
  void theFirstOfAMonthIsAnOrdinal() {
    assertThat(FrenchDates.date(LocalDate.of(2026, 3, 1))).isEqualTo("1er mars 2026");
    assertThat(FrenchDates.date(LocalDate.of(2026, 8, 22))).isEqualTo("22 août 2026");
  }
}
