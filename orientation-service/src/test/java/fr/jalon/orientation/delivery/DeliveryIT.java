package fr.jalon.orientation.delivery;

import static fr.jalon.orientation.Carriage.SMS;
import static fr.jalon.orientation.Episodes.API;
import static fr.jalon.orientation.Episodes.DATABASE;
import static fr.jalon.orientation.Episodes.TODAY;
import static fr.jalon.orientation.Episodes.open;
import static fr.jalon.orientation.Episodes.stage;
import static fr.jalon.orientation.Episodes.told;
import static fr.jalon.orientation.delivery.Deliveries.answer;
import static fr.jalon.orientation.delivery.Deliveries.convoke;
import static fr.jalon.orientation.delivery.Deliveries.convokedOn;
import static fr.jalon.orientation.delivery.Deliveries.delivery;
import static fr.jalon.orientation.delivery.Deliveries.forget;
import static fr.jalon.orientation.delivery.Deliveries.normal;
import static fr.jalon.orientation.delivery.Deliveries.put;
import static fr.jalon.orientation.delivery.Deliveries.reachable;
import static fr.jalon.orientation.delivery.Deliveries.received;
import static fr.jalon.orientation.delivery.Deliveries.rendezVous;
import static fr.jalon.orientation.delivery.Deliveries.status;
import static fr.jalon.orientation.delivery.Deliveries.steps;
import static fr.jalon.orientation.delivery.Deliveries.worklist;
import static fr.jalon.testkit.Problems.refused;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import fr.jalon.orientation.Carriage;
import fr.jalon.platform.tenancy.Tenancy;
import fr.jalon.testkit.Stack;
import fr.jalon.testkit.TestTokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMultipart;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = Stack.class,
    initArgs = @ResourceArg(name = "database", value = "orientation"))
@QuarkusTestResource(Carriage.class)
class DeliveryIT {
  @Inject Sender sender;
  @Inject SendNext sendNext;
  @Inject Tenancy tenancy;

  @BeforeEach
  void nothingIsLeftFromOtherTests() throws InterruptedException {
    forget();
  }

  @Test
  void anEmailLeavesOnceTheCommandIsCertainAndIsToldThatDay() throws Exception {
    // Given
    var episode = open();
    var address = reachable(episode, "EMAIL");
    var rendezVous = rendezVous(episode);

    // When
    var convocation =
        convoke(episode, Map.of("channel", "EMAIL", "rendezVousId", rendezVous))
            .statusCode(201)
            .body("delivery", equalTo("QUEUED"))
            .body("sentOn", nullValue())
            .extract()
            .jsonPath();
    assertThat(received(address)).isEmpty();
    assertThat(stage(episode)).isEqualTo("RENDEZ_VOUS_PRIS");
    assertThat(convokedOn(episode)).isNull();
    sender.pass();
    sender.pass();

    // Then
    var delivery = delivery(episode);
    assertThat(delivery.getString("items[0].status")).isEqualTo("SENT");
    assertThat(delivery.getString("items[0].sentOn")).isEqualTo(TODAY.toString());
    assertThat(received(address)).hasSize(1);
    var mail = received(address).getFirst();
    assertThat(mail.getHeader("Message-ID")[0]).contains(delivery.getString("items[0].id"));
    assertThat(mail.getSubject()).doesNotContain("LEFEVRE");
    var parts = (MimeMultipart) mail.getContent();
    assertThat(normal(parts.getBodyPart(0).getContent()))
        .isEqualTo(normal(convocation.getString("content")));
    assertThat(parts.getBodyPart(1).getContentType()).contains("text/calendar", "method=REQUEST");
    assertThat(new String(parts.getBodyPart(1).getInputStream().readAllBytes(), UTF_8))
        .contains("METHOD:REQUEST", "UID:" + rendezVous + "@jalon", "SEQUENCE:0");
    assertThat(told(episode, "ConvocationSent")).isEqualTo(1);
    assertThat(convokedOn(episode)).isEqualTo(TODAY.toString());
  }

  @Test
  void aTextMessageIsGivenToTheProviderAsConfigured() throws Exception {
    // Given
    var episode = open();
    var number = reachable(episode, "PHONE");
    SMS.enqueue(answer(200, "{\"id\":\"p-1\"}"));

    // When
    convoke(episode, Map.of("channel", "SMS")).statusCode(201).body("delivery", equalTo("QUEUED"));
    sender.pass();

    // Then
    var request = Objects.requireNonNull(SMS.takeRequest(5, TimeUnit.SECONDS));
    var body = JsonPath.from(Objects.requireNonNull(request.getBody()).utf8());
    assertThat(body.getString("to")).isEqualTo(number);
    assertThat(body.getString("text")).contains("Une absence ne suspend pas").doesNotContain("ê");
    assertThat(request.getHeaders().get("Authorization")).isEqualTo("Bearer secret");
    assertThat(request.getHeaders().get("Idempotency-Key"))
        .isEqualTo(delivery(episode).getString("items[0].id"));
    assertThat(status(episode)).isEqualTo("SENT");
  }

