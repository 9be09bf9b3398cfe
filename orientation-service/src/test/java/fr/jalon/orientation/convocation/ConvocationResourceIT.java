package fr.jalon.orientation.convocation;

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

import fr.jalon.orientation.Episodes.Episode;
import fr.jalon.orientation.carrier.Part;
import fr.jalon.orientation.letter.PdfArchive;
import fr.jalon.testkit.Stack;
import fr.jalon.testkit.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = Stack.class,
    initArgs = @ResourceArg(name = "database", value = "orientation"))
class ConvocationResourceIT {

  @Test
  void aConvocationSaysWhoWhenWhereAndWhatRightsAndIsKeptAsItWas() {
    // Given
    var episode = open();
    String rendezVous =
        book(episode, slot(TODAY.plusDays(8)), TODAY).statusCode(201).extract().path("id");

    // When
    var sent = send(episode, Map.of("channel", "POST", "rendezVousId", rendezVous)).statusCode(201);

    // Then
    String content = sent.extract().path("content");
    assertThat(content)
        .contains("Madame Eloise LEFEVRE", "12 RUE DES OEILLETS", "15000 AURILLAC")
        .contains("Maison des solidarités, Aurillac", "durée prévue : 45 minutes")
        .contains("Une absence ne suspend pas automatiquement votre RSA");
    assertThat(sent.extract().<String>path("sha256")).isEqualTo(Convocation.seal(content));
    conseiller()
        .get("/convocations/{id}", sent.extract().<String>path("id"))
        .then()
        .statusCode(200)
        .body("content", equalTo(content));
    assertThat(told(episode, "ConvocationSent")).isEqualTo(1);
  }

  @Test
  void theLetterOfAConvocationIsArchivableAndAlwaysTheSame() throws IOException {
    // Given
    var episode = open();
    String rendezVous =
        book(episode, slot(TODAY.plusDays(8)), TODAY).statusCode(201).extract().path("id");
    String id =
        send(episode, Map.of("channel", "POST", "rendezVousId", rendezVous))
            .statusCode(201)
            .extract()
            .path("id");

    // When
    var first =
        conseiller().get("/convocations/{id}/document", id).then().statusCode(200).extract();
    var second = conseiller().get("/convocations/{id}/document", id).asByteArray();

    // Then
    Files.write(Path.of("target", "convocation.pdf"), first.asByteArray());
    assertThat(first.asByteArray()).isEqualTo(second);
    assertThat(first.header("ETag")).isEqualTo("\"" + Part.letter(second).sha256() + "\"");
    assertThat(PdfArchive.faults(second)).isEmpty();
    String byHand = send(episode, Map.of("channel", "HAND")).statusCode(201).extract().path("id");
    conseiller()
        .get("/convocations/{id}/document", byHand)
        .then()
        .spec(refused(409, "convocation-not-a-letter"));
  }

  @Test
  void aTextMessageIsShort() {
    // When
    String content =
        send(open(), Map.of("channel", "SMS", "sentOn", TODAY.toString()))
            .statusCode(201)
            .extract()
            .path("content");

    // Then
    assertThat(content).hasSizeLessThan(320).doesNotContain("RUE DES OEILLETS");
  }

  @Test
  void whoeverIsConvokedIsNoLongerToConvoke() {
    // Given
    var episode = open();

    // When
    send(episode, Map.of("channel", "HAND", "sentOn", TODAY.minusDays(4).toString()))
        .statusCode(201);
    send(episode, Map.of("channel", "SMS", "sentOn", TODAY.toString())).statusCode(201);

    // Then
    assertThat(stage(episode)).isEqualTo("CONVOQUE");
    assertThat(DATABASE.value("select convoked_on::text from parcours where id = ?", episode.id()))
        .isEqualTo(TODAY.minusDays(4).toString());
  }

  @Test
  void aConvocationIsNeitherAlteredNorRemovedEvenInTheDatabase() {
    // Given
    var id =
        UUID.fromString(
            send(open(), Map.of("channel", "EMAIL", "sentOn", TODAY.toString()))
                .statusCode(201)
                .extract()
                .path("id"));

    // Then
    assertThatThrownBy(
            () -> DATABASE.execute("update convocation set sent_on = sent_on where id = ?", id))
        .hasMessageContaining("is a proof");
    assertThatThrownBy(() -> DATABASE.execute("delete from convocation where id = ?", id))
        .hasMessageContaining("is a proof");
  }

  @Test
  void whatCannotBeIsRefusedByName() {
    var episode = open();
    String foreign =
        book(open(), slot(TODAY.plusDays(9)), TODAY).statusCode(201).extract().path("id");
    var request = new HashMap<>(Map.of("channel", "HAND", "rendezVousId", foreign));
    send(episode, request).spec(refused(422, "rendez-vous-unknown", "/rendezVousId"));
    request.remove("rendezVousId");
    request.put("sentOn", TODAY.plusDays(1).toString());
    send(episode, request).spec(refused(422, "date-in-the-future", "/sentOn"));
    send(episode, Map.of()).spec(refused(422, "field-invalid", "/channel"));
    DATABASE.execute(
        """
        delete from address a using household_member m
         where m.household_id = a.household_id and m.person_id = ?
        """,
        episode.personId());
    send(episode, Map.of("channel", "POST")).spec(refused(422, "address-unknown", "/channel"));
    assertThat(stage(episode)).isEqualTo("A_CONVOQUER");
  }

  @Test
  void nobodyIsConvokedToARendezVousThatIsOverOrCancelled() {
    // Given
    var episode = open();
    String past =
        book(episode, slot(TODAY.minusDays(3)), TODAY.minusDays(9))
            .statusCode(201)
            .extract()
            .path("id");
    var request = new HashMap<>(Map.of("channel", "HAND", "rendezVousId", past));

    // Then
    send(episode, request).spec(refused(422, "date-incoherent", "/sentOn"));
    request.put("sentOn", TODAY.minusDays(3).toString());
    send(episode, request).statusCode(201);
    conseiller()
        .body(Map.of("attendance", "CANCELLED_BY_SERVICE"))
        .put("/rendez-vous/{id}/presence", past)
        .then()
        .statusCode(200);
    send(episode, request).spec(refused(409, "rendez-vous-no-longer-booked", "/rendezVousId"));
  }

  @Test
  void aFileOfAnotherDepartementDoesNotExist() {
    // Given
    var episode = open();
    String id =
        send(episode, Map.of("channel", "SMS", "sentOn", TODAY.toString()))
            .statusCode(201)
            .extract()
            .path("id");

    // Then
    as("conseiller", TestTokens.OTHER)
        .get("/convocations/{id}", id)
        .then()
        .spec(refused(404, "convocation-not-found"));
    as("conseiller", TestTokens.OTHER)
        .body("{}")
        .post("/parcours/{id}/convocations", episode.id())
        .then()
        .spec(refused(404, "parcours-not-found"));
  }

  private static ValidatableResponse send(Episode episode, Map<String, String> request) {
    return conseiller().body(request).post("/parcours/{id}/convocations", episode.id()).then();
  }
}
