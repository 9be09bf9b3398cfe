package fr.jalon.orientation.review;

import static fr.jalon.orientation.Episodes.DATABASE;
import static fr.jalon.orientation.Episodes.TODAY;
import static fr.jalon.orientation.Episodes.conseiller;
import static fr.jalon.orientation.Episodes.open;
import static fr.jalon.orientation.Episodes.organisme;
import static fr.jalon.orientation.reorientation.ReorientationResourceIT.opinion;
import static fr.jalon.testkit.Problems.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import fr.jalon.orientation.Episodes.Episode;
import fr.jalon.testkit.Stack;
import fr.jalon.testkit.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = Stack.class,
    initArgs = @ResourceArg(name = "database", value = "orientation"))
class ReviewResourceIT {

  /** CASF L. 262-31: the list knows the last day of a shorter month, and leap years. */
  @Test
  void aSocialOrientationIsDueSixMonthsLaterToTheDay() {
    for (var day : List.of("2023-08-31", "2023-08-30", "2023-08-29", "2024-08-31", "2024-02-29")) {
      var decidedOn = LocalDate.parse(day);
      var episode = social("PLEIN-EMPLOI-2025", decidedOn);
      var dueOn = decidedOn.plusMonths(6);
      assertThat(due(episode, dueOn)).containsExactly(dueOn.toString());
      assertThat(due(episode, dueOn.minusDays(1))).isEmpty();
    }
  }

  /** CASF D. 262-65-2-1. */
  @Test
  void since2025HousingPutsItOffToTwelveMonths() {
    var decidedOn = TODAY.minusMonths(7);
    for (var regime : List.of("PLEIN-EMPLOI-2025", "PDIE-2021")) {
      var episode = social(regime, decidedOn);
      diagnose(episode, "HOUSING");
      assertThat(due(episode, TODAY)).hasSize(regime.equals("PDIE-2021") ? 1 : 0);
      assertThat(due(episode, decidedOn.plusMonths(12))).hasSize(1);
    }
  }

  @Test
  void onlyThoseWhoAreStillInSocialInsertionAreExamined() {
    var episode = social("PLEIN-EMPLOI-2025", TODAY.minusMonths(8));
    assertThat(due(episode, TODAY)).hasSize(1);
    orientation(episode, 2, "SOCIAL", TODAY.minusMonths(1));
    assertThat(due(episode, TODAY)).as("another organisme does not put it off").hasSize(1);
    orientation(episode, 3, "PROFESSIONNEL", TODAY.minusDays(3));
    assertThat(due(episode, TODAY)).isEmpty();
  }

  @Test
  void maintainingStartsTheMonthsAgain() {
    // Given
    var episode = social("PLEIN-EMPLOI-2025", TODAY.minusMonths(7));

    // When
    record(episode, Map.of("outcome", "MAINTAINED", "reason", "Santé.", "jointWith", "Agence"))
        .statusCode(201)
        .body("examiner", equalTo("JOINT_DIAGNOSIS"));

    // Then
    assertThat(due(episode, TODAY)).isEmpty();
    assertThat(due(episode, TODAY.plusMonths(6))).containsExactly(TODAY.plusMonths(6).toString());
    record(episode, Map.of("outcome", "MAINTAINED", "reason", "Santé.", "jointWith", "Agence"))
        .spec(refused(409, "review-not-due"));
    conseiller()
        .get("/parcours/{id}/reexamens", episode.id())
        .then()
        .statusCode(200)
        .body("personId", equalTo(episode.personId().toString()))
        .body("items.outcome", equalTo(List.of("MAINTAINED")));
    assertThat(
            DATABASE.count(
                "select count(*) from access_trace where subject = ?",
                episode.personId().toString()))
        .as("whose file was read")
        .isOne();
  }

  @Test
  void reorientingAsksForAReorientation() {
    // Given
    var episode = social("PDIE-2021", TODAY.minusMonths(7));
    var told = new HashMap<String, Object>(Map.of("outcome", "REORIENTATION", "reason", "Prêt."));

    // Then
    record(episode, told).spec(refused(422, "review-examiner-wrong", "/opinionId"));
    told.put("opinionId", opinion(episode, "REORIENTATION", TODAY));
    record(episode, told).spec(refused(422, "equipe-opinion-elsewhere", "/opinionId"));
    told.put("opinionId", opinion(episode, "REVIEW", TODAY.minusMonths(1).minusDays(1)));
    record(episode, told).spec(refused(422, "equipe-opinion-too-early", "/opinionId"));
    told.put("opinionId", opinion(episode, "REVIEW", TODAY));
    record(episode, told).statusCode(201).body("reorientation", equalTo(1));
    conseiller()
        .get("/parcours/{id}/reorientations", episode.id())
        .then()
        .body("items.origin", equalTo(List.of("REVIEW")));
    assertThat(due(episode, TODAY)).as("it waits for the answer").isEmpty();
  }

  @Test
  void since2025TheDiagnosisIsJoint() {
    var episode = social("PLEIN-EMPLOI-2025", TODAY.minusMonths(7));
    record(episode, Map.of("outcome", "MAINTAINED", "reason", "Santé."))
        .spec(refused(422, "review-examiner-wrong", "/jointWith"));
    record(open(), Map.of("outcome", "MAINTAINED", "reason", "Santé.", "jointWith", "Agence"))
        .spec(refused(409, "review-not-due"));
  }

  private static Episode social(String regime, LocalDate decidedOn) {
    var episode = open(TestTokens.OWN, regime);
    orientation(episode, 1, "SOCIAL", decidedOn);
    return episode;
  }

  private static void orientation(Episode episode, int rank, String type, LocalDate decidedOn) {
    DATABASE.execute(
        """
        insert into orientation (id, departement, parcours_id, rank, parcours_type,
                                 organisme_referent_id, reason, decided_on, decided_by,
                                 decided_by_name)
        values (?, ?, ?, ?, ?, ?, 'motif', ?, 'a', 'A')
        """,
        UUID.randomUUID(),
        TestTokens.OWN,
        episode.id(),
        rank,
        type,
        UUID.fromString(organisme("DEPARTEMENT")),
        decidedOn);
  }

  private static void diagnose(Episode episode, String need) {
    conseiller()
        .header("If-Match", "\"0\"")
        .body(Map.of("notes", "", "needs", List.of(need)))
        .put("/parcours/{id}/diagnostic", episode.id())
        .then()
        .statusCode(200);
  }

  private static ValidatableResponse record(Episode episode, Map<String, ?> told) {
    return conseiller().body(told).post("/parcours/{id}/reexamens", episode.id()).then();
  }

  /** The due dates of one parcours in the list, however many pages it takes. */
  private static List<String> due(Episode episode, LocalDate until) {
    String cursor = null;
    do {
      var request = conseiller().queryParam("limite", 200).queryParam("jusquAu", until.toString());
      if (cursor != null) {
        request.queryParam("curseur", cursor);
      }
      var page = request.get("/reexamens").then().statusCode(200).extract().jsonPath();
      List<String> found =
          page.getList(
              "items.findAll { it.parcoursId == '%s' }.dueOn".formatted(episode.id()),
              String.class);
      if (!found.isEmpty()) {
        return found;
      }
      cursor = page.getString("next");
    } while (cursor != null);
    return List.of();
  }
}
