package fr.jalon.orientation.delivery;

import static fr.jalon.orientation.Carriage.SMS;
import static fr.jalon.orientation.Episodes.DATABASE;
import static fr.jalon.orientation.Episodes.TODAY;
import static fr.jalon.orientation.Episodes.as;
import static fr.jalon.orientation.Episodes.book;
import static fr.jalon.orientation.Episodes.conseiller;
import static fr.jalon.orientation.Episodes.open;
import static fr.jalon.orientation.Episodes.slot;
import static fr.jalon.orientation.Episodes.told;
import static fr.jalon.orientation.delivery.Deliveries.answer;
import static fr.jalon.orientation.delivery.Deliveries.convoke;
import static fr.jalon.orientation.delivery.Deliveries.convokedOn;
import static fr.jalon.orientation.delivery.Deliveries.delivery;
import static fr.jalon.orientation.delivery.Deliveries.forget;
import static fr.jalon.orientation.delivery.Deliveries.put;
import static fr.jalon.orientation.delivery.Deliveries.reachable;
import static fr.jalon.orientation.delivery.Deliveries.received;
import static fr.jalon.orientation.delivery.Deliveries.rendezVous;
import static fr.jalon.orientation.delivery.Deliveries.report;
import static fr.jalon.orientation.delivery.Deliveries.status;
import static fr.jalon.orientation.delivery.Deliveries.worklist;
import static fr.jalon.testkit.Problems.refused;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import fr.jalon.orientation.Carriage;
import fr.jalon.testkit.Stack;
import fr.jalon.testkit.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMultipart;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = Stack.class,
    initArgs = @ResourceArg(name = "database", value = "orientation"))
@QuarkusTestResource(Carriage.class)
class FallbackIT {
  @Inject Sender sender;

  @BeforeEach
  void nothingIsLeftFromOtherTests() throws InterruptedException {
    forget();
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
    var pdf = conseiller().get("/envois/{id}/lettre", letter).then().statusCode(200).extract();
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
    assertThat(delivery(episode).getList("items.status"))
        .isEqualTo(List.of("SENT", "LAPSED", "SENT"));
    assertThat(received(address)).hasSize(2);
    var parts = (MimeMultipart) received(address).getLast().getContent();
    assertThat(new String(parts.getBodyPart(1).getInputStream().readAllBytes(), UTF_8))
        .contains("METHOD:CANCEL", "UID:" + rendezVous + "@jalon", "SEQUENCE:2");
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
    assertThatThrownBy(() ->
            DATABASE.execute("update delivery_part set content = '' where delivery_id = ?", id))
        .hasMessageContaining("is a proof");
    as("conseiller", TestTokens.OTHER)
        .get("/envois/{id}", id)
        .then()
        .spec(refused(404, "delivery-not-found"));
  }
}
