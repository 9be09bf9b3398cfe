package fr.jalon.platform;

import static fr.jalon.testkit.Problems.refused;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import fr.jalon.testkit.Database;
import fr.jalon.testkit.Stack;
import fr.jalon.testkit.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = Stack.class,
    initArgs = @ResourceArg(name = "database", value = "orientation"))
class HttpBorderIT {

  private static final String NOTES = "/api/test/v1/notes";
  private static final Database DATABASE = new Database("orientation");

  private static RequestSpecification as(String role, String departement) {
    return given().auth().oauth2(TestTokens.of(role, departement)).contentType(ContentType.JSON);
  }

  private static RequestSpecification conseiller() {
    return as("conseiller", TestTokens.OWN);
  }

  private static String createNote(String text) {
    var location =
        conseiller()
            .header("Idempotency-Key", UUID.randomUUID())
            .body("{\"text\":\"%s\"}".formatted(text))
            .post(NOTES)
            .then()
            .statusCode(201)
            .header("Location", startsWith(NOTES + "/"))
            .extract()
            .header("Location");
    return location.substring(location.lastIndexOf('/') + 1);
  }

  @Test
  void aCreationHappensOnceHoweverOftenItIsAskedFor() {
    var key = UUID.randomUUID().toString();
    var text = "once " + key.substring(0, 8);
    var request = conseiller().header("Idempotency-Key", key).body("{\"text\":\"" + text + "\"}");

    var first = request.post(NOTES);
    var second = request.post(NOTES);

    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(second.statusCode()).isEqualTo(201);
    assertThat(second.header("Location")).isEqualTo(first.header("Location"));
    assertThat(second.asString()).isEqualTo(first.asString());
    assertThat(DATABASE.count("select count(*) from note where text = ?", text)).isOne();
  }

  @Test
  void aKeyServesOneRequestOnly() {
    var key = UUID.randomUUID().toString();
    conseiller().header("Idempotency-Key", key).body("{\"text\":\"a\"}").post(NOTES);

    conseiller()
        .header("Idempotency-Key", key)
        .body("{\"text\":\"b\"}")
        .post(NOTES)
        .then()
        .spec(refused(422, "idempotency-key-reused"));
    conseiller()
        .body("{\"text\":\"c\"}")
        .post(NOTES)
        .then()
        .spec(refused(400, "idempotency-key-missing"));
  }

  @Test
  void aRefusedCreationLeavesNothingNotEvenItsKeyOrItsEvent() {
    var key = UUID.randomUUID().toString();
    var events = "select count(*) from inbox";
    conseiller()
        .header("Idempotency-Key", key)
        .body("{\"text\":\"refused\"}")
        .post(NOTES)
        .then()
        .spec(refused(422, "field-invalid", "/text"));

    assertThat(DATABASE.count("select count(*) from note where text = 'refused'")).isZero();
    assertThat(DATABASE.count("select count(*) from idempotency_key where key = ?", key)).isZero();
    assertThat(DATABASE.count("select count(*) from outbox where payload ->> 'reason' = 'refused'"))
        .isZero();
    assertThat(DATABASE.count(events)).isNotNegative();
  }

  @Test
  void aForeignFileDoesNotExistAndAReadLeavesATrace() {
    var id = createNote("mine");

    as("conseiller", TestTokens.OTHER)
        .get(NOTES + "/" + id)
        .then()
        .spec(refused(404, "resource-not-found"));
    conseiller().get(NOTES + "/" + id).then().statusCode(200).body("text", equalTo("mine"));

    assertThat(
            DATABASE.rows(
                "select departement, agent_id, operation from access_trace where subject = ?", id))
        .singleElement()
        .satisfies(trace -> {
          assertThat(trace.get("departement")).isEqualTo(TestTokens.OWN);
          assertThat(trace.get("agent_id")).isEqualTo("agent-conseiller-015");
          assertThat(trace.get("operation")).isEqualTo("NoteResource.read");
        });
    as("dpo", TestTokens.OWN)
        .get("/api/test/v1/acces?dossier=" + id)
        .then()
        .statusCode(200)
        .body("size()", equalTo(1))
        .body("[0].agentId", equalTo("agent-conseiller-015"));
    as("dpo", TestTokens.OTHER)
        .get("/api/test/v1/acces?dossier=" + id)
        .then()
        .body("size()", equalTo(0));
  }

