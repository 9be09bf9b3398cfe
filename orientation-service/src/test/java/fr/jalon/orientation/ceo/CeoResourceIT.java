package fr.jalon.orientation.ceo;

import static fr.jalon.orientation.Episodes.DATABASE;
import static fr.jalon.orientation.Episodes.TODAY;
import static fr.jalon.orientation.Episodes.as;
import static fr.jalon.orientation.Episodes.close;
import static fr.jalon.orientation.Episodes.conseiller;
import static fr.jalon.orientation.Episodes.decision;
import static fr.jalon.orientation.Episodes.open;
import static fr.jalon.orientation.Episodes.organisme;
import static fr.jalon.orientation.Episodes.orient;
import static fr.jalon.orientation.Episodes.stage;
import static fr.jalon.orientation.Episodes.told;
import static fr.jalon.testkit.Problems.refused;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import fr.jalon.orientation.Episodes.Episode;
import fr.jalon.testkit.Stack;
import fr.jalon.testkit.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = Stack.class,
    initArgs = @ResourceArg(name = "database", value = "orientation"))
class CeoResourceIT {
  private static final LocalDate DECIDED = TODAY.minusDays(10);
  private static final Map<String, String> TERMS =
      Map.of(
          "situation", "Sans emploi",
          "objectives", "Un emploi",
          "personCommitments", "Venir",
          "departementCommitments", "Aider");

  @Test
  void aCeoIsDrawnUpOnceForAPersonWhoIsOriented() {
    // Given
    var episode = open();

    // Then
    drawUp(episode).spec(refused(409, "orientation-not-decided"));
    orient(episode, decision(organisme("CAF"), DECIDED)).statusCode(200);
    drawUp(episode).statusCode(201).body("status", equalTo("DRAFT"));
    drawUp(episode).spec(refused(409, "ceo-already-drawn-up"));
  }

  @Test
  void aDraftIsRewrittenByWhoeverReadItsLastVersion() {
    // Given
    var id = drawnUp(orientedEpisode());

    // Then
    revise(id, "\"1\"").statusCode(200).header("ETag", "\"2\"");
    revise(id, "\"1\"").spec(refused(412, "if-match-stale"));
    conseiller().body(TERMS).put("/ceo/{id}", id).then().spec(refused(428, "if-match-missing"));
  }

