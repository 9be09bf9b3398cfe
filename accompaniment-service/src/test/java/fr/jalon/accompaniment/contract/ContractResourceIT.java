package fr.jalon.accompaniment.contract;

import static fr.jalon.accompaniment.Scenes.API;
import static fr.jalon.accompaniment.Scenes.DATABASE;
import static fr.jalon.accompaniment.Scenes.ORIENTED_ON;
import static fr.jalon.accompaniment.Scenes.TODAY;
import static fr.jalon.accompaniment.Scenes.as;
import static fr.jalon.accompaniment.Scenes.asConseiller;
import static fr.jalon.accompaniment.Scenes.decided;
import static fr.jalon.accompaniment.Scenes.followed;
import static fr.jalon.accompaniment.Scenes.openOf;
import static fr.jalon.accompaniment.Scenes.published;
import static fr.jalon.accompaniment.Scenes.told;
import static fr.jalon.testkit.Problems.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import fr.jalon.accompaniment.AccompanimentStack;
import fr.jalon.accompaniment.IdentityStub;
import fr.jalon.accompaniment.Scenes.Followed;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@AccompanimentStack
class ContractResourceIT {
  private static final LocalDate STARTS_ON = ORIENTED_ON.plusDays(10);
  private static final LocalDate ENDS_ON = TODAY.plusMonths(5);

  private final Followed followed = followed();

  @Test
  void aContractIsDrawnUpAmendedAndSignedByBoth() {
    // Given
    var drawn = drawUp(terms("Un emploi", 15)).statusCode(201);
    String id = drawn.extract().path("id");
    drawn.body("status", equalTo("DRAFT")).body("rank", nullValue());
    asConseiller()
        .header("If-Match", "\"1\"")
        .body(terms("Un emploi stable", 20))
        .put(API + "/contrats/" + id)
        .then()
        .statusCode(200)
        .header("ETag", equalTo("\"2\""))
        .body("weeklyHours", equalTo(20));

    // When
    String sha256 =
        sign(id, "PERSON", ORIENTED_ON.plusDays(20))
            .statusCode(201)
            .body("status", equalTo("PARTLY_SIGNED"))
            .extract()
            .path("sha256");
    sign(id, "REFERENT", ORIENTED_ON.plusDays(18)).statusCode(201);

    // Then
    asConseiller()
        .get(API + "/contrats/" + id)
        .then()
        .statusCode(200)
        .header("ETag", equalTo("\"4\""))
        .body("status", equalTo("SIGNED"))
        .body("rank", equalTo(1))
        .body("objectives", equalTo("Un emploi stable"))
        .body("signedOn", equalTo(ORIENTED_ON.plusDays(20).toString()))
        .body("sha256", equalTo(sha256));
    asConseiller()
        .get(API + "/accompagnements/" + followed.accompanimentId())
        .then()
        .body("stage", equalTo("CONTRAT_SIGNE"))
        .body(
            "deadlines.find { it.rule == 'CONTRACT' }.metOn",
            equalTo(ORIENTED_ON.plusDays(20).toString()))
        .body("deadlines.find { it.rule == 'CONTRACT' }.overdue", equalTo(false));
    assertThat(told(followed.person(), "ContractSigned", 1))
        .singleElement()
        .satisfies(
            event ->
                assertThat(event)
                    .containsEntry("rank", 1)
                    .containsEntry("kind", "CER")
                    .containsEntry("signedOn", ORIENTED_ON.plusDays(20).toString())
                    .containsEntry("startsOn", STARTS_ON.toString())
                    .containsEntry("endsOn", ENDS_ON.toString()));
  }

