package fr.jalon.orientation.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {

  @ParameterizedTest
  @CsvSource({
    "2026-03-02T07:59:59, true",
    "2026-03-02T08:00:00, false",
    "2026-03-02T19:59:59, false",
    "2026-03-02T20:00:00, true",
    "2026-03-02T02:00:00, true",
    "2026-03-01T10:00:00, true",
    "2026-02-28T10:00:00, false",
    "2026-05-01T10:00:00, true",
    "2026-04-06T10:00:00, true",
    "2026-05-14T10:00:00, true",
    "2026-12-25T10:00:00, true"
  })
  void nobodyIsDisturbedAtNightOnSundaysNorOnHolidays(LocalDateTime now, boolean quiet) {
    var hours = new QuietHours(LocalTime.of(8, 0), LocalTime.of(20, 0), true);

    assertThat(hours.cover(now)).isEqualTo(quiet);
  }
}
