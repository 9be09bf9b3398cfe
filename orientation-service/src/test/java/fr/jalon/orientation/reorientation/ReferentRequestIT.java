package fr.jalon.orientation.reorientation;

import static fr.jalon.orientation.Episodes.DATABASE;
import static fr.jalon.orientation.Episodes.TODAY;
import static fr.jalon.orientation.Episodes.conseiller;
import static fr.jalon.orientation.Episodes.decision;
import static fr.jalon.orientation.Episodes.open;
import static fr.jalon.orientation.Episodes.organisme;
import static fr.jalon.orientation.Episodes.orient;
import static fr.jalon.orientation.Episodes.told;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.jalon.contracts.AccompanimentEvent;
import fr.jalon.contracts.ParcoursType;
import fr.jalon.contracts.ReferentEvent.ReorientationRequestWithdrawn;
import fr.jalon.contracts.ReferentEvent.ReorientationRequested;
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
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** What a référent asks is examined like any other request, and answered (CASF L. 262-31). */
@QuarkusTest
@QuarkusTestResource(
    value = Stack.class,
    initArgs = @ResourceArg(name = "database", value = "orientation"))
class ReferentRequestIT {
  @Inject ObjectMapper json;

  @Test
  void aRequestIsExaminedOnceAndItsAnswerTold() {
    // Given
    var episode = oriented();
    var asked = asked(episode);

    // When
    publish(episode, asked);
    publish(episode, asked);

    // Then
    assertThat(examined(episode)).containsExactly("REQUESTED");
    assertThat(told(episode, "ReorientationRequestAnswered", 0)).isZero();

    // When
    conseiller()
        .body(Map.of("reason", "La situation n'a pas changé."))
        .put("/parcours/{id}/reorientations/1/maintien", episode.id())
        .then()
        .statusCode(200);

    // Then
    assertThat(told(episode, "ReorientationRequestAnswered", 1)).isEqualTo(1);
    assertThat(status(asked)).isEqualTo("REFUSED");
  }

  @Test
  void aRequestThatIsWithdrawnIsExaminedNoMore() {
    var episode = oriented();
    var asked = asked(episode);
    publish(episode, asked);
    publish(
        episode,
        new ReorientationRequestWithdrawn(
            UUID.randomUUID(),
            now(),
            TestTokens.OWN,
            episode.personId(),
            episode.id(),
            asked.accompanimentId(),
            asked.requestId(),
            TODAY));

    assertThat(examined(episode)).containsExactly("WITHDRAWN");
    assertThat(status(asked)).isEqualTo("WITHDRAWN");
  }

  @Test
  void whereNothingCanBeExaminedTheReferentIsTold() {
    var episode = open();
    var asked = asked(episode);

    publish(episode, asked);

    assertThat(told(episode, "ReorientationRequestAnswered", 1)).isEqualTo(1);
    assertThat(status(asked)).isEqualTo("REFUSED");
    assertThat(examined(episode)).isEmpty();
  }

  private static Episode oriented() {
    var episode = open();
    orient(episode, decision(organisme("CAF"), TODAY.minusDays(10))).statusCode(200);
    return episode;
  }

  private static ReorientationRequested asked(Episode episode) {
    return new ReorientationRequested(
        UUID.randomUUID(),
        now(),
        TestTokens.OWN,
        episode.personId(),
        episode.id(),
        UUID.randomUUID(),
        UUID.randomUUID(),
        ParcoursType.SOCIAL,
        "HEALTH",
        TODAY);
  }

  private static List<String> examined(Episode episode) {
    return DATABASE
        .rows(
            "select status from reorientation where parcours_id = ? order by number", episode.id())
        .stream()
        .map(row -> String.valueOf(row.get("status")))
        .toList();
  }

  private static String status(ReorientationRequested asked) {
    return String.valueOf(
        DATABASE.value(
            "select status from referent_request where request_id = ?", asked.requestId()));
  }

  /** Waits until the reorientation's own consumer has taken it into account. */
  private void publish(Episode episode, AccompanimentEvent event) {
    try {
      new Topic(AccompanimentEvent.TOPIC)
          .publish(episode.personId().toString(), TestTokens.OWN, json.writeValueAsString(event));
    } catch (JsonProcessingException mistake) {
      throw new IllegalStateException(mistake);
    }
    var limit = Instant.now().plus(Duration.ofSeconds(40));
    while (DATABASE.count("select count(*) from inbox where event_id = ?", event.eventId()) < 2) {
      assertThat(Instant.now()).as("waited for").isBefore(limit);
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS);
  }
}
