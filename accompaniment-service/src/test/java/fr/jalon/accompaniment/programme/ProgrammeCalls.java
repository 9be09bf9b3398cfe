package fr.jalon.accompaniment.programme;

import static fr.jalon.accompaniment.Scenes.API;
import static fr.jalon.accompaniment.Scenes.as;
import static fr.jalon.accompaniment.Scenes.asConseiller;
import static io.restassured.RestAssured.given;

import fr.jalon.accompaniment.Scenes.Followed;
import fr.jalon.testkit.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What agents ask of the programmes, through HTTP. */
public final class ProgrammeCalls {
  /** The agents of the tests, as their tokens name them. */
  public static final String CONSEILLER = "agent-conseiller-015";

  public static final String CHEF = "agent-chef-de-projet-015";

  private ProgrammeCalls() {}

  public static ValidatableResponse prescribe(
      Followed followed, String programme, String more, LocalDate on) {
    return asConseiller()
        .body(
            """
            {"programme": "%s", %s "prescribedOn": "%s"}\
            """
                .formatted(programme, more, on))
        .post(programmes(followed))
        .then();
  }

  /** The id of what was prescribed. */
  public static String prescribed(Followed followed, String programme, String more, LocalDate on) {
    return prescribe(followed, programme, more, on).statusCode(201).extract().path("id");
  }

  public static ValidatableResponse validate(
      RequestSpecification agent, Followed followed, String entry, String answer) {
    return agent.body(answer).post(programmes(followed) + "/" + entry + "/validations").then();
  }

  public static ValidatableResponse enter(
      Followed followed, String entry, LocalDate on, String referents, String more) {
    return asConseiller()
        .body(
            """
            {"enteredOn": "%s", %s "referents": [%s]}\
            """
                .formatted(on, more, referents))
        .put(programmes(followed) + "/" + entry + "/entree")
        .then();
  }

  public static ValidatableResponse step(Followed followed, String entry, String body) {
    return asConseiller().body(body).post(programmes(followed) + "/" + entry + "/etapes").then();
  }

  public static ValidatableResponse leave(
      Followed followed, String entry, String reason, LocalDate on) {
    return asConseiller()
        .body(
            """
            {"reason": "%s", "leftOn": "%s"}\
            """
                .formatted(reason, on))
        .put(programmes(followed) + "/" + entry + "/sortie")
        .then();
  }

  public static ValidatableResponse read(Followed followed) {
    return asConseiller().get(programmes(followed)).then().statusCode(200);
  }

  public static String referent(String role, String agent) {
    return """
    {"role": "%s", "agentId": "%s", "name": "Camille Besse"}\
    """
        .formatted(role, agent);
  }

  public static String pair() {
    return referent("SOCIAL", CHEF) + "," + referent("FRANCE_TRAVAIL", CONSEILLER);
  }

  public static String appoint(
      String departement, String programme, String function, String agent, LocalDate since) {
    return as("chef-de-projet", departement)
        .body(
            """
            {"function": "%s", "agentId": "%s", "name": "Camille Besse", "fte": 1.00,
             "sinceOn": "%s"}\
            """
                .formatted(function, agent, since))
        .post(API + "/programmes/" + programme + "/postes")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  /** An agent of several roles, who is nobody else. */
  public static RequestSpecification asAnother(String... roles) {
    return given()
        .auth()
        .oauth2(TestTokens.of(List.of(roles), TestTokens.OWN))
        .contentType(ContentType.JSON)
        .header("Idempotency-Key", UUID.randomUUID().toString());
  }

  public static String programmes(Followed followed) {
    return API + "/accompagnements/" + followed.accompanimentId() + "/programmes";
  }
}
