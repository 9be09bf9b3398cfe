package fr.jalon.accompaniment.appointment;

import static fr.jalon.accompaniment.AccompanimentProblem.APPOINTMENT_ALREADY_BOOKED;
import static fr.jalon.accompaniment.AccompanimentProblem.APPOINTMENT_NOT_FOUND;
import static fr.jalon.accompaniment.AccompanimentProblem.APPOINTMENT_NOT_YET_DUE;
import static fr.jalon.accompaniment.AccompanimentProblem.DATE_INCOHERENT;
import static fr.jalon.accompaniment.AccompanimentProblem.DATE_IN_THE_FUTURE;
import static fr.jalon.contracts.Attendance.CANCELLED_BY_SERVICE;
import static fr.jalon.contracts.Attendance.EXCUSED;
import static fr.jalon.contracts.Attendance.HONOURED;
import static fr.jalon.contracts.Attendance.UNEXCUSED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import fr.jalon.accompaniment.followup.Accompaniments;
import fr.jalon.contracts.AccompanimentEvent;
import fr.jalon.contracts.AccompanimentEvent.AccompanimentAppointmentBooked;
import fr.jalon.contracts.AccompanimentEvent.AccompanimentAppointmentClosed;
import fr.jalon.contracts.Attendance;
import fr.jalon.platform.problem.Problem;
import fr.jalon.platform.problem.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AppointmentsTest {
  private static final Instant NOW = Instant.parse("2026-04-30T10:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 4, 30);
  private static final LocalDate MARCH_9 = LocalDate.of(2026, 3, 9);
  private static final LocalDate MARCH_16 = LocalDate.of(2026, 3, 16);
  private static final LocalDate MARCH_23 = LocalDate.of(2026, 3, 23);

  private final Appointment.Booked first = booked(MARCH_9);
  private final Appointment.Booked second = booked(MARCH_16);
  private final Appointment.Booked third = booked(MARCH_23);

  @Test
  void theFirstToBeBookedIsTheFirstOne() {
    var change = series().book(first, NOW);
    assertThat(change.events())
        .singleElement()
        .isInstanceOfSatisfying(
            AccompanimentAppointmentBooked.class,
            told -> {
              assertThat(told.first()).isTrue();
              assertThat(told.bookedOn()).isEqualTo(Accompaniments.ORIENTED_ON);
              assertThat(told.scheduledOn()).isEqualTo(MARCH_9);
            });
  }

  @ParameterizedTest
  @EnumSource(names = "HONOURED", mode = EnumSource.Mode.EXCLUDE)
  void theNextOneStillCountsAsFirstUntilOneIsHeld(Attendance missed) {
    // Given
    var all = closed(series(first), first, missed);

    // When
    var change = all.book(second, NOW);

    // Then
    assertThat(change.events())
        .singleElement()
        .isInstanceOfSatisfying(
            AccompanimentAppointmentBooked.class, told -> assertThat(told.first()).isTrue());
    assertThat(change.next().firstHeldOn()).isEmpty();
  }

  @Test
  void onceOneIsHeldTheNextIsNotFirst() {
    // Given
    var all = closed(series(first), first, HONOURED);

    // When
    var change = all.book(second, NOW);

    // Then
    assertThat(change.events())
        .singleElement()
        .isInstanceOfSatisfying(
            AccompanimentAppointmentBooked.class, told -> assertThat(told.first()).isFalse());
  }

  @Test
  void aClosingTellsWhetherTheOneHeldWasTheFirst() {
    // Given
    var all = closed(series(first, second), first, EXCUSED);

    // When
    var change = all.close(second.id(), presence(second, HONOURED));

    // Then
    assertThat(change.events())
        .singleElement()
        .isInstanceOfSatisfying(
            AccompanimentAppointmentClosed.class,
            told -> {
              assertThat(told.first()).isTrue();
              assertThat(told.heldOn()).isEqualTo(MARCH_16);
              assertThat(told.scheduledOn()).isEqualTo(MARCH_16);
            });
  }

  @ParameterizedTest
  @EnumSource(names = "HONOURED", mode = EnumSource.Mode.EXCLUDE)
  void oneThatWasNotHeldHasNoDayOfHolding(Attendance missed) {
    var change = series(first).close(first.id(), presence(first, missed));
    assertThat(change.events())
        .singleElement()
        .isInstanceOfSatisfying(
            AccompanimentAppointmentClosed.class, told -> assertThat(told.heldOn()).isNull());
  }

  @Test
  void aCorrectionKeepsWhatWasSaidAndTellsTheNewTruth() {
    // Given
    var all = closed(series(first), first, UNEXCUSED);

    // When
    var change = all.close(first.id(), presence(first, EXCUSED));

    // Then
    assertThat(change.next().get(first.id()).history())
        .extracting(Presence::attendance)
        .containsExactly(UNEXCUSED, EXCUSED);
    assertThat(change.events()).hasSize(1);
  }

  @Test
  void aCorrectionThatMakesAnotherTheFirstTellsThatOneAgain() {
    // Given
    var all = closed(closed(series(first, second, third), first, HONOURED), second, HONOURED);

    // When
    var change = all.close(first.id(), presence(first, UNEXCUSED));

    // Then
    assertThat(change.events())
        .extracting(this::closedAs)
        .containsExactly(
            tuple(first.id().value(), true, UNEXCUSED), tuple(second.id().value(), true, HONOURED));
    assertThat(change.next().firstHeldOn()).hasValue(MARCH_16);
  }

  @Test
  void sayingAgainWhatIsKnownChangesAndTellsNothing() {
    // Given
    var all = closed(series(first), first, HONOURED);

    // When
    var change = all.close(first.id(), presence(first, HONOURED));

    // Then
    assertThat(change.events()).isEmpty();
    assertThat(change.next()).isEqualTo(all);
  }

  @Test
  void theFirstBookingIsTheEarliestOneTheServiceDidNotCallOff() {
    var all = closed(series(first, bookedOn(MARCH_9, MARCH_23)), first, CANCELLED_BY_SERVICE);
    assertThat(all.firstBookedOn()).hasValue(MARCH_9);
    assertThat(series(first).firstBookedOn()).hasValue(Accompaniments.ORIENTED_ON);
    assertThat(series().firstBookedOn()).isEmpty();
  }

  @Test
  void aMomentIsBookedOnceUntilTheServiceCallsItOff() {
    var again = booked(MARCH_9);
    refused(APPOINTMENT_ALREADY_BOOKED, "/startsAt", () -> series(first).book(again, NOW));
    refused(
        APPOINTMENT_ALREADY_BOOKED,
        "/startsAt",
        () -> closed(series(first), first, HONOURED).book(again, NOW));
    assertThat(closed(series(first), first, CANCELLED_BY_SERVICE).book(again, NOW).next().all())
        .hasSize(2);
  }

  @Test
  void anUnknownOneIsRefused() {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> series(first).get(second.id()))
        .satisfies(refusal -> assertThat(refusal.problem()).isEqualTo(APPOINTMENT_NOT_FOUND));
  }

  @ParameterizedTest
  @EnumSource(names = "CANCELLED_BY_SERVICE", mode = EnumSource.Mode.EXCLUDE)
  void itIsNotClosedBeforeItsDay(Attendance attendance) {
    refused(
        APPOINTMENT_NOT_YET_DUE,
        "/attendance",
        () -> first.presence(attendance, null, MARCH_9.minusDays(1), NOW, "agent"));
  }

  @Test
  void theServiceMayCallItOffBeforeItsDay() {
    var presence = first.presence(CANCELLED_BY_SERVICE, null, MARCH_9.minusDays(3), NOW, "agent");
    assertThat(presence.on()).isEqualTo(MARCH_9.minusDays(3));
  }

  @Test
  void itIsHeldOnItsDayOrIsAnotherOne() {
    assertThat(first.presence(HONOURED, null, TODAY, NOW, "agent").on()).isEqualTo(MARCH_9);
    assertThat(first.presence(HONOURED, MARCH_9, TODAY, NOW, "agent").on()).isEqualTo(MARCH_9);
    assertThat(first.presence(EXCUSED, MARCH_16, TODAY, NOW, "agent").on()).isEqualTo(MARCH_16);
    refused(DATE_INCOHERENT, "/on", () -> first.presence(HONOURED, MARCH_16, TODAY, NOW, "agent"));
  }

  @Test
  void itIsNeverClosedInTheFutureNorHeldBeforeItsDay() {
    refused(
        DATE_IN_THE_FUTURE,
        "/on",
        () -> first.presence(HONOURED, TODAY.plusDays(1), TODAY, NOW, "agent"));
    refused(
        DATE_INCOHERENT,
        "/on",
        () -> first.presence(HONOURED, MARCH_9.minusDays(1), TODAY, NOW, "agent"));
    refused(
        DATE_INCOHERENT,
        "/on",
        () ->
            first.presence(
                CANCELLED_BY_SERVICE,
                Accompaniments.ORIENTED_ON.minusDays(1),
                TODAY,
                NOW,
                "agent"));
  }

  @Test
  void itsDayIsTheOneOfParisEvenAcrossMidnightAndTheChangeOfTime() {
    var lateEvening = Instant.parse("2026-03-28T23:30:00Z");
    assertThat(new Slot(lateEvening, 30, "ici").day()).isEqualTo(LocalDate.of(2026, 3, 29));
    assertThat(new Slot(Instant.parse("2026-03-29T22:30:00Z"), 30, "ici").day())
        .isEqualTo(LocalDate.of(2026, 3, 30));
  }

  private static void refused(Problem problem, String pointer, Runnable move) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(move::run)
        .satisfies(refusal -> {
          assertThat(refusal.problem()).isEqualTo(problem);
          assertThat(refusal.pointer()).hasValue(pointer);
        });
  }

  private Tuple closedAs(AccompanimentEvent event) {
    var told = (AccompanimentAppointmentClosed) event;
    return tuple(told.appointmentId(), told.first(), told.attendance());
  }

  private static Appointments series(Appointment... all) {
    var accompaniment = Accompaniments.open();
    return new Appointments(accompaniment.id(), accompaniment.subject(), List.of(all));
  }

  private static Appointments closed(Appointments all, Appointment one, Attendance attendance) {
    return all.close(one.id(), presence(one, attendance)).next();
  }

  private static Presence presence(Appointment one, Attendance attendance) {
    return new Presence(attendance, one.slot().day(), NOW, "agent-conseiller-015");
  }

  private static Appointment.Booked booked(LocalDate day) {
    return bookedOn(Accompaniments.ORIENTED_ON, day);
  }

  private static Appointment.Booked bookedOn(LocalDate on, LocalDate day) {
    var start = day.atTime(LocalTime.of(9, 30)).atZone(ZoneId.of("Europe/Paris")).toInstant();
    return new Appointment.Booked(
        new AppointmentId(UUID.randomUUID()),
        new Slot(start, 45, "Maison des solidarités"),
        new Booking(on, NOW, "agent-conseiller-015"));
  }
}
