package fr.jalon.orientation.appointment;

import static fr.jalon.orientation.OrientationProblem.DATE_INCOHERENT;
import static fr.jalon.orientation.OrientationProblem.DATE_IN_THE_FUTURE;
import static fr.jalon.orientation.OrientationProblem.RENDEZ_VOUS_NOT_YET_DUE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.jalon.contracts.Attendance;
import fr.jalon.orientation.OrientationProblem;
import fr.jalon.orientation.appointment.RendezVous.Booked;
import fr.jalon.orientation.beneficiary.PersonId;
import fr.jalon.orientation.parcours.AgentDate;
import fr.jalon.orientation.parcours.HeldParcours;
import fr.jalon.orientation.parcours.ParcoursId;
import fr.jalon.platform.problem.Refusal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RendezVousTest {
  private static final LocalDate RECEIVED = LocalDate.of(2026, 2, 2);
  private static final LocalDate BOOKED = LocalDate.of(2026, 2, 10);
  private static final LocalDate SCHEDULED = LocalDate.of(2026, 2, 20);

  @Test
  void aRendezVousIsFixedBetweenTheStartOfTheParcoursAndTheDayOfTheSlot() {
    assertThat(fixedOn(RECEIVED).booking().bookedOn()).isEqualTo(RECEIVED);
    assertThat(fixedOn(SCHEDULED).booking().scheduledOn()).isEqualTo(SCHEDULED);
    refused(() -> fixedOn(RECEIVED.minusDays(1)), DATE_INCOHERENT, "/bookedOn");
    refused(() -> fixedOn(SCHEDULED.plusDays(1)), DATE_INCOHERENT, "/bookedOn");
  }

  @ParameterizedTest
  @EnumSource(names = {"HONOURED", "UNEXCUSED"})
  void nobodyComesOrIsMissedBeforeTheDay(Attendance attendance) {
    var booked = fixedOn(BOOKED);
    refused(
        () -> booked.close(attendance, null, SCHEDULED.minusDays(1)),
        RENDEZ_VOUS_NOT_YET_DUE,
        "/attendance");
    refused(
        () -> booked.close(attendance, SCHEDULED.minusDays(1), SCHEDULED), DATE_INCOHERENT, "/on");
    refused(
        () -> booked.close(attendance, SCHEDULED.plusDays(1), SCHEDULED),
        DATE_IN_THE_FUTURE,
        "/on");
    assertThat(booked.close(attendance, null, SCHEDULED.plusDays(3)).on()).isEqualTo(SCHEDULED);
  }

  @Test
  void whoeverCameDidSoOnTheDayOfTheRendezVous() {
    refused(
        () ->
            fixedOn(BOOKED)
                .close(Attendance.HONOURED, SCHEDULED.plusDays(1), SCHEDULED.plusDays(1)),
        DATE_INCOHERENT,
        "/on");
  }

  @ParameterizedTest
  @EnumSource(names = {"EXCUSED", "CANCELLED_BY_SERVICE"})
  void anExcuseOrACancellationMayBeToldAhead(Attendance attendance) {
    var booked = fixedOn(BOOKED);
    assertThat(booked.close(attendance, null, BOOKED.plusDays(1)).on())
        .isEqualTo(BOOKED.plusDays(1));
    refused(() -> booked.close(attendance, BOOKED.minusDays(1), SCHEDULED), DATE_INCOHERENT, "/on");
  }

  @ParameterizedTest
  @EnumSource
  void onlyAnHonouredRendezVousWasHeld(Attendance attendance) {
    // When
    var closed = fixedOn(BOOKED).close(attendance, SCHEDULED, SCHEDULED);

    // Then
    assertThat(closed.heldOn().isPresent()).isEqualTo(attendance == Attendance.HONOURED);
  }

  @Test
  void whatWasSaidCanBeCorrected() {
    // Given
    var missed = fixedOn(BOOKED).close(Attendance.UNEXCUSED, null, SCHEDULED);

    // When
    var corrected = missed.close(Attendance.EXCUSED, SCHEDULED, SCHEDULED.plusDays(2));

    // Then
    assertThat(corrected.attendance()).isEqualTo(Attendance.EXCUSED);
    assertThat(corrected.booking()).isEqualTo(missed.booking());
  }

  private static Booked fixedOn(LocalDate day) {
    var parcours =
        new HeldParcours(
            new ParcoursId(UUID.randomUUID()),
            new PersonId(UUID.randomUUID()),
            "015",
            "PLEIN-EMPLOI-2025",
            RECEIVED,
            Optional.empty(),
            Optional.empty());
    return Booked.fix(parcours, UUID.randomUUID(), SCHEDULED, new AgentDate(day, "/bookedOn"));
  }

  private static void refused(ThrowingCallable move, OrientationProblem problem, String pointer) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(move)
        .satisfies(refusal -> {
          assertThat(refusal.problem()).isEqualTo(problem);
          assertThat(refusal.pointer()).contains(pointer);
        });
  }
}
