package fr.jalon.indicators.declaration;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;

import fr.jalon.testkit.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;

/** Partners of one département, and its chef de projet, as they call the service. */
public record Partners(String departement) {
  public static final String API = "/api/indicators/v1";

  /** What PDFs begin with is enough to be one here. */
  public static final byte[] PAPER = "%PDF-1.7 bilan".getBytes(UTF_8);

  private static final String FIRST = "pilote";
  private static final List<String> SECOND = List.of("pilote", "comite");

  /** Two pilots: the first one of the Région, the second one of Pôle emploi. */
  public static Partners of(String departement) {
    var partners = new Partners(departement);
    partners.attach("agent-pilote-" + departement, "Région");
    partners.attach("agent-pilote-comite-" + departement, "Pôle emploi");
    return partners;
  }

  public void attach(String agent, String organisation) {
    chef()
        .contentType(ContentType.JSON)
        .body("{\"organisation\": \"%s\"}".formatted(organisation))
        .put(API + "/pilotes/" + agent)
        .then()
        .statusCode(200);
  }

  public RequestSpecification region() {
    return as(TestTokens.of(FIRST, departement));
  }

  public RequestSpecification poleEmploi() {
    return as(TestTokens.of(SECOND, departement));
  }

  public RequestSpecification chef() {
    return as(TestTokens.of("chef-de-projet", departement));
  }

  public static RequestSpecification as(String token) {
    return given().auth().oauth2(token).header("Idempotency-Key", UUID.randomUUID().toString());
  }

  /** Opens a draft of a number, for the Région. */
  public String draft(String code, String period, int value) {
    return declare(
            region(),
            """
            {"code": "%s", "period": "%s", "value": %d, "method": "relevé de l'année"}\
            """
                .formatted(code, period, value))
        .statusCode(201)
        .extract()
        .path("id");
  }

  public static ValidatableResponse declare(RequestSpecification as, String body) {
    return as.contentType(ContentType.JSON).body(body).post(API + "/declarations").then();
  }

  public static ValidatableResponse move(
      RequestSpecification as, String id, String move, long version, String body) {
    return as.contentType(ContentType.JSON)
        .header("If-Match", "\"" + version + "\"")
        .body(body)
        .put(API + "/declarations/" + id + move)
        .then();
  }

  public ValidatableResponse revise(String id, long version, int value, String reason) {
    return move(
        region(),
        id,
        "",
        version,
        """
        {"value": %d, "method": "relevé de l'année", "reason": "%s"}\
        """
            .formatted(value, reason));
  }

  public ValidatableResponse submit(String id, long version) {
    return move(region(), id, "/soumission", version, "{}");
  }

  public ValidatableResponse validate(String id, long version) {
    return move(chef(), id, "/validation", version, "{}");
  }

  public ValidatableResponse sendBack(String id, long version) {
    return move(chef(), id, "/retour", version, "{\"comment\": \"Décembre manque.\"}");
  }

  /** Hands in a paper for the one who calls. */
  public static String evidence(RequestSpecification as) {
    return as.contentType(ContentType.BINARY)
        .queryParam("libelle", "Bilan")
        .queryParam("sansDonneesPersonnelles", true)
        .body(PAPER)
        .post(API + "/pieces-justificatives")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }
}