  @Test
  void theTermsFreezeWithTheFirstSignature() {
    // Given
    var id = drawn();
    sign(id, "PERSON", TODAY).statusCode(201);

    // When
    var amended = amend(id, "\"2\"", "Autre chose");

    // Then
    amended.spec(refused(409, "contract-being-signed"));
    sign(id, "PERSON", TODAY).spec(refused(409, "signature-already-given"));
    sign(id, "REFERENT", TODAY).statusCode(201);
    amend(id, "\"3\"", "Autre chose").spec(refused(409, "contract-already-signed"));
    sign(id, "REFERENT", TODAY).spec(refused(409, "contract-already-signed"));
    assertThat(told(followed.person(), "ContractSigned", 1)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update contract set objectives = 'autre' where id = ?",
        "update contract set ends_on = ends_on + 1 where id = ?",
        "update contract set status = 'DRAFT', person_signed_on = null, person_recorded_at = null,"
            + " person_recorded_by = null, referent_signed_on = null, referent_recorded_at = null,"
            + " referent_recorded_by = null, content = null, content_sha256 = null, rank = null"
            + " where id = ?",
        "delete from contract where id = ?",
        "update contract_action set description = 'autre' where contract_id = ?",
        "delete from contract_action where contract_id = ?"
      })
  void theDatabaseItselfKeepsASignedContract(String tampering) {
    // Given
    var id = signed();

    // When
    assertThatThrownBy(() -> DATABASE.execute(tampering, UUID.fromString(id)))
        // Then
        .hasMessageContaining("never change");
  }

  @Test
  void theSealIsTheOneOfTheContent() {
    var id = signed();
    assertThat(
            DATABASE.count(
                """
                select count(*) from contract
                 where id = ? and content_sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex')
                """,
                UUID.fromString(id)))
        .isEqualTo(1);
    assertThat(DATABASE.value("select content from contract where id = ?", UUID.fromString(id)))
        .asString()
        .contains(followed.person().personId().toString())
        .doesNotContain("TESTNOM");
  }

  @Test
  void theRankCountsSinceTheEntryAcrossFollowUps() {
    // Given
    signed();
    published(decided(followed.person(), 2, ORIENTED_ON.plusDays(30)));
    var next = new Followed(followed.person(), openOf(followed.person()));

    // When
    var id =
        asConseiller()
            .body(terms("Suite", null, ORIENTED_ON.plusDays(30)))
            .post(API + "/accompagnements/" + next.accompanimentId() + "/contrats")
            .then()
            .statusCode(201)
            .extract()
            .<String>path("id");
    sign(id, "PERSON", TODAY).statusCode(201);

    // Then
    sign(id, "REFERENT", TODAY).statusCode(201).body("rank", equalTo(2));
  }

  @Test
  void anEditIsMadeOnTheVersionThatWasRead() {
    var id = drawn();
    amend(id, null, "Autre chose").spec(refused(428, "if-match-missing"));
    amend(id, "\"7\"", "Autre chose").spec(refused(412, "if-match-stale"));
    amend(id, "\"1\"", "Autre chose").statusCode(200);
    amend(id, "\"1\"", "Encore autre chose").spec(refused(412, "if-match-stale"));
  }

  @Test
  void datesThatContradictEachOtherAreRefused() {
    var id = drawn();
    sign(id, "PERSON", TODAY.plusDays(1)).spec(refused(422, "date-in-the-future", "/signedOn"));
    sign(id, "PERSON", ORIENTED_ON.minusDays(1)).spec(refused(422, "date-incoherent", "/signedOn"));
    drawUp(terms("Un emploi", null, ORIENTED_ON.minusDays(1)))
        .spec(refused(422, "date-incoherent", "/startsOn"));
    drawUp(terms("Un emploi", null, ENDS_ON)).spec(refused(422, "date-incoherent", "/endsOn"));
    drawUp(terms("Un emploi", 36)).spec(refused(422, "field-invalid", "/weeklyHours"));
    drawUp(terms("Un emploi", 15).replace("MOBILITY", "JOB_SEARCH"))
        .spec(refused(422, "action-repeated", "/actions/1/kind"));
  }

  @Test
  void theSameKeySignsOnce() {
    // Given
    var id = drawn();
    var key = UUID.randomUUID().toString();

    // When
    for (var i = 0; i < 2; i++) {
      asConseiller()
          .header("Idempotency-Key", key)
          .body("{\"signatory\": \"PERSON\"}")
          .post(API + "/contrats/" + id + "/signatures")
          .then()
          .statusCode(201)
          .body("signatures.size()", equalTo(1))
          .body("signatures[0].signedOn", equalTo(TODAY.toString()));
    }
  }

