package fr.jalon.orientation.ceo;

import static fr.jalon.orientation.Episodes.DATABASE;
import static fr.jalon.orientation.Episodes.TODAY;
import static fr.jalon.orientation.Episodes.conseiller;
import static fr.jalon.orientation.Episodes.organisme;
import static fr.jalon.orientation.ceo.CeoCalls.DECIDED;
import static fr.jalon.orientation.ceo.CeoCalls.drawUp;
import static fr.jalon.orientation.ceo.CeoCalls.drawnUp;
import static fr.jalon.orientation.ceo.CeoCalls.orientedEpisode;
import static fr.jalon.orientation.ceo.CeoCalls.read;
import static fr.jalon.orientation.ceo.CeoCalls.sign;
import static fr.jalon.orientation.ceo.CeoCalls.signed;
import static fr.jalon.testkit.Problems.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import fr.jalon.orientation.Episodes.Episode;
import fr.jalon.testkit.Stack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = Stack.class,
    initArgs = @ResourceArg(name = "database", value = "orientation"))
class SecondCeoIT {

  /** C. trav. D. 5411-8-2; the first contract's date does not move (CASF L. 262-35). */
  @Test
  void aNewOrientationHasAContractOfItsOwnAndTheFirstDateStays_D5411_8_2() {
    // Given
    var episode = orientedEpisode();
    var first = signed(episode);
    drawUp(episode).spec(refused(409, "ceo-already-drawn-up"));

    // When
    reorient(episode);
    var second = drawnUp(episode);

    // Then
    assertThat(second).isNotEqualTo(first);
    drawUp(episode).spec(refused(409, "ceo-already-drawn-up"));
    read(second, 1, TODAY).statusCode(201);
    sign(second, "PERSON", 1, TODAY).statusCode(201);
    sign(second, "DEPARTEMENT", 1, TODAY).statusCode(201);
    assertThat(DATABASE.value("select ceo_signed_on from parcours where id = ?", episode.id()))
        .hasToString(DECIDED.toString());
    conseiller()
        .get("/parcours/{id}", episode.id())
        .then()
        .statusCode(200)
        .body("ceos.id", equalTo(List.of(first, second)))
        .body("ceos.status", equalTo(List.of("SIGNED", "SIGNED")))
        .body("ceo.id", equalTo(second))
        .body("dates.ceoSignedOn", equalTo(DECIDED.toString()));
  }

  /** What was signed before the new decision is told late; what was not binds nobody any more. */
  @Test
  void theContractOfAFormerOrientationIsSignedNoMore_D5411_8_2() {
    var episode = orientedEpisode();
    var former = drawnUp(episode);
    read(former, 1, DECIDED).statusCode(201);
    reorient(episode);

    sign(former, "PERSON", 1, TODAY).spec(refused(409, "ceo-of-a-former-orientation"));
    sign(former, "PERSON", 1, DECIDED).statusCode(201);
  }

  private static void reorient(Episode episode) {
    conseiller()
        .body(Map.of("origin", "PERSON", "reason", "Un autre organisme."))
        .post("/parcours/{id}/reorientations", episode.id())
        .then()
        .statusCode(201);
    conseiller()
        .body(
            Map.of(
                "parcoursType", "SOCIAL",
                "organismeReferentId", organisme("DEPARTEMENT"),
                "reason", "Le logement fait obstacle."))
        .put("/parcours/{id}/reorientations/1/decision", episode.id())
        .then()
        .statusCode(200);
  }
}
