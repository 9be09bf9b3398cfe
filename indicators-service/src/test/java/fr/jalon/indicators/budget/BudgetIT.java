package fr.jalon.indicators.budget;

import static fr.jalon.indicators.declaration.Partners.API;
import static fr.jalon.testkit.Problems.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import fr.jalon.indicators.declaration.Partners;
import fr.jalon.testkit.Database;
import fr.jalon.testkit.Stack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = Stack.class,
    initArgs = @ResourceArg(name = "database", value = "indicators"))
class BudgetIT {
  private static final Database DATABASE = new Database("indicators");

  @Test
  void aFicheShowsWhatWasSignedWhoPaysAndHowMuchWasCarriedOut() {
    var chef = new Partners("055");
    open(chef, "AV21-4-1", "ETAT", 6_393_500, 6_000_000).statusCode(201);
    open(chef, "AV21-4-1", "DEPARTEMENT", 6_393_500, 3_590_250).statusCode(201);

    chef.chef()
        .get(API + "/budgets?annee=2021")
        .then()
        .statusCode(200)
        .body("$", hasSize(10))
        .rootPath("find { it.fiche == 'AV21-4-1' }")
        .body("agreedCents", equalTo(12_787_000))
        .body("total.plannedCents", equalTo(12_787_000))
        .body("executionRate", equalTo(75.0f))
        .body("stateShareOfPlanned", equalTo(50.0f))
        .body("stateShareOfSpent", equalTo(62.6f))
        .body("expectedStateShare", equalTo(50))
        .body("keepsTheRule", equalTo(true))
        .rootPath("find { it.fiche == 'AV21-8' }")
        .body("executionRate", nullValue())
        .body("keepsTheRule", nullValue());
  }

  @Test
  void everyAmountIsKeptAndAStaleChangeIsRefused() {
    var chef = new Partners("056");
    String id = open(chef, "FA02", "DEPARTEMENT", 100, 0).statusCode(201).extract().path("id");
    change(chef, id, 1, 200).statusCode(200).header("ETag", equalTo("\"2\""));

    change(chef, id, 1, 300).spec(refused(412, "if-match-stale"));
    open(chef, "FA02", "DEPARTEMENT", 1, 1).spec(refused(409, "budget-line-already-open"));
    open(chef, "FA99", "ETAT", 1, 1).spec(refused(422, "budget-fiche-unknown", "/fiche"));
    chef.chef()
        .get(API + "/budgets/lignes/" + id + "/versions")
        .then()
        .body("plannedCents", contains(100, 200))
        .body("agent", contains("agent-chef-de-projet-056", "agent-chef-de-projet-056"));
    new Partners("057")
        .chef()
        .get(API + "/budgets/lignes/" + id)
        .then()
        .spec(refused(404, "budget-line-not-found"));
    change(new Partners("057"), id, 2, 1).spec(refused(404, "budget-line-not-found"));
    assertThat(
            catchThrowable(() ->
                DATABASE.execute(
                    "update budget_line_version set spent_cents = 1 where departement = '056'")))
        .hasMessageContaining("proof");
    assertThat(DATABASE.count("select planned_cents from budget_line where departement = '056'"))
        .isEqualTo(200);
  }

  @Test
  void theTemplateHalvesWhatWasSignedAndComesBackAsItIs() {
    var chef = new Partners("058");
    var csv = chef.chef().get(API + "/budgets/modele?annee=2021").then().statusCode(200).extract();
    assertThat(csv.asString())
        .contains("AV21-1-1;2021;État;30800,00;0,00;0,00")
        .contains("AV21-1-1;2021;Département;30800,00;0,00;0,00");

    take(chef, csv.asByteArray())
        .statusCode(200)
        .body("$", hasSize(20))
        .body("findAll { it.outcome == 'CREATED' }", hasSize(20));
    take(chef, csv.asByteArray()).body("findAll { it.outcome == 'UNCHANGED' }", hasSize(20));
    assertThat(
            DATABASE.count("select sum(planned_cents) from budget_line where departement = '058'"))
        .isEqualTo(658_125_00);
  }

  @Test
  void aBadLineIsSetAsideAndTheOthersKept() {
    var chef = new Partners("059");
    take(
            chef,
            """
            fiche;année;financeur;prévu;engagé;dépensé
            FA02;2025;Région;1 000,50;;
            FA02;2025;Mécène;1;;
            FA99;2025;État;1;;
            FA02;25;État;1;;
            FA02;2025;État;beaucoup;;
            """
                .getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .statusCode(200)
        .body("line", contains(2, 3, 4, 5, 6))
        .body("findAll { it.reason == null }", hasSize(1))
        .body("[1].reason", equalTo("Le financeur n'est pas connu."));
    assertThat(
            DATABASE.count("select sum(planned_cents) from budget_line where departement = '059'"))
        .isEqualTo(100_050);
  }

  private static ValidatableResponse open(
      Partners chef, String fiche, String funder, long planned, long spent) {
    return chef.chef()
        .contentType(ContentType.JSON)
        .body(
            """
            {"fiche": "%s", "year": 2021, "funder": "%s",
             "amounts": {"plannedCents": %d, "committedCents": %d, "spentCents": %d}}\
            """
                .formatted(fiche, funder, planned, planned, spent))
        .post(API + "/budgets/lignes")
        .then();
  }

  private static ValidatableResponse change(Partners chef, String id, long version, long planned) {
    return chef.chef()
        .contentType(ContentType.JSON)
        .header("If-Match", "\"" + version + "\"")
        .body("{\"plannedCents\": %d, \"committedCents\": 0, \"spentCents\": 0}".formatted(planned))
        .put(API + "/budgets/lignes/" + id)
        .then();
  }

  private static ValidatableResponse take(Partners chef, byte[] file) {
    return chef.chef()
        .contentType(ContentType.BINARY)
        .body(file)
        .post(API + "/budgets/imports")
        .then();
  }
}
