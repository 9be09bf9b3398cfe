package fr.jalon.platform.event;

import static fr.jalon.testkit.Problems.refused;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import fr.jalon.testkit.Database;
import fr.jalon.testkit.Stack;
import fr.jalon.testkit.TestTokens;
import fr.jalon.testkit.Topic;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = Stack.class,
    initArgs = @ResourceArg(name = "database", value = "orientation"))
class EventBorderIT {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final Database DATABASE = new Database("orientation");
  private static final Topic TOPIC = new Topic("jalon.orientation.v1");

  private static String body(UUID eventId, UUID person, String reason) {
    return """
    {"type":"ParcoursClosed","eventId":"%s","occurredAt":"2026-03-01T10:00:00Z",
     "departement":"015","personId":"%s","parcoursId":"%s","closedOn":"2026-03-01",
     "reason":"%s"}
    """
        .formatted(eventId, person, person, reason);
  }

  private static List<Map<String, @Nullable Object>> seen(UUID person) {
    return DATABASE.rows(
        "select reason, departement from seen where person_id = ? order by n", person);
  }

  @Test
  void anEventIsToldOnceAndTakesEffectWithItsCorrelation() {
    var location =
        given()
            .auth()
            .oauth2(TestTokens.of("conseiller", TestTokens.OWN))
            .header("Idempotency-Key", UUID.randomUUID())
            .header("X-Correlation-Id", "follow-me-1234")
            .contentType(ContentType.JSON)
            .body("{\"text\":\"told\"}")
            .post("/api/test/v1/notes")
            .header("Location");
    var person = UUID.fromString(location.substring(location.lastIndexOf('/') + 1));

    await().atMost(PATIENCE).until(() -> seen(person).size() == 1);

    assertThat(TOPIC.await(1, m -> person.toString().equals(m.key())))
        .singleElement()
        .satisfies(message ->
            assertThat(message.headers())
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_type", "fr.jalon.ParcoursClosed.v1")
                .containsEntry("ce_source", "/platform-test")
                .containsEntry("ce_departement", "015")
                .containsEntry("ce_correlationid", "follow-me-1234")
                .containsKeys("ce_id", "ce_time", "traceparent"));
    assertThat(seen(person).getFirst()).containsEntry("departement", "015");
    await()
        .atMost(PATIENCE)
        .until(() -> DATABASE.count("select count(*) from outbox where key = ?", person) == 0);
  }

  @Test
  void aSecondDeliveryHasNoEffect() {
    var person = UUID.randomUUID();
    var event = UUID.randomUUID();
    TOPIC.publish(person.toString(), "015", body(event, person, "first"));
    TOPIC.publish(person.toString(), "015", body(event, person, "first"));
    TOPIC.publish(person.toString(), "015", body(UUID.randomUUID(), person, "last"));

    await()
        .atMost(PATIENCE)
        .until(() -> seen(person).stream().anyMatch(row -> "last".equals(row.get("reason"))));

    assertThat(seen(person)).extracting(row -> row.get("reason")).containsExactly("first", "last");
  }

  @Test
  void aPoisonIsSetAsideWithTheEventsBehindItAndReplayedInOrder() {
    var person = UUID.randomUUID();
    var other = UUID.randomUUID();
    TOPIC.publish(person.toString(), "015", body(UUID.randomUUID(), person, "poison"));
    TOPIC.publish(person.toString(), "015", body(UUID.randomUUID(), person, "behind"));
    TOPIC.publish(other.toString(), "015", "{ this is no event");
    TOPIC.publish(other.toString(), "015", body(UUID.randomUUID(), other, "parked too"));

    var letters = "select reason from dead_letter where key = ? order by id";
    await().atMost(PATIENCE).until(() -> DATABASE.rows(letters, person).size() == 2);
    await().atMost(PATIENCE).until(() -> DATABASE.rows(letters, other).size() == 2);
    assertThat(seen(person)).isEmpty();
    assertThat(DATABASE.rows(letters, person))
        .extracting(row -> row.get("reason"))
        .containsExactly("IllegalArgumentException", "BEHIND_A_DEAD_LETTER");
    assertThat(new Topic("jalon.orientation.dead-letter.v1").read())
        .filteredOn(message -> person.toString().equals(message.key()))
        .hasSize(2)
        .allSatisfy(
            message -> assertThat(message.headers().toString()).doesNotContain("FONTANGES"));

    fr.jalon.platform.PoisonAntidote.apply();
    replay().then().statusCode(200).body("replayed", equalTo(2)).body("setAsideAgain", equalTo(2));

    assertThat(seen(person))
        .extracting(row -> row.get("reason"))
        .containsExactly("poison", "behind");
    assertThat(DATABASE.count("select count(*) from parked_key where key = ?", person)).isZero();
    assertThat(DATABASE.count("select count(*) from parked_key where key = ?", other)).isOne();
    TOPIC.publish(person.toString(), "015", body(UUID.randomUUID(), person, "after"));
    await().atMost(PATIENCE).until(() -> seen(person).size() == 3);
  }

  @Test
  void aSecondReplayAtTheSameTimeIsRefused() throws Exception {
    try (var elsewhere =
            DriverManager.getConnection(
                Stack.jdbcUrl("orientation"), "orientation_app", "orientation_app");
        var lock = elsewhere.createStatement()) {
      lock.execute("select pg_advisory_lock(x'4A414C4F4E5245'::bigint)");

      replay().then().spec(refused(409, "replay-running"));
    }
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(replay().statusCode()).isEqualTo(200));
  }

  @Test
  void whatIsOldIsForgottenAndWhatIsNotIsKept() {
    var old = UUID.randomUUID();
    var recent = UUID.randomUUID();
    DATABASE.execute("insert into inbox values ('c', ?, now() - interval '91 days')", old);
    DATABASE.execute("insert into inbox values ('c', ?, now() - interval '89 days')", recent);

    DATABASE.rows("select forget_what_is_old()::text");

    assertThat(DATABASE.rows("select event_id from inbox where consumer = 'c'"))
        .extracting(row -> row.get("event_id"))
        .containsExactly(recent);
  }

  private static Response replay() {
    return given()
        .auth()
        .oauth2(TestTokens.of("exploitation", TestTokens.OWN))
        .post("/api/test/v1/exploitation/lettres-mortes/rejeu");
  }
}
