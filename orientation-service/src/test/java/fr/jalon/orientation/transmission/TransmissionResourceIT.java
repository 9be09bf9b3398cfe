package fr.jalon.orientation.transmission;

import static fr.jalon.orientation.Episodes.DATABASE;
import static fr.jalon.orientation.Episodes.TODAY;
import static fr.jalon.orientation.Episodes.conseiller;
import static fr.jalon.orientation.Episodes.decision;
import static fr.jalon.orientation.Episodes.open;
import static fr.jalon.orientation.Episodes.organisme;
import static fr.jalon.orientation.Episodes.orient;
import static fr.jalon.orientation.Episodes.told;
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
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = Stack.class,
    initArgs = @ResourceArg(name = "database", value = "orientation"))
class TransmissionResourceIT {

  /**
   * CASF D. 262-65-2: six weeks are forty-two days; the forty-second is still the département's.
   */
  @Test
  void nothingIsHandedOverBeforeTheFortyThirdDay() {
    var last = dueOn(TODAY);
    assertThat(listed(last)).isFalse();
    handOver(last, TODAY).spec(refused(409, "orientation-still-in-time", "/transmittedOn"));

    var past = dueOn(TODAY.minusDays(1));
    assertThat(listed(past)).isTrue();
    handOver(past, TODAY.minusDays(1))
        .spec(refused(409, "orientation-still-in-time", "/transmittedOn"));
    handOver(past, TODAY).statusCode(201).body("dueOn", equalTo(TODAY.minusDays(1).toString()));
    assertThat(listed(past)).isFalse();
    handOver(past, TODAY).spec(refused(409, "transmission-already-made"));
  }

  @Test
  void onceHandedOverTheOrientationIsFranceTravails() {
    // Given
    var episode = open();
    var organisme = organisme("FRANCE_TRAVAIL");
    var decision = new HashMap<>(decision(organisme, TODAY));
    decision.put("decider", "FRANCE_TRAVAIL");
    orient(episode, decision).spec(refused(409, "orientation-not-handed-over", "/decider"));
    handOver(episode, TODAY.minusDays(3)).statusCode(201);

    // Then the département's is refused, and France Travail's is not before the hand-over
    orient(episode, decision(organisme, TODAY))
        .spec(refused(409, "orientation-handed-over", "/decider"));
    decision.put("decidedOn", TODAY.minusDays(4).toString());
    decision.put("notifiedOn", TODAY.minusDays(4).toString());
    orient(episode, decision).spec(refused(422, "date-incoherent", "/decidedOn"));
    decision.put("decidedOn", TODAY.minusDays(2).toString());
    decision.put("notifiedOn", TODAY.minusDays(2).toString());
    orient(episode, decision).statusCode(200).body("decider", equalTo("FRANCE_TRAVAIL"));
    assertThat(told(episode, "OrientationDecided")).isEqualTo(1);
    handOver(episode, TODAY).spec(refused(409, "transmission-already-made"));
  }

  @Test
  void theFormerRegimeHandsNothingOver() {
    var episode = open(TestTokens.OWN, "PDIE-2021");
    assertThat(listed(episode)).isFalse();
    handOver(episode, TODAY).spec(refused(409, "not-in-this-regime"));
  }

  @Test
  void whoIsOrientedIsNotHandedOver() {
    var episode = open();
    orient(episode, decision(organisme("CAF"), TODAY)).statusCode(200);
    assertThat(listed(episode)).isFalse();
    handOver(episode, TODAY).spec(refused(409, "orientation-already-decided"));
    conseiller()
        .get("/parcours/{id}/transmission-france-travail", episode.id())
        .then()
        .spec(refused(404, "transmission-not-found"));
  }

  private static Episode dueOn(LocalDate day) {
    var episode = open();
    DATABASE.execute(
        "update deadline set due_on = ? where parcours_id = ? and rule = 'ORIENTATION'",
        day,
        episode.id());
    return episode;
  }

  private static boolean listed(Episode episode) {
    String cursor = null;
    do {
      var request = conseiller().queryParam("limite", 200);
      if (cursor != null) {
        request.queryParam("curseur", cursor);
      }
      var page =
          request.get("/orientations/a-transmettre").then().statusCode(200).extract().jsonPath();
      if (page.getList("items.parcoursId").contains(episode.id().toString())) {
        return true;
      }
      cursor = page.getString("next");
    } while (cursor != null);
    return false;
  }

  private static ValidatableResponse handOver(Episode episode, LocalDate on) {
    return conseiller()
        .body(Map.of("transmittedOn", on.toString()))
        .post("/parcours/{id}/transmission-france-travail", episode.id())
        .then();
  }
}
