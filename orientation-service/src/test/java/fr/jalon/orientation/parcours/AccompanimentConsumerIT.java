package fr.jalon.orientation.parcours;

import static fr.jalon.orientation.Episodes.DATABASE;
import static fr.jalon.orientation.Episodes.TODAY;
import static fr.jalon.orientation.Episodes.decision;
import static fr.jalon.orientation.Episodes.open;
import static fr.jalon.orientation.Episodes.organisme;
import static fr.jalon.orientation.Episodes.orient;
import static fr.jalon.orientation.Episodes.told;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.jalon.contracts.AccompanimentEvent;
import fr.jalon.contracts.AccompanimentEvent.AccompanimentAppointmentClosed;
import fr.jalon.contracts.AccompanimentEvent.AccompanimentClosed;
import fr.jalon.contracts.AccompanimentEvent.ContractKind;
import fr.jalon.contracts.AccompanimentEvent.ContractSigned;
import fr.jalon.contracts.Attendance;
import fr.jalon.orientation.Episodes.Episode;
import fr.jalon.testkit.Stack;
import fr.jalon.testkit.TestTokens;
import fr.jalon.testkit.Topic;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = Stack.class,
    initArgs = @ResourceArg(name = "database", value = "orientation"))
class AccompanimentConsumerIT {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Inject ObjectMapper json;

  @Test
  void whatTheFollowUpDidMeetsWhatWasPromised() {
    // Given
    var episode = open();
    orient(episode, decision(organisme("MISSION_LOCALE"), TODAY.minusDays(10))).statusCode(200);

    // When
    publish(
        episode,
        new AccompanimentAppointmentClosed(
            UUID.randomUUID(),
            Instant.now(),
            TestTokens.OWN,
            episode.personId(),
            episode.id(),
            UUID.randomUUID(),
            UUID.randomUUID(),
            true,
            Attendance.HONOURED,
            TODAY.minusDays(4),
            TODAY.minusDays(4)));
    publish(episode, contract(episode));

    // Then
    assertThat(metOn(episode, "CONTRACT")).isEqualTo(TODAY.minusDays(2).toString());
    assertThat(metOn(episode, "FIRST_APPOINTMENT")).isEqualTo(TODAY.minusDays(4).toString());
  }

  @Test
  void whatIsCorrectedIsNoLongerMetUnlessAnotherRendezVousWasHeld() {
    // Given
    var episode = open();
    orient(episode, decision(organisme("MISSION_LOCALE"), TODAY.minusDays(10))).statusCode(200);
    var first = UUID.randomUUID();
    var second = UUID.randomUUID();
    publish(episode, closed(episode, first, Attendance.HONOURED, TODAY.minusDays(6)));
    assertThat(firstAppointment(episode, TODAY.minusDays(6))).isTrue();

    // When
    publish(episode, closed(episode, first, Attendance.UNEXCUSED, null));
    assertThat(firstAppointment(episode, null)).isTrue();
    publish(episode, closed(episode, first, Attendance.HONOURED, TODAY.minusDays(6)));
    publish(episode, closed(episode, second, Attendance.HONOURED, TODAY.minusDays(2)));
    publish(episode, closed(episode, UUID.randomUUID(), Attendance.EXCUSED, null));
    publish(episode, closed(episode, first, Attendance.UNEXCUSED, null));

    // Then
    assertThat(firstAppointment(episode, TODAY.minusDays(2))).isTrue();
  }

  @Test
  void aContractSignedBeforeTheNotificationIsKnownKeepsThePromiseThatBeginsLater() {
    // Given
    var episode = open();
    var decision = new HashMap<>(decision(organisme("CAF"), TODAY.minusDays(10)));
    var notifiedOn = decision.remove("notifiedOn");
    orient(episode, decision).statusCode(200);
    publish(episode, contract(episode));
    publish(episode, closed(episode, UUID.randomUUID(), Attendance.HONOURED, TODAY.minusDays(6)));
    assertThat(firstAppointment(episode, TODAY.minusDays(6))).isTrue();

    // When
    decision.put("notifiedOn", notifiedOn);
    orient(episode, decision).statusCode(200);

    // Then
    assertThat(metOn(episode, "CONTRACT")).isEqualTo(TODAY.minusDays(2).toString());
  }

  @Test
  void anAdmissionEndsWithItsFollowUpAndAParcoursOfRsaGoesOn() {
    // Given
    var recipient = open();
    var admitted = open();
    DATABASE.execute(
        "update parcours set origin = 'ADMISSION', public_kind = 'ASE_LEAVER' where id = ?",
        admitted.id());

    // When
    publish(recipient, over(recipient, "EMPLOYMENT"));
    publish(admitted, over(admitted, "NEW_ORIENTATION"));
    publish(admitted, over(admitted, "EMPLOYMENT"));

    // Then
    assertThat(told(admitted, "ParcoursClosed")).isOne();
    assertThat(
            DATABASE.value(
                "select closed_on || ' ' || closed_reason from parcours where id = ?",
                admitted.id()))
        .isEqualTo(TODAY + " EMPLOYMENT");
    assertThat(told(recipient, "ParcoursClosed", 0)).isZero();
  }

  private static AccompanimentClosed over(Episode episode, String reason) {
    return new AccompanimentClosed(
        UUID.randomUUID(),
        Instant.now(),
        TestTokens.OWN,
        episode.personId(),
        episode.id(),
        UUID.randomUUID(),
        TODAY,
        reason);
  }

  private static ContractSigned contract(Episode episode) {
    return new ContractSigned(
        UUID.randomUUID(),
        Instant.now(),
        TestTokens.OWN,
        episode.personId(),
        episode.id(),
        UUID.randomUUID(),
        UUID.randomUUID(),
        ContractKind.CER,
        1,
        TODAY.minusDays(2),
        TODAY,
        TODAY.plusMonths(6),
        null,
        null,
        null,
        null);
  }

  private static AccompanimentAppointmentClosed closed(
      Episode episode, UUID appointment, Attendance attendance, @Nullable LocalDate heldOn) {
    return new AccompanimentAppointmentClosed(
        UUID.randomUUID(),
        Instant.now(),
        TestTokens.OWN,
        episode.personId(),
        episode.id(),
        UUID.randomUUID(),
        appointment,
        true,
        attendance,
        TODAY.minusDays(6),
        heldOn);
  }

  /** Whether the promise comes to be met on that day, or not to be met. */
  private static boolean firstAppointment(Episode episode, @Nullable LocalDate on) {
    var deadline = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(deadline)) {
      var met =
          DATABASE.value(
              """
              select met_on::text from deadline
               where parcours_id = ? and rule = 'FIRST_APPOINTMENT'
              """,
              episode.id());
      if (String.valueOf(met).equals(String.valueOf(on))) {
        return true;
      }
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
    return false;
  }

  private void publish(Episode episode, AccompanimentEvent event) {
    try {
      new Topic(AccompanimentEvent.TOPIC)
          .publish(episode.personId().toString(), TestTokens.OWN, json.writeValueAsString(event));
    } catch (JsonProcessingException mistake) {
      throw new IllegalStateException(mistake);
    }
  }

  private static String metOn(Episode episode, String rule) {
    var deadline = Instant.now().plus(PATIENCE);
    var met = "null";
    while (met.equals("null") && Instant.now().isBefore(deadline)) {
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
      met =
          String.valueOf(
              DATABASE.value(
                  "select met_on::text from deadline where parcours_id = ? and rule = ?",
                  episode.id(),
                  rule));
    }
    return met;
  }
}
