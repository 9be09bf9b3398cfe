package fr.jalon.accompaniment.followup;

import static fr.jalon.accompaniment.AccompanimentProblem.DATE_INCOHERENT;
import static fr.jalon.accompaniment.AccompanimentProblem.DATE_IN_THE_FUTURE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.jalon.platform.problem.Refusal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class GivenDateTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 20);
  private static final LocalDate EARLIEST = LocalDate.of(2026, 3, 2);

  private final GivenDate date = new GivenDate("/bookedOn", EARLIEST, "l'orientation");

  @Test
  void itIsTodayWhenNoneIsGiven() {
    assertThat(date.resolve(null, TODAY)).isEqualTo(TODAY);
  }

  @Test
  void itMayBeAnyDaySinceWhatMakesItPossible() {
    assertThat(date.resolve(EARLIEST, TODAY)).isEqualTo(EARLIEST);
    assertThat(date.resolve(TODAY, TODAY)).isEqualTo(TODAY);
  }

  @Test
  void itIsNeverInTheFuture() {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> date.resolve(TODAY.plusDays(1), TODAY))
        .satisfies(refusal -> {
          assertThat(refusal.problem()).isEqualTo(DATE_IN_THE_FUTURE);
          assertThat(refusal.pointer()).hasValue("/bookedOn");
        });
  }

  @Test
  void itIsNeverBeforeWhatMakesItPossible() {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> date.resolve(EARLIEST.minusDays(1), TODAY))
        .satisfies(refusal -> {
          assertThat(refusal.problem()).isEqualTo(DATE_INCOHERENT);
          assertThat(refusal.pointer()).hasValue("/bookedOn");
        });
  }
}
