package fr.jalon.orientation.directory;

import static fr.jalon.orientation.Episodes.DATABASE;
import static fr.jalon.orientation.Episodes.TODAY;
import static fr.jalon.orientation.Episodes.as;
import static fr.jalon.orientation.Episodes.decision;
import static fr.jalon.orientation.Episodes.open;
import static fr.jalon.orientation.Episodes.organisme;
import static fr.jalon.orientation.Episodes.orient;
import static fr.jalon.orientation.Episodes.referent;
import static fr.jalon.testkit.Problems.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import fr.jalon.testkit.Stack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = Stack.class,
    initArgs = @ResourceArg(name = "database", value = "orientation"))
class OrganismeResourceIT {
  private static final LocalDate LAST = TODAY.minusDays(5);

  @Test
  void anOrganismeIsCorrectedByWhoHasReadItsLastVersion() {
    var id = organisme("CAF");
    var name = "Organisme " + UUID.randomUUID();

    correct(id, "\"0\"", Map.of("name", name, "kind", "MSA"))
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("name", equalTo(name))
        .body("kind", equalTo("MSA"));
    correct(id, "\"0\"", Map.of("name", name, "kind", "MSA")).spec(refused(412, "if-match-stale"));
    correct(organisme("CAF"), "\"0\"", Map.of("name", name, "kind", "CAF"))
        .spec(refused(409, "organisme-already-registered", "/name"));
    correct(UUID.randomUUID().toString(), "*", Map.of("name", name + " bis", "kind", "CAF"))
        .spec(refused(404, "organisme-not-found"));
  }

  @Test
  void aClosedOrganismeKeepsItsDecisionsAndIsChosenNoMore() {
    // Given
    var id = organisme("CAF");
    var before = open();
    orient(before, decision(id, LAST)).statusCode(200);

    // When
    var name = as("conseiller").get("/organismes/{id}", id).then().extract().<String>path("name");
    correct(id, "\"0\"", Map.of("name", name, "kind", "CAF", "closedOn", LAST.toString()))
        .statusCode(200)
        .body("closedOn", equalTo(LAST.toString()));

    // Then the last day is still one
    orient(open(), decision(id, LAST)).statusCode(200);
    var after = open();
    orient(after, decision(id, LAST.plusDays(1)))
        .spec(refused(422, "organisme-closed", "/organismeReferentId"));
    assertThat(DATABASE.count("select count(*) from orientation where parcours_id = ?", after.id()))
        .isZero();
    orient(before, decision(id, LAST)).statusCode(200);
    correct(id, "\"1\"", Map.of("name", name, "kind", "MISSION_LOCALE"))
        .spec(refused(409, "organisme-kind-told", "/kind"));
  }

  @Test
  void aReferentWhoLeftFollowsNobodyNew() {
    // Given
    var organisme = organisme("CAF");
    var referent = referent(organisme);
    as("chef-de-projet")
        .header("If-Match", "\"0\"")
        .body(
            Map.of(
                "organismeId",
                organisme,
                "displayName",
                "Camille Vidal",
                "leftOn",
                LAST.toString()))
        .put("/referents/{id}", referent)
        .then()
        .statusCode(200);

    // Then
    orient(open(), with(decision(organisme, LAST), referent)).statusCode(200);
    orient(open(), with(decision(organisme, LAST.plusDays(1)), referent))
        .spec(refused(422, "referent-left", "/referentId"));
  }

  private static Map<String, String> with(Map<String, String> decision, String referent) {
    var whole = new HashMap<>(decision);
    whole.put("referentId", referent);
    return whole;
  }

  private static ValidatableResponse correct(String id, String version, Map<String, ?> request) {
    return as("chef-de-projet")
        .header("If-Match", version)
        .body(request)
        .put("/organismes/{id}", id)
        .then();
  }
}
