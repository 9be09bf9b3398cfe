package fr.jalon.indicators.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"1 234,5|1234.5", "33.3 %|33.3", "61 600 €|61600", "-2|-2", "0|0"})
  void aNumberIsReadAsPeopleWriteIt(String text, BigDecimal number) {
    assertThat(Cells.number(text)).contains(number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "vingt", "1,2,3", "1e9", "#ERREUR", "12345678901234567890"})
  void whatIsNoNumberIsNone(String text) {
    assertThat(Cells.number(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"31/12/2025", "2025-12-31", "46022"})
  void aDayIsReadAsPeopleAndSpreadsheetsWriteIt(String text) {
    assertThat(Cells.day(text)).contains(LocalDate.of(2025, 12, 31));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "31/02/2025", "31/12/25", "décembre", "2025-13-01"})
  void whatIsNoDayIsNone(String text) {
    assertThat(Cells.day(text)).isEmpty();
  }

  @Test
  void whatIsWrittenIsReadAgain() {
    var day = LocalDate.of(2026, 3, 5);
    assertThat(Cells.day(Cells.french(day))).contains(day);
    assertThat(Cells.number(Cells.french(new BigDecimal("12.50"))))
        .contains(new BigDecimal("12.50"));
  }
}
