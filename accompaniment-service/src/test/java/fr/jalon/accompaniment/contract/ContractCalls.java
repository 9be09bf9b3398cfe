package fr.jalon.accompaniment.contract;

import static fr.jalon.accompaniment.Scenes.API;
import static fr.jalon.accompaniment.Scenes.ORIENTED_ON;
import static fr.jalon.accompaniment.Scenes.TODAY;
import static fr.jalon.accompaniment.Scenes.asConseiller;

import fr.jalon.accompaniment.Scenes.Followed;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What an agent does with contracts, through the API. */
final class ContractCalls {
  static final LocalDate STARTS_ON = ORIENTED_ON.plusDays(10);
  static final LocalDate ENDS_ON = TODAY.plusMonths(5);

  private ContractCalls() {}

  static String drawn(Followed followed) {
    return drawUp(followed, terms("Un emploi", 15)).statusCode(201).extract().path("id");
  }

  static String signed(Followed followed) {
    var id = drawn(followed);
    sign(id, "PERSON", ORIENTED_ON.plusDays(20)).statusCode(201);
    sign(id, "REFERENT", ORIENTED_ON.plusDays(20)).statusCode(201);
    return id;
  }

  static ValidatableResponse drawUp(Followed followed, String terms) {
    return asConseiller()
        .body(terms)
        .post(API + "/accompagnements/" + followed.accompanimentId() + "/contrats")
        .then();
  }

  static ValidatableResponse amend(String id, @Nullable String ifMatch, String objectives) {
    var request = asConseiller().body(terms(objectives, null));
    if (ifMatch != null) {
      request.header("If-Match", ifMatch);
    }
    return request.put(API + "/contrats/" + id).then();
  }

  static ValidatableResponse sign(String id, String by, LocalDate on) {
    return asConseiller()
        .body("{\"signatory\": \"%s\", \"signedOn\": \"%s\"}".formatted(by, on))
        .post(API + "/contrats/" + id + "/signatures")
        .then();
  }

  static String terms(String objectives, @Nullable Integer weeklyHours) {
    return terms(objectives, weeklyHours, STARTS_ON);
  }

  static String terms(String objectives, @Nullable Integer weeklyHours, LocalDate startsOn) {
    return terms(objectives, weeklyHours, startsOn, ENDS_ON);
  }

  static String terms(
      String objectives, @Nullable Integer weeklyHours, LocalDate startsOn, LocalDate endsOn) {
    return """
    {"objectives": "%s",
     "actions": [{"kind": "JOB_SEARCH", "description": "Deux candidatures par semaine"},
                 {"kind": "MOBILITY", "description": "Le code de la route"}],
     "startsOn": "%s", "endsOn": "%s", "weeklyHours": %s}\
    """
        .formatted(objectives, startsOn, endsOn, weeklyHours);
  }
}
