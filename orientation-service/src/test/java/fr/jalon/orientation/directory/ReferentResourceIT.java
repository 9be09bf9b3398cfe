package fr.jalon.orientation.directory;

import static fr.jalon.orientation.Episodes.TODAY;
import static fr.jalon.orientation.Episodes.as;
import static fr.jalon.orientation.Episodes.conseiller;
import static fr.jalon.orientation.Episodes.decision;
import static fr.jalon.orientation.Episodes.open;
import static fr.jalon.orientation.Episodes.organisme;
import static fr.jalon.orientation.Episodes.orient;
import static fr.jalon.orientation.Episodes.referent;
import static fr.jalon.testkit.Problems.refused;
import static org.hamcrest.Matchers.equalTo;

import fr.jalon.testkit.Stack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = Stack.class,
    initArgs = @ResourceArg(name = "database", value = "orientation"))
class ReferentResourceIT {

  /** PDIE, fiche 2: 50 people a COIP, 70 a nurse. */
  @Test
  void theCapacityIsThatOfTheProfessionAndTheLoadThatOfTheOpenParcours() {
    // Given
    var organisme = organisme("DEPARTEMENT");
    var referent = referent(organisme);
    var request = new HashMap<>(decision(organisme, TODAY));
    request.put("referentId", referent);
    orient(open(), request).statusCode(200);

    // Then
    correct(referent, "\"0\"", organisme, "COIP").body("capacity", equalTo(40));
    correct(referent, "\"1\"", organisme, "NURSE")
        .statusCode(200)
        .body("capacity", equalTo(56))
        .body("load", equalTo(1))
        .body("leftOn", equalTo(TODAY.toString()));
    correct(referent, "\"1\"", organisme, "NURSE").spec(refused(412, "if-match-stale"));
    correct(referent, "\"2\"", organisme, "ASTRONAUTE")
        .spec(refused(422, "profession-unknown", "/profession"));
  }

  @Test
  void aDepartementMayHaveItsOwnCaseload() {
    // Given
    as("chef-de-projet", "099")
        .body(
            Map.of("label", "Conseiller", "peoplePerEtp", 60, "source", "Délibération du 1er mars"))
        .put("/professions/COIP")
        .then()
        .statusCode(200);

    // Then
    as("conseiller", "099")
        .get("/professions")
        .then()
        .body("items.find { it.code == 'COIP' }.peoplePerEtp", equalTo(60))
        .body("items.find { it.code == 'NURSE' }.peoplePerEtp", equalTo(70));
    conseiller()
        .get("/professions")
        .then()
        .body("items.find { it.code == 'COIP' }.peoplePerEtp", equalTo(50));
  }

  private static ValidatableResponse correct(
      String referent, String version, String organisme, String profession) {
    return as("chef-de-projet")
        .header("If-Match", version)
        .body(
            Map.of(
                "organismeId",
                organisme,
                "displayName",
                "Camille Vidal",
                "profession",
                profession,
                "etp",
                0.8,
                "leftOn",
                TODAY.toString()))
        .put("/referents/{id}", referent)
        .then();
  }
}
