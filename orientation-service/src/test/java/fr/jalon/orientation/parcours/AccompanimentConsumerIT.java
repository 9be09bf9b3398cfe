package fr.jalon.orientation.parcours;

import static fr.jalon.orientation.Episodes.DATABASE;
import static fr.jalon.orientation.Episodes.TODAY;
import static fr.jalon.orientation.Episodes.decision;
import static fr.jalon.orientation.Episodes.open;
import static fr.jalon.orientation.Episodes.organisme;
import static fr.jalon.orientation.Episodes.orient;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.jalon.contracts.AccompanimentEvent;
import fr.jalon.contracts.AccompanimentEvent.AccompanimentAppointmentClosed;
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
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
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
    publish(
        episode,
        new ContractSigned(
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
            TODAY.plusMonths(6)));

    // Then
    assertThat(metOn(episode, "CONTRACT")).isEqualTo(TODAY.minusDays(2).toString());
    assertThat(metOn(episode, "FIRST_APPOINTMENT")).isEqualTo(TODAY.minusDays(4).toString());
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
