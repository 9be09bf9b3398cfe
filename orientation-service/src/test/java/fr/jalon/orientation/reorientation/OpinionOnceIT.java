package fr.jalon.orientation.reorientation;

import static fr.jalon.orientation.Episodes.DATABASE;
import static fr.jalon.orientation.Episodes.TODAY;
import static fr.jalon.orientation.Episodes.conseiller;
import static fr.jalon.orientation.Episodes.decision;
import static fr.jalon.orientation.Episodes.open;
import static fr.jalon.orientation.Episodes.organisme;
import static fr.jalon.orientation.Episodes.orient;
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
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** CASF L. 262-39: the équipe is heard on this very request, not once for all. */
@QuarkusTest
@QuarkusTestResource(
    value = Stack.class,
    initArgs = @ResourceArg(name = "database", value = "orientation"))
class OpinionOnceIT {
  private Episode episode = new Episode(new UUID(0, 0), new UUID(0, 0), "");

  @BeforeEach
  void someoneInSocialInsertion() {
    episode = social();
  }

  @Test
  void anOpinionServesOneRequest_L262_39() {
    // Given
    var opinion = opinion(episode, "REORIENTATION", TODAY.minusDays(5));
    request().statusCode(201);
    maintain(1, opinion).statusCode(200).body("opinionId", equalTo(opinion));
    request().statusCode(201);

    // Then
    maintain(2, opinion).spec(refused(409, "equipe-opinion-already-used", "/opinionId"));
    assertThat(
            DATABASE.value(
                "select status from reorientation where parcours_id = ? and number = 2",
                episode.id()))
        .isEqualTo("REQUESTED");
    maintain(2, opinion(episode, "REORIENTATION", TODAY)).statusCode(200);
  }

  @Test
  void anOpinionOfBeforeTheRequestAnswersAnotherOne() {
    request().statusCode(201);

    maintain(1, opinion(episode, "REORIENTATION", TODAY.minusDays(11)))
        .spec(refused(422, "equipe-opinion-too-early", "/opinionId"));
    maintain(1, opinion(episode, "REORIENTATION", TODAY.minusDays(10))).statusCode(200);
  }

  @Test
  void whatWasSaidOfAReviewAnswersTheRequestThatCameOfItAndNoOther() {
    // Given
    var opinion = opinion(episode, "REVIEW", TODAY.minusDays(1));
    review(opinion).statusCode(201).body("reorientation", equalTo(1));

    // Then
    maintain(1, opinion(episode, "REVIEW", TODAY))
        .spec(refused(422, "equipe-opinion-elsewhere", "/opinionId"));
    maintain(1, opinion).statusCode(200);
    request().statusCode(201);
    maintain(2, opinion).spec(refused(422, "equipe-opinion-elsewhere", "/opinionId"));
  }

  /** Oriented seven months ago: the review has been due for one. */
  private static Episode social() {
    var oriented = open(TestTokens.OWN, "PDIE-2021");
    DATABASE.execute(
        """
        update parcours set received_on = ?, notified_on = ?, entered_on = ?, requested_on = ?
         where id = ?
        """,
        TODAY.minusMonths(8),
        TODAY.minusMonths(8),
        TODAY.minusMonths(8),
        TODAY.minusMonths(8),
        oriented.id());
    var social = new HashMap<>(decision(organisme("DEPARTEMENT"), TODAY.minusMonths(7)));
    social.put("parcoursType", "SOCIAL");
    orient(oriented, social).statusCode(200);
    return oriented;
  }

  private ValidatableResponse request() {
    return conseiller()
        .body(
            Map.of(
                "origin", "PERSON",
                "reason", "Un autre référent.",
                "requestedOn", TODAY.minusDays(10).toString()))
        .post("/parcours/{id}/reorientations", episode.id())
        .then();
  }

  private ValidatableResponse review(String opinion) {
    return conseiller()
        .body(Map.of("outcome", "REORIENTATION", "reason", "Prêt.", "opinionId", opinion))
        .post("/parcours/{id}/reexamens", episode.id())
        .then();
  }

  private ValidatableResponse maintain(int number, String opinion) {
    return conseiller()
        .body(Map.of("reason", "Le logement reste à trouver.", "opinionId", opinion))
        .put("/parcours/{id}/reorientations/{n}/maintien", episode.id(), number)
        .then();
  }
}
