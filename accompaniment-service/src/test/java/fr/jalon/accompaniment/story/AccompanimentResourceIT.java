package fr.jalon.accompaniment.story;

import static fr.jalon.accompaniment.Scenes.API;
import static fr.jalon.accompaniment.Scenes.ORIENTED_ON;
import static fr.jalon.accompaniment.Scenes.TODAY;
import static fr.jalon.accompaniment.Scenes.as;
import static fr.jalon.accompaniment.Scenes.asConseiller;
import static fr.jalon.accompaniment.Scenes.followed;
import static fr.jalon.accompaniment.Scenes.parcoursClosed;
import static fr.jalon.accompaniment.Scenes.published;
import static fr.jalon.testkit.Problems.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import fr.jalon.accompaniment.AccompanimentStack;
import fr.jalon.accompaniment.Followers;
import fr.jalon.accompaniment.Scenes.Followed;
import fr.jalon.accompaniment.employment.RoomFiles;
import fr.jalon.testkit.AuthorisationMatrix;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@QuarkusTest
@AccompanimentStack
class AccompanimentResourceIT {
  private final SessionFactory sessions;

  AccompanimentResourceIT(SessionFactory sessions) {
    this.sessions = sessions;
  }

  @Test
  void theListHoldsAParcoursWithItsStage() {
    var followed = followed();
    asConseiller()
        .queryParam("parcours", followed.person().parcoursId())
        .get(API + "/accompagnements")
        .then()
        .statusCode(200)
        .body("items.id", contains(followed.accompanimentId().toString()))
        .body("items[0].stage", equalTo("RENDEZ_VOUS_A_PRENDRE"))
        .body("items[0].openedOn", equalTo(ORIENTED_ON.toString()));
  }

  @Test
  void theStageOfTheListIsTheOneOfTheStory() {
    var expected =
        List.of(
            "RENDEZ_VOUS_A_PRENDRE",
            "RENDEZ_VOUS_PRIS",
            "RENDEZ_VOUS_HONORE",
            "CONTRAT_SIGNE",
            "CLOS");
    for (var step = 0; step < expected.size(); step++) {
      var followed = brought(step);
      String inList =
          asConseiller()
              .queryParam("parcours", followed.person().parcoursId())
              .get(API + "/accompagnements")
              .path("items[0].stage");
      String inStory =
          asConseiller().get(API + "/accompagnements/" + followed.accompanimentId()).path("stage");
      assertThat(inList).isEqualTo(expected.get(step)).isEqualTo(inStory);
      asConseiller()
          .queryParam("parcours", followed.person().parcoursId())
          .queryParam("etape", inStory)
          .get(API + "/accompagnements")
          .then()
          .body("items.id", contains(followed.accompanimentId().toString()));
    }
  }

  @Test
  void pagesFollowEachOtherWithoutGapOrRepetition() {
    // Given
    var mine = Stream.generate(() -> followed().accompanimentId().toString()).limit(3).toList();

    // When
    var seen = new ArrayList<String>();
    String next = API + "/accompagnements?limite=2";
    var last = "";
    while (!next.isEmpty()) {
      var page = asConseiller().urlEncodingEnabled(false).get(next);
      assertThat(page.statusCode()).isEqualTo(200);
      seen.addAll(page.<List<String>>path("items.id"));
      var link = page.header("Link");
      last = next;
      next = link == null ? "" : link.substring(1, link.indexOf('>'));
    }

    // Then
    assertThat(last).contains("curseur=");
    assertThat(seen).doesNotHaveDuplicates().containsAll(mine);
  }

  @Test
  void whatIsNotAStageACursorOrALimitIsRefused() {
    asConseiller()
        .get(API + "/accompagnements?parcours=abc")
        .then()
        .spec(refused(400, "request-unreadable"));
    asConseiller()
        .get(API + "/accompagnements?etape=ENVOLE")
        .then()
        .spec(refused(422, "stage-unknown", "?etape"));
    asConseiller()
        .get(API + "/accompagnements?curseur=n-importe-quoi")
        .then()
        .spec(refused(400, "cursor-invalid", "?curseur"));
    asConseiller()
        .get(API + "/accompagnements?curseur=YR9i")
        .then()
        .spec(refused(400, "cursor-invalid", "?curseur"));
    asConseiller()
        .get(API + "/accompagnements?limite=0")
        .then()
        .spec(refused(422, "field-invalid", "?limite"));
  }

