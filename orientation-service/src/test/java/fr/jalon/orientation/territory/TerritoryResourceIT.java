package fr.jalon.orientation.territory;

import static fr.jalon.orientation.Episodes.DATABASE;
import static fr.jalon.orientation.Episodes.as;
import static fr.jalon.orientation.Episodes.open;
import static fr.jalon.orientation.Episodes.told;
import static fr.jalon.testkit.Problems.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import fr.jalon.testkit.Stack;
import fr.jalon.testkit.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = Stack.class,
    initArgs = @ResourceArg(name = "database", value = "orientation"))
class TerritoryResourceIT {

  @Test
  void openParcoursWithoutTerritoryGetTheirsAndTheOthersKeepIt() {
    // Given
    var without = open();
    var elsewhere = open();
    live(without.personId(), "15187");
    live(elsewhere.personId(), "15187");
    DATABASE.execute("update parcours set territory = 'MAURIAC' where id = ?", elsewhere.id());

    // When
    define("SAINT-FLOUR", List.of("15187")).statusCode(200);

    // Then
    assertThat(territoryOf(without.id())).isEqualTo("SAINT-FLOUR");
    assertThat(territoryOf(elsewhere.id())).isEqualTo("MAURIAC");
    assertThat(told(without, "TerritoryAssigned")).isEqualTo(1);
  }

  @Test
  void aCommuneBelongsToOneTerritory() {
    // Given
    define("NORD", List.of("15001", "15002")).statusCode(200);

    // Then
    define("SUD", List.of("15002", "15003"))
        .spec(refused(409, "commune-of-another-territory", "/communes"));
    define("NORD", List.of("15001")).statusCode(200).body("communes", equalTo(List.of("15001")));
    define("SUD", List.of("15002", "15003")).statusCode(200);
  }

  @Test
  void aTerritoryOfAnotherDepartementIsNotListed() {
    // Given
    define("CHEZ-NOUS", List.of()).statusCode(200);

    // Then
    as("comite")
        .get("/territoires")
        .then()
        .statusCode(200)
        .body("items.code", hasItem("CHEZ-NOUS"));
    as("comite", TestTokens.OTHER)
        .get("/territoires")
        .then()
        .statusCode(200)
        .body("items.code", not(hasItem("CHEZ-NOUS")));
  }

  @Test
  void whatIsNoCommuneIsRefusedByName() {
    define("FAUX", List.of("Aurillac")).spec(refused(422, "field-invalid"));
    define("minuscules", List.of()).spec(refused(422, "field-invalid"));
  }

  private static ValidatableResponse define(String code, List<String> communes) {
    return as("chef-de-projet")
        .body(Map.of("label", "Territoire " + code, "communes", communes))
        .put("/territoires/{code}", code)
        .then();
  }

  private static void live(UUID person, String commune) {
    DATABASE.execute(
        """
        update address a set commune = ?
          from household_member m
         where m.household_id = a.household_id and m.person_id = ?
        """,
        commune,
        person);
  }

  private static String territoryOf(UUID parcours) {
    return String.valueOf(DATABASE.value("select territory from parcours where id = ?", parcours));
  }
}