  @Test
  void oneSignatureFreezesTheTextAndTwoSealIt() throws Exception {
    // Given
    var episode = orientedEpisode();
    var id = drawnUp(episode);

    // When
    sign(id, "PERSON", DECIDED).statusCode(201).body("status", equalTo("HALF_SIGNED"));
    revise(id, "\"2\"").spec(refused(409, "ceo-signed"));
    sign(id, "PERSON", DECIDED).spec(refused(409, "ceo-already-signed-by-this-party"));
    sign(id, "DEPARTEMENT", TODAY)
        .statusCode(201)
        .body("status", equalTo("SIGNED"))
        .body("signedOn", equalTo(TODAY.toString()));

    // Then
    sign(id, "DEPARTEMENT", TODAY).spec(refused(409, "ceo-signed"));
    assertThat(stage(episode)).isEqualTo("CEO_SIGNE");
    assertThat(told(episode, "CeoSigned")).isEqualTo(1);
    var first = pdf(id);
    assertThat(first).isEqualTo(pdf(id)).startsWith("%PDF".getBytes(US_ASCII));
    assertThat(DATABASE.value("select pdf_sha256 from ceo where id = ?", UUID.fromString(id)))
        .isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(first)));
  }

  @Test
  void aSignedCeoDoesNotChangeEvenInTheDatabase() {
    // Given
    var id = drawnUp(orientedEpisode());
    sign(id, "PERSON", DECIDED).statusCode(201);
    assertThatThrownBy(() ->
            DATABASE.execute("update ceo set objectives = 'x' where id = ?", UUID.fromString(id)))
        .hasMessageContaining("what one party has signed is not rewritten");
    sign(id, "DEPARTEMENT", DECIDED).statusCode(201);

    // Then
    assertThatThrownBy(() ->
            DATABASE.execute("update ceo set drawn_up_by = 'x' where id = ?", UUID.fromString(id)))
        .hasMessageContaining("a signed CEO is neither altered nor removed");
    assertThatThrownBy(() -> DATABASE.execute("delete from ceo where id = ?", UUID.fromString(id)))
        .hasMessageContaining("a signed CEO is neither altered nor removed");
  }

  @Test
  void nobodySignsBeforeTheDecisionNorInTheFuture() {
    var id = drawnUp(orientedEpisode());
    sign(id, "PERSON", DECIDED.minusDays(1)).spec(refused(422, "date-incoherent", "/signedOn"));
    sign(id, "PERSON", TODAY.plusDays(1)).spec(refused(422, "date-in-the-future", "/signedOn"));
  }

  @Test
  void whatCannotBePrintedIsRefusedWhileItIsWritten() {
    // Given
    var episode = orientedEpisode();
    var terms = new HashMap<>(TERMS);
    terms.put("objectives", "Un emploi 😀");

    // Then
    conseiller()
        .body(terms)
        .post("/parcours/{id}/ceo", episode.id())
        .then()
        .spec(refused(422, "ceo-not-printable", "/objectives"));
    var id = drawnUp(episode);
    conseiller()
        .body(terms)
        .header("If-Match", "\"1\"")
        .put("/ceo/{id}", id)
        .then()
        .spec(refused(422, "ceo-not-printable", "/objectives"));
  }

  @Test
  void aDraftThatCannotBePutOnPaperIsNotHalfSigned() {
    // Given
    var id = drawnUp(orientedEpisode());
    DATABASE.execute(
        "update ceo set situation = 'Sans' || chr(11) || 'emploi' where id = ?",
        UUID.fromString(id));

    // When
    var first = sign(id, "PERSON", DECIDED);

    // Then
    first.spec(refused(422, "ceo-not-printable", "/situation"));
    revise(id, "\"1\"").statusCode(200);
    sign(id, "PERSON", DECIDED).statusCode(201);
    sign(id, "DEPARTEMENT", DECIDED).statusCode(201).body("status", equalTo("SIGNED"));
  }

  @Test
  void aCeoSignedBeforeTheEndOfTheParcoursIsToldLate() {
    // Given
    var episode = orientedEpisode();
    var id = drawnUp(episode);
    close(episode, DECIDED.plusDays(2));

    // Then
    sign(id, "PERSON", DECIDED.plusDays(3)).spec(refused(409, "parcours-closed"));
    sign(id, "PERSON", DECIDED).statusCode(201);
    sign(id, "DEPARTEMENT", DECIDED.plusDays(2)).statusCode(201).body("status", equalTo("SIGNED"));
  }

  @Test
  void aFileOfAnotherDepartementDoesNotExist() {
    // Given
    var id = drawnUp(orientedEpisode());

    // Then
    as("conseiller", TestTokens.OTHER)
        .get("/ceo/{id}", id)
        .then()
        .spec(refused(404, "ceo-not-found"));
    as("conseiller", TestTokens.OTHER)
        .get("/ceo/{id}/pdf", id)
        .then()
        .spec(refused(404, "ceo-not-found"));
    as("conseiller", TestTokens.OTHER)
        .body("{}")
        .post("/ceo/{id}/signatures", id)
        .then()
        .spec(refused(404, "ceo-not-found"));
  }

  @Test
  void theReadingOfADocumentIsTracedOnThePersonsFile() {
    // Given
    var episode = orientedEpisode();
    var id = drawnUp(episode);

    // When
    pdf(id);

    // Then
    assertThat(
            DATABASE.count(
                "select count(*) from access_trace where subject = ? and operation like '%pdf'",
                episode.personId().toString()))
        .isEqualTo(1);
  }

  private static Episode orientedEpisode() {
    var episode = open();
    orient(episode, decision(organisme("MISSION_LOCALE"), DECIDED)).statusCode(200);
    return episode;
  }

  private static ValidatableResponse drawUp(Episode episode) {
    return conseiller().body(TERMS).post("/parcours/{id}/ceo", episode.id()).then();
  }

  private static String drawnUp(Episode episode) {
    return drawUp(episode).statusCode(201).extract().path("id");
  }

  private static ValidatableResponse revise(String id, String etag) {
    return conseiller().body(TERMS).header("If-Match", etag).put("/ceo/{id}", id).then();
  }

  private static ValidatableResponse sign(String id, String signatory, LocalDate on) {
    return conseiller()
        .body(Map.of("signatory", signatory, "signedOn", on.toString(), "place", "Aurillac"))
        .post("/ceo/{id}/signatures", id)
        .then();
  }

  private static byte[] pdf(String id) {
    return conseiller().get("/ceo/{id}/pdf", id).then().statusCode(200).extract().asByteArray();
  }
}
