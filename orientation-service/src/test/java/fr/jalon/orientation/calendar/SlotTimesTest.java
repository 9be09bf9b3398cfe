package fr.jalon.orientation.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.orientation.conseiller.Conseiller;
import fr.jalon.orientation.conseiller.WorkingTime;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SlotTimesTest {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final UUID SITE = UUID.randomUUID();
  private static final LocalDate SINCE = LocalDate.of(2026, 1, 1);

  @Test
  void aMorningIsCutIntoWholeSlots() {
    // Given
    var tuesday = time(DayOfWeek.TUESDAY, "09:00", "12:00", SINCE, null);

    // Then
    assertThat(starts(between("2026-03-02", "2026-03-08", 45, tuesday)))
        .containsExactly(
            "2026-03-03T09:00", "2026-03-03T09:45", "2026-03-03T10:30", "2026-03-03T11:15");
    assertThat(starts(between("2026-03-02", "2026-03-08", 50, tuesday))).hasSize(3);
  }

  @Test
  void onTheDaysWhenClocksChangeSlotsLastAsLongAsTheySay() {
    // Given
    var night = time(DayOfWeek.SUNDAY, "01:00", "04:00", SINCE, null);
    var day = time(DayOfWeek.SUNDAY, "09:00", "10:00", SINCE, null);

    // Then
    assertThat(starts(between("2026-03-29", "2026-03-29", 60, night)))
        .containsExactly("2026-03-29T01:00", "2026-03-29T03:00");
    assertThat(between("2026-10-25", "2026-10-25", 60, night))
        .hasSize(4)
        .allSatisfy(
            time -> assertThat(Duration.between(time.startsAt(), time.endsAt())).hasHours(1));
    assertThat(starts(between("2026-03-29", "2026-03-29", 60, day)))
        .containsExactly("2026-03-29T09:00");
    assertThat(between("2026-03-29", "2026-03-29", 60, day).getFirst().startsAt())
        .isEqualTo("2026-03-29T07:00:00Z");
    assertThat(between("2026-10-25", "2026-10-25", 60, day).getFirst().startsAt())
        .isEqualTo("2026-10-25T08:00:00Z");
  }

  @Test
  void bothEndsOfThePeriodCountEvenAtTheEndOfAMonth() {
    // Given
    var saturday = time(DayOfWeek.SATURDAY, "09:00", "10:00", SINCE, null);

    // Then
    assertThat(starts(between("2026-02-28", "2026-02-28", 60, saturday)))
        .containsExactly("2026-02-28T09:00");
    assertThat(starts(between("2026-01-31", "2026-02-28", 60, saturday))).hasSize(5);
    assertThat(starts(between("2028-02-29", "2028-03-03", 60, saturday))).isEmpty();
  }

  @Test
  void aWorkingTimeHoldsFromItsFirstDayToItsLast() {
    // Given
    var first = LocalDate.of(2026, 3, 3);
    var last = LocalDate.of(2026, 3, 10);
    var old = time(DayOfWeek.TUESDAY, "09:00", "10:00", first, last);
    var next = time(DayOfWeek.TUESDAY, "14:00", "15:00", last.plusDays(1), null);

    // Then
    assertThat(starts(between("2026-02-20", "2026-03-20", 60, old, next)))
        .containsExactly("2026-03-03T09:00", "2026-03-10T09:00", "2026-03-17T14:00");
  }

  @Test
  void nobodyIsReceivedOnAHolidayNorDuringAnAbsence() {
    // Given
    var monday = time(DayOfWeek.MONDAY, "09:00", "12:00", SINCE, null);
    var easterMonday = LocalDate.of(2026, 4, 6);
    var absence =
        new Absence(
            UUID.randomUUID(),
            UUID.randomUUID(),
            OffsetDateTime.parse("2026-04-13T10:30:00+02:00"),
            OffsetDateTime.parse("2026-04-13T11:00:00+02:00"));

    // When
    var times =
        new SlotTimes(conseiller(monday), Duration.ofMinutes(60), PARIS)
            .between(
                easterMonday, easterMonday.plusDays(7), Set.of(easterMonday), List.of(absence));

    // Then
    assertThat(starts(times)).containsExactly("2026-04-13T09:00", "2026-04-13T11:00");
  }

  @Test
  void whoHasLeftReceivesNobody() {
    // Given
    var daily = time(DayOfWeek.WEDNESDAY, "09:00", "10:00", SINCE, null);
    var left =
        new Conseiller(
            UUID.randomUUID(),
            "agent",
            "Camille Vidal",
            "COIP",
            BigDecimal.ONE,
            SINCE,
            Optional.of(LocalDate.of(2026, 3, 11)),
            List.of(daily),
            0);

    // When
    var times =
        new SlotTimes(left, Duration.ofMinutes(60), PARIS)
            .between(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31), Set.of(), List.of());

    // Then
    assertThat(starts(times)).containsExactly("2026-03-04T09:00", "2026-03-11T09:00");
  }

  private static List<SlotTimes.Time> between(
      String from, String until, int minutes, WorkingTime... times) {
    return new SlotTimes(conseiller(times), Duration.ofMinutes(minutes), PARIS)
        .between(LocalDate.parse(from), LocalDate.parse(until), Set.of(), List.of());
  }

  private static List<String> starts(List<SlotTimes.Time> times) {
    return times.stream()
        .map(time -> time.startsAt().atZone(PARIS).toLocalDateTime().toString())
        .toList();
  }

  private static Conseiller conseiller(WorkingTime... times) {
    return new Conseiller(
        UUID.randomUUID(),
        "agent",
        "Camille Vidal",
        "COIP",
        BigDecimal.ONE,
        SINCE,
        Optional.empty(),
        Arrays.asList(times),
        0);
  }

  private static WorkingTime time(
      DayOfWeek day, String from, String to, LocalDate since, @Nullable LocalDate until) {
    return new WorkingTime(
        SITE, day, LocalTime.parse(from), LocalTime.parse(to), since, Optional.ofNullable(until));
  }
}