  @Test
  void aProviderInTroubleIsAskedAgainLaterUnderTheSameKey() throws Exception {
    // Given
    var episode = open();
    reachable(episode, "PHONE");
    SMS.enqueue(answer(500, "quoted +33600000000"));
    convoke(episode, Map.of("channel", "SMS")).statusCode(201);

    // When
    sender.pass();
    var first = Objects.requireNonNull(SMS.takeRequest(5, TimeUnit.SECONDS));

    // Then
    assertThat(status(episode)).isEqualTo("FAILED");
    assertThat(delivery(episode).getString("items[0].reason")).isEqualTo("SMS: réponse 500");
    assertThat(told(episode, "ConvocationSent", 0)).isZero();
    DATABASE.execute("update delivery set due_at = now() where parcours_id = ?", episode.id());
    SMS.enqueue(answer(200, "{}"));
    sender.pass();
    var second = Objects.requireNonNull(SMS.takeRequest(5, TimeUnit.SECONDS));
    assertThat(second.getHeaders().get("Idempotency-Key"))
        .isEqualTo(first.getHeaders().get("Idempotency-Key"));
    assertThat(status(episode)).isEqualTo("SENT");
    assertThat(delivery(episode).getInt("items[0].attempt")).isEqualTo(2);
  }

  @Test
  void aSilentProviderLeavesAnUncertainMessageToAPerson() throws Exception {
    // Given
    var episode = open();
    reachable(episode, "PHONE");
    SMS.enqueue(new MockResponse.Builder().headersDelay(4, TimeUnit.SECONDS).code(200).build());
    convoke(episode, Map.of("channel", "SMS")).statusCode(201);

    // When
    sender.pass();
    SMS.takeRequest(5, TimeUnit.SECONDS);
    int asked = SMS.getRequestCount();
    sender.pass();

    // Then
    assertThat(status(episode)).isEqualTo("UNCERTAIN");
    assertThat(SMS.getRequestCount()).isEqualTo(asked);
    var id = delivery(episode).getString("items[0].id");
    assertThat(worklist("a-traiter")).contains(id);
    put(id, "posting", Map.of()).spec(refused(409, "delivery-move-refused"));
    put(id, "verification", Map.of("left", true)).statusCode(200).body("status", equalTo("SENT"));
    assertThat(told(episode, "ConvocationSent")).isEqualTo(1);
    assertThat(worklist("a-traiter")).doesNotContain(id);
  }

  @Test
  void anUncertainMessageThatNeverLeftIsSent() throws Exception {
    // Given
    var episode = open();
    var address = reachable(episode, "EMAIL");
    convoke(episode, Map.of("channel", "EMAIL")).statusCode(201);
    cutWhileSending();
    assertThat(status(episode)).isEqualTo("UNCERTAIN");

    // When
    put(delivery(episode).getString("items[0].id"), "verification", Map.of("left", false))
        .statusCode(200)
        .body("status", equalTo("QUEUED"));
    sender.pass();

    // Then
    assertThat(received(address)).hasSize(1);
    assertThat(status(episode)).isEqualTo("SENT");
  }

  @Test
  void aStopBetweenTheProvidersYesAndOursSendsNothingTwice() throws Exception {
    // Given
    var episode = open();
    var address = reachable(episode, "EMAIL");
    convoke(episode, Map.of("channel", "EMAIL")).statusCode(201);

    // When
    cutWhileSending();
    sender.pass();

    // Then
    assertThat(received(address)).isEmpty();
    assertThat(status(episode)).isEqualTo("UNCERTAIN");
    assertThat(steps(episode)).isEqualTo("QUEUED,SENDING,UNCERTAIN");
    assertThat(told(episode, "ConvocationSent", 0)).isZero();
  }

  @Test
  void aDoubleClickSendsOneMessage() throws Exception {
    // Given
    var episode = open();
    var address = reachable(episode, "EMAIL");
    var key = UUID.randomUUID().toString();

    // When
    for (int click = 0; click < 2; click++) {
      RestAssured.given()
          .auth()
          .oauth2(TestTokens.of("conseiller", TestTokens.OWN))
          .contentType(ContentType.JSON)
          .basePath(API)
          .header("Idempotency-Key", key)
          .body(Map.of("channel", "EMAIL"))
          .post("/parcours/{id}/convocations", episode.id())
          .then()
          .statusCode(201);
    }
    sender.pass();

    // Then
    assertThat(received(address)).hasSize(1);
  }

  /** A stop right after a message was taken, and the time that shows it. */
  private void cutWhileSending() {
    tenancy.within(
        TestTokens.OWN,
        () -> assertThat(QuarkusTransaction.requiringNew().call(sendNext::take)).isPresent());
    DATABASE.execute(
        "update delivery set sending_since = now() - interval '1 hour' where status = 'SENDING'");
    sender.pass();
  }
}
