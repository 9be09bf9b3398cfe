package fr.jalon.orientation.reading;

import static fr.jalon.orientation.Episodes.DATABASE;
import static fr.jalon.orientation.Episodes.RECEIVED;
import static fr.jalon.orientation.Episodes.TODAY;
import static fr.jalon.orientation.Episodes.book;
import static fr.jalon.orientation.Episodes.conseiller;
import static fr.jalon.orientation.Episodes.decision;
import static fr.jalon.orientation.Episodes.open;
import static fr.jalon.orientation.Episodes.organisme;
import static fr.jalon.orientation.Episodes.orient;
import static fr.jalon.orientation.Episodes.slot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import fr.jalon.orientation.Episodes.Episode;
import fr.jalon.orientation.bulk.CountedBulkRepository;
import fr.jalon.orientation.ceo.CeoCalls;
import fr.jalon.orientation.suspension.Procedures;
import fr.jalon.testkit.Stack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The story of a parcours: every date, who, why, which rule, and what is due next. */
@QuarkusTest
@QuarkusTestResource(
    value = Stack.class,
    initArgs = @ResourceArg(name = "database", value = "orientation"))
class StoryIT {

  /** Reading a story takes so many statements, however long the story. */
  private static final int STATEMENTS = 9;

  @Test
  void theStoryTellsWhatWasDoneByWhomWhyAndByWhichRule() {
    // Given
    var episode = open();
    DATABASE.execute(
        "update deadline set due_on = ? where parcours_id = ?", TODAY.plusDays(3), episode.id());
    var bare = statements(episode);
    story(episode)
        .body("nextDeadline.rule", equalTo("ORIENTATION"))
        .body("nextDeadline.source", containsString("CASF D. 262-65-2"))
        .body("events.kind", equalTo(List.of("OPENED")))
        .body("events[0].rule", equalTo("ENTREE-1"))
        .body("events[0].reason", equalTo("premier droit"));
    lived(episode);

    // When
    var full = statements(episode);

    // Then
    assertThat(full).as("no statement more for a long story").isEqualTo(bare);
    assertThat(full).isLessThanOrEqualTo(STATEMENTS);
    var story = story(episode);
    story
        .body(
            "events.kind",
            hasItems(
                "RENDEZ_VOUS_BOOKED",
                "ATTENDANCE",
                "ORIENTED",
                "ORIENTATION_NOTIFIED",
                "REORIENTATION_REQUESTED",
                "REORIENTATION_ANSWERED",
                "CEO_WRITTEN",
                "CEO_READ",
                "CEO_REFUSED",
                "SUSPENSION",
                "DIAGNOSTIC_WRITTEN"))
        .body("events.find { it.kind == 'ATTENDANCE' }.detail", equalTo("HONOURED"))
        .body("events.find { it.kind == 'ORIENTED' }.by", equalTo("Agent conseiller"))
        .body("events.find { it.kind == 'ORIENTED' }.reason", containsString("emploi"))
        .body("events.find { it.kind == 'ORIENTED' }.rule", equalTo("CASF L. 262-29"))
        .body("events.find { it.kind == 'CEO_REFUSED' }.reason", equalTo("Veut y penser."))
        .body("events.find { it.kind == 'SUSPENSION' }.detail", equalTo("PROPOSAL"))
        .body("events.find { it.kind == 'SUSPENSION' }.rule", equalTo("CASF L. 262-37, I"))
        .body(
            "events.find { it.kind == 'REORIENTATION_ANSWERED' }.reason",
            equalTo("Le logement reste à trouver."))
        .body("nextDeadline.rule", not(equalTo("ORIENTATION")))
        .body("ceos.status", equalTo(List.of("REFUSED")));
    List<String> days = story.extract().path("events.on");
    assertThat(days).isSorted();
  }

  private static void lived(Episode episode) {
    String rendezVous =
        book(episode, slot(TODAY.minusDays(20)), RECEIVED.plusDays(2))
            .statusCode(201)
            .extract()
            .path("id");
    conseiller()
        .body(Map.of("attendance", "HONOURED"))
        .put("/rendez-vous/{id}/presence", rendezVous)
        .then()
        .statusCode(200);
    conseiller()
        .header("If-Match", "\"0\"")
        .body(Map.of("notes", "Un mot.", "needs", List.of("MOBILITY")))
        .put("/parcours/{id}/diagnostic", episode.id())
        .then()
        .statusCode(200);
    orient(episode, decision(organisme("DEPARTEMENT"), TODAY.minusDays(10))).statusCode(200);
    conseiller()
        .body(Map.of("channel", "POST", "notifiedOn", TODAY.minusDays(10).toString()))
        .post("/parcours/{id}/orientation/notification", episode.id())
        .then()
        .statusCode(201);
    var ceo = CeoCalls.drawnUp(episode);
    CeoCalls.read(ceo, 1, TODAY.minusDays(9)).statusCode(201);
    CeoCalls.refuse(ceo, 1, TODAY.minusDays(9)).statusCode(201);
    conseiller()
        .body(Map.of("origin", "REFERENT", "reason", "Logement trouvé."))
        .post("/parcours/{id}/reorientations", episode.id())
        .then()
        .statusCode(201);
    conseiller()
        .body(Map.of("reason", "Le logement reste à trouver."))
        .put("/parcours/{id}/reorientations/1/maintien", episode.id())
        .then()
        .statusCode(200);
    Procedures.proposed(episode);
  }

  /** How many statements one reading takes; nothing else runs meanwhile. */
  private static int statements(Episode episode) {
    int least = Integer.MAX_VALUE;
    for (int i = 0; i < 5; i++) {
      int before = CountedBulkRepository.statements();
      story(episode);
      least = Math.min(least, CountedBulkRepository.statements() - before);
    }
    return least;
  }

  private static ValidatableResponse story(Episode episode) {
    return conseiller().get("/parcours/{id}", episode.id()).then().statusCode(200);
  }
}
