package fr.jalon.orientation.conseiller;

import static fr.jalon.orientation.OrientationProblem.PERIOD_INCOHERENT;
import static fr.jalon.orientation.OrientationProblem.WORKING_TIMES_OVERLAP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.jalon.orientation.OrientationProblem;
import fr.jalon.platform.problem.Refusal;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConseillerTest {
  private static final LocalDate SINCE = LocalDate.of(2026, 1, 1);

  @Test
  void aMorningAndTheAfternoonThatFollowsItDoNotOverlap() {
    var conseiller = who(time("09:00", "12:00", SINCE, null), time("12:00", "17:00", SINCE, null));
    assertThat(conseiller.possible()).isSameAs(conseiller);
  }

  @Test
  void theDayOnWhichOneWorkingTimeEndsAndTheOtherBeginsIsNotShared() {
    var last = LocalDate.of(2026, 3, 31);
    var old = time("09:00", "12:00", SINCE, last);
    assertThat(who(old, time("10:00", "11:00", last.plusDays(1), null)).possible()).isNotNull();
    refused(who(old, time("10:00", "11:00", last, null)), WORKING_TIMES_OVERLAP);
  }

  @Test
  void nobodyIsAtTwoSitesAtTheSameTime() {
    refused(
        who(time("09:00", "12:00", SINCE, null), time("11:59", "14:00", SINCE, null)),
        WORKING_TIMES_OVERLAP);
  }

  @Test
  void nothingEndsBeforeItBegins() {
    refused(who(time("12:00", "12:00", SINCE, null)), PERIOD_INCOHERENT);
    refused(who(time("09:00", "12:00", SINCE, SINCE.minusDays(1))), PERIOD_INCOHERENT);
  }

  private static void refused(Conseiller conseiller, OrientationProblem problem) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(conseiller::possible)
        .satisfies(refusal -> assertThat(refusal.problem()).isEqualTo(problem));
  }

  private static Conseiller who(WorkingTime... times) {
    return new Conseiller(
        UUID.randomUUID(),
        "agent",
        "Camille Vidal",
        "COIP",
        BigDecimal.ONE,
        SINCE,
        Optional.empty(),
        List.of(times),
        0);
  }

  private static WorkingTime time(
      String from, String to, LocalDate since, @Nullable LocalDate until) {
    return new WorkingTime(
        UUID.randomUUID(),
        DayOfWeek.MONDAY,
        LocalTime.parse(from),
        LocalTime.parse(to),
        since,
        Optional.ofNullable(until));
  }
}
