package fr.jalon.accompaniment.employment;

import static fr.jalon.accompaniment.Scenes.API;
import static fr.jalon.accompaniment.Scenes.asConseiller;

import fr.jalon.accompaniment.Scenes.Followed;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What an agent does about jobs, through the API. */
public final class EmploymentCalls {
  private EmploymentCalls() {}

  public static String recorded(
      Followed followed, String contract, LocalDate startsOn, @Nullable LocalDate plannedEndsOn) {
    return record(followed, "PERSON", contract, startsOn, plannedEndsOn)
        .statusCode(201)
        .extract()
        .path("id");
  }

  public static ValidatableResponse record(
      Followed followed,
      String source,
      String contract,
      LocalDate startsOn,
      @Nullable LocalDate plannedEndsOn) {
    return asConseiller()
        .body(
            """
            {"source": "%s", "contract": "%s", "startsOn": "%s", "plannedEndsOn": %s,
             "employer": "Atelier du Test"}\
            """
                .formatted(
                    source,
                    contract,
                    startsOn,
                    plannedEndsOn == null ? "null" : "\"" + plannedEndsOn + "\""))
        .post(API + "/accompagnements/" + followed.accompanimentId() + "/emplois")
        .then();
  }

  public static ValidatableResponse end(String id, LocalDate on, String reason) {
    return asConseiller()
        .body("{\"endedOn\": \"%s\", \"reason\": \"%s\"}".formatted(on, reason))
        .put(API + "/emplois/" + id + "/fin")
        .then();
  }

  public static ValidatableResponse compare(String id, @Nullable String same) {
    return asConseiller()
        .body(same == null ? "{}" : "{\"sameAs\": \"%s\"}".formatted(same))
        .put(API + "/emplois/" + id + "/rapprochement")
        .then();
  }
}
