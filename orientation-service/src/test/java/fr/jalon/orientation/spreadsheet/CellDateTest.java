package fr.jalon.orientation.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellDateTest {

  @ParameterizedTest
  @CsvSource({
    "29546, 1980-11-21",
    "46082, 2026-03-01",
    "46082.75, 2026-03-01",
    "01/03/2026, 2026-03-01",
    "1/3/2026, 2026-03-01",
    "29/02/2024, 2024-02-29",
    "01-03-2026, 2026-03-01",
    "01.03.2026, 2026-03-01",
    "2026-03-01, 2026-03-01",
    "2026-03-01T00:00:00, 2026-03-01",
    "01/03/2026 00:00, 2026-03-01",
  })
  void aDayIsReadInEveryFormThatSpreadsheetsHaveIt(String text, LocalDate day) {
    assertThat(CellDate.read(text)).contains(day);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "mars",
        "31/02/2026",
        "29/02/2025",
        "13/13/2026",
        "01/03/26",
        "2026",
        "0",
        "#N/A",
        "#FORMULE",
        "3"
      })
  void nothingElseIsGuessed(String text) {
    assertThat(CellDate.read(text)).isEmpty();
  }
}
