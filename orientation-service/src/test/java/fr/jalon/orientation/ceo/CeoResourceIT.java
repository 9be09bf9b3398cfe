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
import static fr.jalon.orientation.ceo.CeoCalls.DECIDED;
import static fr.jalon.orientation.ceo.CeoCalls.TERMS;
import static fr.jalon.orientation.ceo.CeoCalls.drawUp;
import static fr.jalon.orientation.ceo.CeoCalls.drawnUp;
import static fr.jalon.orientation.ceo.CeoCalls.orientedEpisode;
import static fr.jalon.orientation.ceo.CeoCalls.pdf;
import static fr.jalon.orientation.ceo.CeoCalls.read;
import static fr.jalon.orientation.ceo.CeoCalls.revise;
import static fr.jalon.orientation.ceo.CeoCalls.sign;
import static fr.jalon.testkit.Problems.refused;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import fr.jalon.platform.document.Sha256;
import fr.jalon.testkit.Stack;
import fr.jalon.testkit.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = Stack.class,
    initArgs = @ResourceArg(name = "database", value = "orientation"))
class CeoResourceIT {

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
  void eachLineOfTheCommitmentsIsANumberedClause() {
    drawUp(orientedEpisode())
        .statusCode(201)
        .body("clauses.number", contains(1, 2, 3))
        .body("clauses.text", contains("Venir", "Prévenir", "Aider"))
        .body("clauses.side", contains("PERSON", "PERSON", "DEPARTEMENT"));
  }

  @Test
  void clausesMayBeGivenOneByOneInsteadOfTexts() {
    // Given
    var clauses =
        List.of(
            Map.of("side", "DEPARTEMENT", "text", "Aider"),
            Map.of("side", "PERSON", "text", " Venir\n à l'heure "));
    var terms =
        Map.of(
            "situation",
            "Sans emploi",
            "objectives",
            "Un emploi",
            "clauses",
            clauses,
            "firstAppointment",
            Map.of("on", "2026-03-24", "time", "09:30", "place", "Aurillac"));

    // Then
    drawUp(orientedEpisode(), terms)
        .statusCode(201)
        .body("clauses.text", contains("Venir à l'heure", "Aider"))
        .body("personCommitments", equalTo("Venir à l'heure"))
        .body("firstAppointment.on", equalTo("2026-03-24"))
        .body("firstAppointment.place", equalTo("Aurillac"));
    var twice = new HashMap<String, Object>(TERMS);
    twice.put("clauses", clauses);
    drawUp(orientedEpisode(), twice).spec(refused(422, "ceo-commitments-unclear", "/clauses"));
    drawUp(orientedEpisode(), Map.of("situation", "s", "objectives", "o"))
        .spec(refused(422, "ceo-commitments-unclear", "/personCommitments"));
  }

  @Test
  void aDraftIsRewrittenByWhoeverReadItsLastVersionAndTheFormerStays() {
    // Given
    var id = drawnUp(orientedEpisode());
    var changed = new HashMap<>(TERMS);
    changed.put("personCommitments", "Venir");

    // Then
    revise(id, "\"1\"", changed).statusCode(200).header("ETag", "\"2\"");
    revise(id, 1).spec(refused(412, "if-match-stale"));
    conseiller().body(TERMS).put("/ceo/{id}", id).then().spec(refused(428, "if-match-missing"));
    conseiller()
        .get("/ceo/{id}/versions", id)
        .then()
        .statusCode(200)
        .body("items.version", contains(2, 1))
        .body("items[1].writtenBy", equalTo("Agent conseiller"));
    conseiller()
        .get("/ceo/{id}/versions/1", id)
        .then()
        .statusCode(200)
        .body("clauses", hasSize(3))
        .body("personCommitments", equalTo("Venir\nPrévenir"));
    conseiller().get("/ceo/{id}/versions/2", id).then().statusCode(200).body("clauses", hasSize(2));
    conseiller().get("/ceo/{id}/versions/3", id).then().spec(refused(404, "ceo-version-not-found"));
  }

  @Test
  void oneSignatureFreezesTheTextAndTwoSealIt() {
    // Given
    var episode = orientedEpisode();
    var id = drawnUp(episode);
    read(id, 1, DECIDED).statusCode(201).body("readOn", equalTo(DECIDED.toString()));

    // When
    sign(id, "PERSON", 1, DECIDED).statusCode(201).body("status", equalTo("HALF_SIGNED"));
    revise(id, 1).spec(refused(409, "ceo-signed"));
    sign(id, "PERSON", 1, DECIDED).spec(refused(409, "ceo-already-signed-by-this-party"));
    sign(id, "DEPARTEMENT", 1, TODAY)
        .statusCode(201)
        .body("status", equalTo("SIGNED"))
        .body("signedOn", equalTo(TODAY.toString()));

    // Then
    sign(id, "DEPARTEMENT", 1, TODAY).spec(refused(409, "ceo-signed"));
    assertThat(stage(episode)).isEqualTo("CEO_SIGNE");
    assertThat(told(episode, "CeoSigned")).isEqualTo(1);
    var first = pdf(id);
    assertThat(first).isEqualTo(pdf(id)).startsWith("%PDF".getBytes(US_ASCII));
    assertThat(DATABASE.value("select pdf_sha256 from ceo where id = ?", UUID.fromString(id)))
        .isEqualTo(Sha256.of(first));
    conseiller()
        .get("/ceo/{id}", id)
        .then()
        .statusCode(200)
        .body("seal.sha256", equalTo(Sha256.of(first)))
        .body("signatures.means", contains("TYPED", "TYPED"));
  }