  @Test
  void thePaperBearsTheNameAskedInTheAgentsOwnName() throws IOException {
    // Given
    var id = signed();
    String sha256 = asConseiller().get(API + "/contrats/" + id).path("sha256");

    // When
    var pdf =
        asConseiller()
            .accept("application/pdf")
            .header("X-Correlation-Id", "pdf-correlation-1")
            .get(API + "/contrats/" + id + "/pdf")
            .then()
            .statusCode(200)
            .contentType("application/pdf")
            .extract()
            .asByteArray();

    // Then
    try (var document = Loader.loadPDF(pdf)) {
      assertThat(new PDFTextStripper().getText(document))
          .contains("Mme Prénomtest TESTNOM", sha256, "contrat n° 1");
    }
    var asked = IdentityStub.LAST.get();
    assertThat(asked.path())
        .isEqualTo("/api/orientation/v1/personnes/" + followed.person().personId() + "/identite");
    assertThat(asked.authorization()).startsWith("Bearer ey");
    assertThat(asked.correlationId()).isEqualTo("pdf-correlation-1");
    assertThat(
            DATABASE.count(
                "select count(*) from access_trace where subject = ?",
                followed.person().parcoursId().toString()))
        .isGreaterThanOrEqualTo(2);
  }

  @Test
  void withoutAnIdentityNothingIsPrintedAndNothingChanges() {
    // Given
    var id = drawn();
    IdentityStub.STATUS.set(503);
    try {
      // When
      asConseiller()
          .accept("application/pdf")
          .get(API + "/contrats/" + id + "/pdf")
          .then()
          .spec(refused(503, "identity-unavailable"));
      IdentityStub.STATUS.set(403);
      asConseiller()
          .get(API + "/contrats/" + id + "/pdf")
          .then()
          .spec(refused(403, "identity-refused"));
    } finally {
      IdentityStub.STATUS.set(200);
    }

    // Then
    asConseiller().get(API + "/contrats/" + id).then().body("status", equalTo("DRAFT"));
  }

  @Test
  void anotherDepartementSeesNothingOfIt() {
    var id = drawn();
    as("conseiller", "063")
        .get(API + "/contrats/" + id)
        .then()
        .spec(refused(404, "contract-not-found"));
    as("conseiller", "063")
        .get(API + "/contrats/" + id + "/pdf")
        .then()
        .spec(refused(404, "contract-not-found"));
    as("conseiller", "063")
        .body("{\"signatory\": \"PERSON\"}")
        .post(API + "/contrats/" + id + "/signatures")
        .then()
        .spec(refused(404, "contract-not-found"));
    as("conseiller", "063")
        .header("If-Match", "\"1\"")
        .body(terms("Volé", null))
        .put(API + "/contrats/" + id)
        .then()
        .spec(refused(404, "contract-not-found"));
  }

  private String drawn() {
    return drawUp(terms("Un emploi", 15)).statusCode(201).extract().path("id");
  }

  private String signed() {
    var id = drawn();
    sign(id, "PERSON", ORIENTED_ON.plusDays(20)).statusCode(201);
    sign(id, "REFERENT", ORIENTED_ON.plusDays(20)).statusCode(201);
    return id;
  }

  private ValidatableResponse drawUp(String terms) {
    return asConseiller()
        .body(terms)
        .post(API + "/accompagnements/" + followed.accompanimentId() + "/contrats")
        .then();
  }

  private static ValidatableResponse amend(String id, @Nullable String ifMatch, String objectives) {
    var request = asConseiller().body(terms(objectives, null));
    if (ifMatch != null) {
      request.header("If-Match", ifMatch);
    }
    return request.put(API + "/contrats/" + id).then();
  }

  private static ValidatableResponse sign(String id, String by, LocalDate on) {
    return asConseiller()
        .body("{\"signatory\": \"%s\", \"signedOn\": \"%s\"}".formatted(by, on))
        .post(API + "/contrats/" + id + "/signatures")
        .then();
  }

  private static String terms(String objectives, @Nullable Integer weeklyHours) {
    return terms(objectives, weeklyHours, STARTS_ON);
  }

  private static String terms(
      String objectives, @Nullable Integer weeklyHours, LocalDate startsOn) {
    return """
    {"objectives": "%s",
     "actions": [{"kind": "JOB_SEARCH", "description": "Deux candidatures par semaine"},
                 {"kind": "MOBILITY", "description": "Le code de la route"}],
     "startsOn": "%s", "endsOn": "%s", "weeklyHours": %s}"""
        .formatted(objectives, startsOn, ENDS_ON, weeklyHours);
  }
}
