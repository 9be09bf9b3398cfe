package fr.jalon.accompaniment.story;

import static fr.jalon.accompaniment.Scenes.API;
import static fr.jalon.accompaniment.Scenes.ORIENTED_ON;
import static fr.jalon.accompaniment.Scenes.TODAY;
import static fr.jalon.accompaniment.Scenes.asConseiller;
import static fr.jalon.accompaniment.Scenes.followed;
import static fr.jalon.accompaniment.Scenes.parcoursClosed;
import static fr.jalon.accompaniment.Scenes.published;

import fr.jalon.accompaniment.Scenes.Followed;
import fr.jalon.accompaniment.contract.ContractCalls;
import java.time.LocalTime;
import java.time.ZoneId;

/** People at each step of their follow-up. */
public final class Steps {
  private Steps() {}

  /** Someone who has come that far: each step is a stage, in the order of {@link Stage}. */
  public static Followed brought(int step) {
    var followed = followed();
    if (step == 1) {
      book(followed, 50);
    }
    if (step >= 2) {
      bookAndClose(followed, 5);
    }
    if (step >= 3) {
      signContract(followed);
    }
    if (step == 4) {
      published(parcoursClosed(followed.person(), TODAY));
    }
    return followed;
  }

  static void bookAndClose(Followed followed, int daysAfter) {
    asConseiller()
        .body("{\"attendance\": \"HONOURED\"}")
        .put(API + "/rendez-vous/" + book(followed, daysAfter) + "/presence")
        .then()
        .statusCode(200);
  }

  private static String book(Followed followed, int daysAfter) {
    var start =
        ORIENTED_ON
            .plusDays(daysAfter)
            .atTime(LocalTime.NOON)
            .atZone(ZoneId.of("Europe/Paris"))
            .toOffsetDateTime();
    return asConseiller()
        .body(
            """
            {"startsAt": "%s", "minutes": 45, "place": "Ici", "bookedOn": "%s"}\
            """
                .formatted(start, ORIENTED_ON))
        .post(API + "/accompagnements/" + followed.accompanimentId() + "/rendez-vous")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static void signContract(Followed followed) {
    String id =
        asConseiller()
            .body(
                """
                {"objectives": "Un emploi", "startsOn": "%s", "endsOn": "%s",
                 "actions": [{"kind": "HOUSING", "description": "Un logement"}]}\
                """
                    .formatted(ORIENTED_ON, TODAY.plusMonths(3)))
            .post(API + "/accompagnements/" + followed.accompanimentId() + "/contrats")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    ContractCalls.signed(id, 1, TODAY);
  }
}