  @Test
  void anEditIsMadeOnTheLatestVersion() {
    var path = NOTES + "/" + createNote("edited");

    conseiller().body("{\"text\":\"x\"}").put(path).then().spec(refused(428, "if-match-missing"));
    conseiller()
        .header("If-Match", "\"7\"")
        .body("{\"text\":\"x\"}")
        .put(path)
        .then()
        .spec(refused(412, "if-match-stale"));
    conseiller()
        .header("If-Match", "\"1\"")
        .body("{\"text\":\"x\"}")
        .put(path)
        .then()
        .statusCode(200);
  }

  @Test
  void whoeverIsUnknownOrOfAnotherRoleIsRefused() {
    given().get(NOTES + "/" + UUID.randomUUID()).then().spec(refused(401, "not-authenticated"));
    given()
        .auth()
        .oauth2("not.a.token")
        .get(NOTES + "/" + UUID.randomUUID())
        .then()
        .spec(refused(401, "not-authenticated"));
    as("comite", TestTokens.OWN)
        .get(NOTES + "/" + UUID.randomUUID())
        .then()
        .spec(refused(403, "role-not-allowed"));
    as("conseiller", "")
        .get(NOTES + "/" + UUID.randomUUID())
        .then()
        .spec(refused(403, "departement-missing"));
    conseiller().get(NOTES + "/undeclared").then().spec(refused(403, "role-not-allowed"));
  }

  @Test
  void whatTheFrameworkRefusesIsAProblemToo() {
    var post = conseiller().header("Idempotency-Key", UUID.randomUUID());
    post.body("{\"text\":").post(NOTES).then().spec(refused(400, "body-unreadable"));
    post.body("{\"text\":\"a\",\"admin\":true}")
        .post(NOTES)
        .then()
        .spec(refused(400, "body-unreadable", "/admin"));
    post.body("{\"text\":\"\"}").post(NOTES).then().spec(refused(422, "field-invalid", "/text"));
    post.body("{}").post(NOTES).then().spec(refused(422, "field-invalid", "/text"));
    post.body("{\"text\":\"a\\u000bb\"}")
        .post(NOTES)
        .then()
        .spec(refused(400, "body-unreadable", "/text"));
    post.body("{\"text\":\"" + "a".repeat(2_000_000) + "\"}")
        .post(NOTES)
        .then()
        .spec(refused(413, "body-too-large"));
    as("dpo", TestTokens.OWN)
        .get("/api/test/v1/acces?dossier=not-a-uuid")
        .then()
        .spec(refused(400, "request-unreadable"));
    as("dpo", TestTokens.OWN)
        .get("/api/test/v1/acces")
        .then()
        .spec(refused(422, "field-invalid", "?dossier"));
    conseiller().delete(NOTES).then().spec(refused(405, "method-not-allowed"));
    conseiller().get("/api/test/v1/nowhere").then().spec(refused(404, "resource-not-found"));
    conseiller().get(NOTES + "/not-a-uuid").then().spec(refused(404, "resource-not-found"));
  }

  @Test
  void whatIsOldIsForgotten() {
    createNote("forgotten");
    DATABASE.execute("update idempotency_key set claimed_at = now() - interval '4 days'");

    DATABASE.value("select forget_what_is_old()::text");

    assertThat(DATABASE.count("select count(*) from idempotency_key")).isZero();
  }

  @Test
  void anErrorOfOursSaysNothingButACorrelationId() {
    conseiller()
        .header("X-Correlation-Id", "abcdefgh-1234")
        .get(NOTES + "/broken")
        .then()
        .spec(refused(500, "internal-error"))
        .header("X-Correlation-Id", equalTo("abcdefgh-1234"))
        .body("correlationId", equalTo("abcdefgh-1234"))
        .body("detail", not(equalTo("HELOISE FONTANGES")));
  }

  @Test
  void anOperationSaysWhoMayCallItAndWhatItMayRefuse() {
    var operation = "paths.'/api/test/v1/notes/{id}'.get";
    given()
        .queryParam("format", "json")
        .get("/api/test/v1/openapi")
        .then()
        .statusCode(200)
        .body(operation + ".x-roles", equalTo(java.util.List.of("conseiller")))
        .body(operation + ".x-relation", equalTo("FILE"))
        .body(operation + ".responses.'404'.description", startsWith("Inconnu"))
        .body("paths.'/api/test/v1/notes'.post.parameters[0].name", equalTo("Idempotency-Key"));
  }
}