  @Test
  void nobodySignsBeforeTheDecisionNorInTheFuture() {
    var id = drawnUp(orientedEpisode());
    read(id, 1, DECIDED.minusDays(1)).spec(refused(422, "date-incoherent", "/readOn"));
    read(id, 1, TODAY.plusDays(1)).spec(refused(422, "date-in-the-future", "/readOn"));
    read(id, 1, DECIDED).statusCode(201);
    sign(id, "PERSON", 1, DECIDED.minusDays(1)).spec(refused(422, "date-incoherent", "/signedOn"));
    sign(id, "PERSON", 1, TODAY.plusDays(1)).spec(refused(422, "date-in-the-future", "/signedOn"));
  }

  @Test
  void whatCannotBePrintedIsRefusedWhileItIsWritten() {
    // Given
    var episode = orientedEpisode();
    var terms = new HashMap<>(TERMS);
    terms.put("objectives", "Un emploi 😀");

    // Then
    drawUp(episode, terms).spec(refused(422, "ceo-not-printable", "/objectives"));
    var id = drawnUp(episode);
    revise(id, "\"1\"", terms).spec(refused(422, "ceo-not-printable", "/objectives"));
  }

  @Test
  void aDraftThatCannotBePutOnPaperIsNotHalfSigned() {
    // Given
    var id = drawnUp(orientedEpisode());
    DATABASE.execute(
        "update ceo set situation = 'Sans' || chr(11) || 'emploi' where id = ?",
        UUID.fromString(id));
    read(id, 1, DECIDED).statusCode(201);

    // When
    var first = sign(id, "PERSON", 1, DECIDED);

    // Then
    first.spec(refused(422, "ceo-not-printable", "/situation"));
    revise(id, 1).statusCode(200);
    read(id, 2, DECIDED).statusCode(201);
    sign(id, "PERSON", 2, DECIDED).statusCode(201);
    sign(id, "DEPARTEMENT", 2, DECIDED).statusCode(201).body("status", equalTo("SIGNED"));
  }

  @Test
  void aTextOfAnOlderReleaseIsSignedAsItWasWritten() {
    // Given
    var id = drawnUp(orientedEpisode());
    var text = "- Venir\n\n- Prévenir";
    DATABASE.execute(
        "update ceo set person_commitments = ? where id = ?", text, UUID.fromString(id));

    // When
    read(id, 1, DECIDED).statusCode(201);
    sign(id, "PERSON", 1, DECIDED).statusCode(201);
    sign(id, "DEPARTEMENT", 1, DECIDED).statusCode(201).body("status", equalTo("SIGNED"));

    // Then
    assertThat(
            DATABASE.value("select person_commitments from ceo where id = ?", UUID.fromString(id)))
        .isEqualTo(text);
  }

  @Test
  void aCeoSignedBeforeTheEndOfTheParcoursIsToldLate() {
    // Given
    var episode = orientedEpisode();
    var id = drawnUp(episode);
    close(episode, DECIDED.plusDays(2));

    // Then
    read(id, 1, DECIDED.plusDays(3)).spec(refused(409, "parcours-closed"));
    read(id, 1, DECIDED).statusCode(201);
    sign(id, "PERSON", 1, DECIDED.plusDays(3)).spec(refused(409, "parcours-closed"));
    sign(id, "PERSON", 1, DECIDED).statusCode(201);
    sign(id, "DEPARTEMENT", 1, DECIDED.plusDays(2))
        .statusCode(201)
        .body("status", equalTo("SIGNED"));
  }

  @Test
  void aFileOfAnotherDepartementDoesNotExist() {
    // Given
    var id = drawnUp(orientedEpisode());

    // Then
    for (var path : List.of("", "/pdf", "/versions", "/versions/1")) {
      as("conseiller", TestTokens.OTHER)
          .get("/ceo/{id}" + path, id)
          .then()
          .spec(refused(404, "ceo-not-found"));
    }
    for (var path : List.of("/signatures", "/lectures", "/refus", "/numerisations")) {
      as("conseiller", TestTokens.OTHER)
          .body("{}")
          .post("/ceo/{id}" + path, id)
          .then()
          .spec(refused(404, "ceo-not-found"));
    }
  }

  @Test
  void theReadingOfADocumentIsTracedOnThePersonsFile() {
    // Given
    var episode = orientedEpisode();
    var id = drawnUp(episode);

    // When
    pdf(id);
    conseiller().get("/ceo/{id}/versions/1", id).then().statusCode(200);

    // Then
    assertThat(
            DATABASE.count(
                """
                select count(*) from access_trace
                 where subject = ?
                   and operation in ('CeoPaperResource.pdf', 'VersionResource.read')
                """,
                episode.personId().toString()))
        .isEqualTo(2);
  }
}
