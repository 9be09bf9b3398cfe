package fr.jalon.gateway.route;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import fr.jalon.gateway.stand.Neighbours;
import fr.jalon.gateway.stand.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Neighbours.class)
class AccessLogIT {
  private static final Logger LOG = Logger.getLogger("fr.jalon.gateway.access");

  private final Lines lines = new Lines();

  @BeforeEach
  void listen() {
    LOG.addHandler(lines);
  }

  @AfterEach
  void stopListening() {
    LOG.removeHandler(lines);
  }

  @Test
  void oneLineTellsWhoAskedForWhatAndNothingElse() throws InterruptedException {
    // When
    var token = Tokens.valid();
    given()
        .header("Authorization", "Bearer " + token)
        .header("X-Correlation-Id", "journal-0001")
        .body("secret-du-corps")
        .post("/api/orientation/v1/parcours?nom=DUPONT")
        .then()
        .statusCode(200);

    // Then
    var line = lines.next();
    assertThat(line.getMdcCopy())
        .containsAllEntriesOf(
            Map.of(
                "method", "POST",
                "path", "/api/orientation/v1/parcours",
                "status", "200",
                "client", "jalon-console",
                "agent", "agent-conseiller-015",
                "complete", "true",
                "correlationId", "journal-0001"))
        .containsKey("ms");
    assertThat(line.getMdcCopy().toString())
        .doesNotContain("DUPONT", "secret-du-corps", token.substring(0, 20));
    assertThat(lines.records).isEmpty();
  }

  @Test
  void aRefusalIsALineToo() throws InterruptedException {
    given()
        .get("/api/orientation/v1/parcours")
        .then()
        .statusCode(401)
        .body("type", equalTo("/problems/not-authenticated"));

    assertThat(lines.next().getMdcCopy()).containsEntry("status", "401").containsEntry("agent", "");
  }

  private static final class Lines extends Handler {
    private final BlockingQueue<ExtLogRecord> records = new LinkedBlockingQueue<>();

    ExtLogRecord next() throws InterruptedException {
      var line = records.poll(5, TimeUnit.SECONDS);
      assertThat(line).as("a line of the access log").isNotNull();
      return java.util.Objects.requireNonNull(line);
    }

    @Override
    public void publish(LogRecord line) {
      var kept = ExtLogRecord.wrap(line);
      kept.copyMdc();
      records.add(kept);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
