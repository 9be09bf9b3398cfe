package fr.jalon.platform.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CalendarTest {
  private record Visit(@Nullable LocalDate on, List<@Nullable Visit> before) {}

  @Test
  void itHoldsItsFirstAndItsLastDayAndNoneBeyond() {
    assertThat(Calendar.holds(LocalDate.of(1900, 1, 1))).isTrue();
    assertThat(Calendar.holds(LocalDate.of(1899, 12, 31))).isFalse();
    assertThat(Calendar.holds(LocalDate.of(2199, 12, 31))).isTrue();
    assertThat(Calendar.holds(LocalDate.of(2200, 1, 1))).isFalse();
    assertThat(Calendar.holds(LocalDate.MAX)).isFalse();
    assertThat(Calendar.holds(OffsetDateTime.MIN)).isFalse();
    assertThat(Calendar.holds(YearMonth.of(2024, 2))).isTrue();
    assertThat(Calendar.holds(Instant.MAX)).isFalse();
    assertThat(Calendar.holds(Instant.parse("2199-12-31T23:59:59Z"))).isTrue();
    assertThat(Calendar.holds("+999999999-01-01")).isTrue();
  }

  @Test
  void aFarDateIsFoundWhereverItStandsInABody() {
    var far = new Visit(LocalDate.MAX, List.of());
    var body = new Visit(null, Arrays.asList(new Visit(LocalDate.EPOCH, List.of()), null, far));

    assertThat(FarDates.in(body)).containsExactly("/before/2/on");
    assertThat(FarDates.in(Map.of("x", Optional.of(far)))).containsExactly("/x/on");
    assertThat(FarDates.in(null)).isEmpty();
  }
}
