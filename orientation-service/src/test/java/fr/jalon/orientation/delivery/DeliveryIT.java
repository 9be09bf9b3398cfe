package fr.jalon.orientation.delivery;

import static fr.jalon.orientation.Carriage.MAIL;
import static fr.jalon.orientation.Carriage.SMS;
import static fr.jalon.orientation.Carriage.reach;
import static fr.jalon.orientation.Episodes.DATABASE;
import static fr.jalon.orientation.Episodes.TODAY;
import static fr.jalon.orientation.Episodes.as;
import static fr.jalon.orientation.Episodes.book;
import static fr.jalon.orientation.Episodes.conseiller;
import static fr.jalon.orientation.Episodes.open;
import static fr.jalon.orientation.Episodes.slot;
import static fr.jalon.orientation.Episodes.stage;
import static fr.jalon.orientation.Episodes.told;
import static fr.jalon.testkit.Problems.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import fr.jalon.orientation.Carriage;
import fr.jalon.orientation.Episodes.Episode;
import fr.jalon.platform.tenancy.Tenancy;
import fr.jalon.testkit.Stack;
import fr.jalon.testkit.TestTokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
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
@QuarkusTestResource(value = Carriage.class, restrictToAnnotatedClass = true)
class DeliveryIT {
  @Inject Sender sender;
  @Inject SendNext sendNext;
  @Inject Tenancy tenancy;

