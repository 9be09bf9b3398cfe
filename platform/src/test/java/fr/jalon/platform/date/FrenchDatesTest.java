package fr.jalon.platform.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FrenchDatesTest {

  @Test
  void theFirstOfAMonthIsSaidAsOneSaysIt() {
    assertThat(FrenchDates.date(LocalDate.of(2026, 3, 1))).isEqualTo("1er mars 2026");
    assertThat(FrenchDates.day(LocalDate.of(2026, 3, 12))).isEqualTo("jeudi 12 mars 2026");
  }
}
