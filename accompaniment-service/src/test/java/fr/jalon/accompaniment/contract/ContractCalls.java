package fr.jalon.accompaniment.contract;

import static fr.jalon.accompaniment.Scenes.API;
import static fr.jalon.accompaniment.Scenes.ORIENTED_ON;
import static fr.jalon.accompaniment.Scenes.TODAY;
import static fr.jalon.accompaniment.Scenes.asConseiller;

import fr.jalon.accompaniment.Scenes.Followed;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What an agent does with contracts, through the API. */
public final class ContractCalls {
  public static final LocalDate STARTS_ON = ORIENTED_ON.plusDays(10);
  public static final LocalDate ENDS_ON = TODAY.plusMonths(5);
  public static final LocalDate SIGNED_ON = ORIENTED_ON.plusDays(20);

  private ContractCalls() {}

  public static String drawn(Followed followed) {
    return drawUp(followed, terms("Un emploi", 15)).statusCode(201).extract().path("id");
  }

  /** Read, then signed by both. */
  public static String signed(Followed followed) {
    return signed(drawn(followed), 1, SIGNED_ON);
  }

  public static String signed(String id, long version, LocalDate on) {
    read(id, version, on).statusCode(201);
    sign(id, "PERSON", version, on).statusCode(201);
    sign(id, "REFERENT", version, on).statusCode(201);
    return id;
  }

  public static ValidatableResponse drawUp(Followed followed, String terms) {
    return asConseiller()
        .body(terms)
        .post(API + "/accompagnements/" + followed.accompanimentId() + "/contrats")
        .then();
  }

  static ValidatableResponse renew(String id, String terms) {
    return asConseiller().body(terms).post(API + "/contrats/" + id + "/renouvellements").then();
  }

  public static ValidatableResponse amend(String id, String terms) {
    return asConseiller().body(terms).post(API + "/contrats/" + id + "/avenants").then();
  }

  static ValidatableResponse revise(String id, @Nullable String ifMatch, String objectives) {
    var request = asConseiller().body(terms(objectives, null));
    if (ifMatch != null) {
      request.header("If-Match", ifMatch);
    }
    return request.put(API + "/contrats/" + id).then();
  }

  public static ValidatableResponse read(String id, long version, LocalDate on) {
    return asConseiller()
        .body(
            """
            {"version": %d, "readOn": "%s", "how": "READ_ALOUD"}\
            """
                .formatted(version, on))
        .post(API + "/contrats/" + id + "/lectures")
        .then();
  }

  public static ValidatableResponse sign(String id, String by, long version, LocalDate on) {
    return asConseiller()
        .body(signature(by, version, on))
        .post(API + "/contrats/" + id + "/signatures")
        .then();
  }

  static String signature(String by, long version, LocalDate on) {
    return """
    {"signatory": "%s", "version": %d, "means": "TYPED", "signerName": "Prénomtest TESTNOM",
     "signedOn": "%s", "place": "Aurillac"}\
    """
        .formatted(by, version, on);
  }

  static ValidatableResponse refuse(String id, long version, LocalDate on) {
    return asConseiller()
        .body(
            """
            {"version": %d, "refusedOn": "%s", "reason": "Veut y penser."}\
            """
                .formatted(version, on))
        .post(API + "/contrats/" + id + "/refus")
        .then();
  }

  public static ValidatableResponse end(String id, LocalDate on) {
    return asConseiller()
        .body(
            """
            {"endedOn": "%s", "reason": "Reprise d'un emploi."}\
            """
                .formatted(on))
        .post(API + "/contrats/" + id + "/fin")
        .then();
  }

  static ValidatableResponse get(String id) {
    return asConseiller().get(API + "/contrats/" + id).then().statusCode(200);
  }

  static byte[] pdf(String id, String query) {
    return asConseiller()
        .accept("application/pdf")
        .get(API + "/contrats/" + id + "/pdf" + query)
        .then()
        .statusCode(200)
        .extract()
        .asByteArray();
  }

  static ValidatableResponse verify(byte[] document) {
    return asConseiller()
        .contentType(ContentType.BINARY)
        .body(document)
        .post(API + "/contrats/verification")
        .then()
        .statusCode(200);
  }

  public static String terms(String objectives, @Nullable Integer weeklyHours) {
    return terms(objectives, weeklyHours, STARTS_ON);
  }

  public static String terms(String objectives, @Nullable Integer weeklyHours, LocalDate startsOn) {
    return terms(objectives, weeklyHours, startsOn, ENDS_ON);
  }

  public static String terms(
      String objectives, @Nullable Integer weeklyHours, LocalDate startsOn, LocalDate endsOn) {
    return """
    {"objectives": "%s",
     "actions": [{"kind": "JOB_SEARCH", "description": "Deux candidatures par semaine"},
                 {"kind": "MOBILITY", "description": "Le code de la route"},
                 {"kind": "JOB_SEARCH", "description": "Deux agences d'intérim"}],
     "personCommitments": [{"text": "Prévenir en cas d'empêchement"}],
     "organismeCommitments": [{"text": "Un rendez-vous chaque mois"}],
     "startsOn": "%s", "endsOn": "%s", "weeklyHours": %s}\
    """
        .formatted(objectives, startsOn, endsOn, weeklyHours);
  }
}