  @BeforeEach
  void nothingIsLeftFromOtherTests() {
    DATABASE.execute(
        """
        update delivery set status = 'LAPSED', reason = 'autre essai', due_at = null,
                            sending_since = null
         where status in ('QUEUED', 'FAILED', 'SENDING') and channel <> 'POST'
        """);
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
    assertThat(new String(parts.getBodyPart(1).getInputStream().readAllBytes()))
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
  void aRefusedNumberBecomesALetterThatIsToldOncePosted() throws Exception {
    // Given
    var episode = open();
    reachable(episode, "PHONE");
    SMS.enqueue(answer(422, "no such number"));
    convoke(episode, Map.of("channel", "SMS")).statusCode(201);

    // When
    sender.pass();
    SMS.takeRequest(5, TimeUnit.SECONDS);

    // Then
    var sent = delivery(episode);
    assertThat(sent.getString("items[0].status")).isEqualTo("FALLEN_BACK");
    var letter = sent.getString("items[0].replacedBy");
    assertThat(sent.getString("items[1].id")).isEqualTo(letter);
    assertThat(worklist("courriers")).contains(letter);
    assertThat(told(episode, "ConvocationSent", 0)).isZero();
    var pdf =
        conseiller().get("/envois/{id}/lettre", letter).then().statusCode(200).extract();
    assertThat(pdf.header("ETag")).contains(sent.getString("items[1].parts[0].sha256"));
    put(letter, "posting", Map.of("postedOn", TODAY.plusDays(1).toString()))
        .spec(refused(422, "date-in-the-future", "/postedOn"));
    put(letter, "posting", Map.of()).statusCode(200).body("status", equalTo("SENT"));
    put(letter, "posting", Map.of()).statusCode(200);
    assertThat(told(episode, "ConvocationSent")).isEqualTo(1);
    assertThat(convokedOn(episode)).isEqualTo(TODAY.toString());
    assertThat(worklist("courriers")).doesNotContain(letter);
  }

  @Test
  void anEmailThatCameBackBecomesALetterOnce() {
    // Given
    var episode = open();
    reachable(episode, "EMAIL");
    convoke(episode, Map.of("channel", "EMAIL")).statusCode(201);
    sender.pass();
    var id = delivery(episode).getString("items[0].id");

    // When
    report(id, "DELIVERED").statusCode(200).body("status", equalTo("SENT"));
    report(id, "BOUNCED").statusCode(200).body("status", equalTo("FALLEN_BACK"));
    report(id, "BOUNCED").statusCode(200).body("status", equalTo("FALLEN_BACK"));

    // Then
    assertThat(delivery(episode).getList("items")).hasSize(2);
    assertThat(delivery(episode).getString("items[1].channel")).isEqualTo("POST");
    as("logiciel-metier")
        .body(Map.of("status", "BOUNCED", "code", "eloise@example.org"))
        .post("/envois/{id}/statut", id)
        .then()
        .spec(refused(422, "field-invalid", "/code"));
  }

  @Test
  void aLetterThatWouldComeTooLateIsNotWritten() throws Exception {
    // Given
    var episode = open();
    reachable(episode, "PHONE");
    SMS.enqueue(answer(404, ""));
    String soon =
        book(episode, slot(TODAY.plusDays(2)), TODAY).statusCode(201).extract().path("id");
    convoke(episode, Map.of("channel", "SMS", "rendezVousId", soon)).statusCode(201);

    // When
    sender.pass();
    SMS.takeRequest(5, TimeUnit.SECONDS);

    // Then
    assertThat(status(episode)).isEqualTo("UNDELIVERABLE");
    assertThat(worklist("a-traiter")).contains(delivery(episode).getString("items[0].id"));
  }

  @Test
  void aCancelledRendezVousLeavesTheCalendarAndItsWaitingMessagesLapse() throws Exception {
    // Given
    var episode = open();
    var address = reachable(episode, "EMAIL");
    var rendezVous = rendezVous(episode);
    var request = Map.of("channel", "EMAIL", "rendezVousId", rendezVous);
    convoke(episode, request).statusCode(201);
    sender.pass();
    convoke(episode, request).statusCode(201);

    // When
    conseiller()
        .body(Map.of("attendance", "CANCELLED_BY_SERVICE"))
        .put("/rendez-vous/{id}/presence", rendezVous)
        .then()
        .statusCode(200);
    sender.pass();

    // Then
    assertThat(delivery(episode).getList("items.status")).isEqualTo(List.of("SENT", "LAPSED", "SENT"));
    assertThat(received(address)).hasSize(2);
    var parts = (MimeMultipart) received(address).getLast().getContent();
    assertThat(new String(parts.getBodyPart(1).getInputStream().readAllBytes()))
        .contains("METHOD:CANCEL", "UID:" + rendezVous + "@jalon", "SEQUENCE:2");
  }

  @Test
  void aDoubleClickSendsOneMessage() throws Exception {
    // Given
    var episode = open();
    var address = reachable(episode, "EMAIL");
    var key = UUID.randomUUID().toString();

    // When
    for (int click = 0; click < 2; click++) {
      conseiller()
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

  @Test
  void whatCannotBeSentIsRefusedByName() {
    var episode = open();
    convoke(episode, Map.of("channel", "EMAIL")).spec(refused(422, "contact-unknown", "/channel"));
    convoke(episode, Map.of("channel", "SMS")).spec(refused(422, "contact-unknown", "/channel"));
    convoke(episode, Map.of("channel", "HAND", "handling", "DELIVER"))
        .spec(refused(409, "channel-not-served", "/channel"));
    var dated = new HashMap<>(Map.of("channel", "EMAIL", "handling", "DELIVER"));
    dated.put("sentOn", TODAY.toString());
    convoke(episode, dated).spec(refused(422, "date-incoherent", "/sentOn"));
    assertThat(delivery(episode).getList("items")).isEmpty();
    convoke(episode, Map.of("channel", "EMAIL", "sentOn", TODAY.minusDays(1).toString()))
        .statusCode(201)
        .body("delivery", nullValue());
  }

  @Test
  void whatWasSentIsNeitherAlteredNorRemovedEvenInTheDatabase() {
    // Given
    var episode = open();
    convoke(episode, Map.of("channel", "POST", "handling", "DELIVER")).statusCode(201);
    var id = UUID.fromString(delivery(episode).getString("items[0].id"));

    // Then
    assertThat(
            DATABASE.value(
                "select sha256 = encode(sha256(content), 'hex') from delivery_part where"
                    + " delivery_id = ?",
                id))
        .isEqualTo(true);
    assertThatThrownBy(
            () -> DATABASE.execute("update delivery_part set content = '' where delivery_id = ?", id))
        .hasMessageContaining("is a proof");
    as("conseiller", TestTokens.OTHER)
        .get("/envois/{id}", id)
        .then()
        .spec(refused(404, "delivery-not-found"));
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

  private static String reachable(Episode episode, String kind) {
    var unique = Long.toString(Math.abs(episode.id().getLeastSignificantBits()) % 100_000_000);
    var value =
        kind.equals("EMAIL")
            ? "p" + unique + "@example.org"
            : "+336" + "00000000".substring(unique.length()) + unique;
    reach(episode.personId(), kind, value);
    return value;
  }

  private static String rendezVous(Episode episode) {
    return book(episode, slot(TODAY.plusDays(8)), TODAY).statusCode(201).extract().path("id");
  }

  private static ValidatableResponse convoke(Episode episode, Map<String, String> request) {
    return conseiller().body(request).post("/parcours/{id}/convocations", episode.id()).then();
  }

  private static ValidatableResponse put(String id, String what, Map<String, ?> body) {
    return conseiller().body(body).put("/envois/{id}/" + what, id).then();
  }

  private static ValidatableResponse report(String id, String status) {
    return as("logiciel-metier")
        .body(Map.of("status", status))
        .post("/envois/{id}/statut", id)
        .then();
  }

  private static JsonPath delivery(Episode episode) {
    return conseiller()
        .get("/parcours/{id}/envois", episode.id())
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static String status(Episode episode) {
    return delivery(episode).getString("items[0].status");
  }

  private static List<String> worklist(String name) {
    return conseiller()
        .get("/envois/" + name + "?limite=200")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("items.id");
  }

  private static String steps(Episode episode) {
    return String.valueOf(
        DATABASE.value(
            """
            select string_agg(s.status, ',' order by s.id)
              from delivery_step s join delivery d on d.id = s.delivery_id
             where d.parcours_id = ?
            """,
            episode.id()));
  }

  private static Object convokedOn(Episode episode) {
    return DATABASE.value("select convoked_on::text from parcours where id = ?", episode.id());
  }

  private static MockResponse answer(int code, String body) {
    return new MockResponse.Builder().code(code).body(body).build();
  }

  private static String normal(Object text) {
    return String.valueOf(text).replace("\r\n", "\n").strip();
  }

  private static List<MimeMessage> received(String address) {
    return Arrays.stream(MAIL.getReceivedMessages())
        .filter(message -> {
          try {
            return message.getAllRecipients()[0].toString().equals(address);
          } catch (MessagingException failure) {
            throw new IllegalStateException(failure);
          }
        })
        .toList();
  }
}