  @Test
  void anotherDepartementSeesNoneOfOurs() {
    var followed = followed();
    as("conseiller", "063")
        .get(API + "/accompagnements/" + followed.accompanimentId())
        .then()
        .spec(refused(404, "accompaniment-not-found"));
    as("conseiller", "063")
        .get(API + "/accompagnements")
        .then()
        .statusCode(200)
        .body("items.size()", equalTo(0));
    asConseiller()
        .get(API + "/accompagnements/" + UUID.randomUUID())
        .then()
        .spec(refused(404, "accompaniment-not-found"));
  }

  @Test
  void aStoryTakesAsManyQueriesWhateverItHolds() {
    // Given
    var few = followed();
    bookAndClose(few, 1);
    var many = followed();
    for (var i = 1; i <= 6; i++) {
      bookAndClose(many, i);
    }

    // When
    var forFew = queriesToRead(few);
    var forMany = queriesToRead(many);

    // Then
    assertThat(forMany).isEqualTo(forFew).isPositive();
  }

  @Test
  void theApiIsDescribedInFrenchWithWhoMayCall() {
    asConseiller()
        .queryParam("format", "json")
        .get(API + "/openapi")
        .then()
        .statusCode(200)
        .body("paths", notNullValue())
        .body(containsString("Fixer un rendez-vous d'accompagnement"))
        .body(containsString("x-roles"));
  }

  @TestFactory
  Stream<DynamicTest> eachOperationIsForItsRolesAndItsOwnDepartement() {
    var followed = brought(3);
    var story = asConseiller().get(API + "/accompagnements/" + followed.accompanimentId());
    var id = followed.accompanimentId().toString();
    var existing =
        new HashMap<String, String>(
            Map.ofEntries(
                Map.entry(API + "/accompagnements/{id}", id),
                Map.entry(API + "/personnes/{id}", followed.person().personId().toString()),
                Map.entry(API + "/rendez-vous/{id}", story.path("appointments[0].id")),
                Map.entry(API + "/contrats/{id}", story.path("contracts[0].id")),
                Map.entry(API + "/listes/{code}", "PREMIER_RDV_A_FIXER"),
                Map.entry(API + "/referents/{id}", Followers.described()),
                Map.entry(API + "/transferts/{id}", Followers.transferred()),
                Map.entry(API + "/obstacles/{id}", Followers.obstacle(id)),
                Map.entry(API + "/objectifs/{id}", Followers.objective(id)),
                Map.entry(API + "/actions/{id}", Followers.action(id)),
                Map.entry(API + "/reorientations/{id}", Followers.reorientation(id))));
    existing.putAll(RoomFiles.of(followed));
    return new AuthorisationMatrix(API + "/openapi", existing).tests();
  }

  private long queriesToRead(Followed followed) {
    var statistics = sessions.getStatistics();
    statistics.setStatisticsEnabled(true);
    statistics.clear();
    asConseiller()
        .get(API + "/accompagnements/" + followed.accompanimentId())
        .then()
        .statusCode(200);
    var queries = statistics.getPrepareStatementCount();
    statistics.setStatisticsEnabled(false);
    return queries;
  }

  /** Someone who has come that far: each step is a stage, in the order of {@link Stage}. */
  private static Followed brought(int step) {
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

  private static void bookAndClose(Followed followed, int daysAfter) {
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
    for (var by : new String[] {"PERSON", "REFERENT"}) {
      asConseiller()
          .body("{\"signatory\": \"%s\"}".formatted(by))
          .post(API + "/contrats/" + id + "/signatures")
          .then()
          .statusCode(201);
    }
  }
}
