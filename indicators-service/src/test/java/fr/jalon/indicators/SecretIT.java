package fr.jalon.indicators;

import static fr.jalon.testkit.Problems.refused;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import fr.jalon.testkit.Database;
import fr.jalon.testkit.Stack;
import fr.jalon.testkit.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = Stack.class,
    initArgs = @ResourceArg(name = "database", value = "indicators"))
class SecretIT {
  private static final String API = Figures.API;
  private static final Database DATABASE = new Database("indicators");

  @Inject Figures figures;

  /** 20 of 20 convoked in one territory, 12 of 14 in another, all received in January. */
  private static Story january(String departement) {
    var story = new Story(departement);
    for (int i = 0; i < 20; i++) {
      story.entered("2026-01-05", "2026-01-10", "AURILLAC").convoked("2026-01-12");
    }
    for (int i = 0; i < 12; i++) {
      story.entered("2026-01-05", "2026-01-10", "MAURIAC").convoked("2026-01-12");
    }
    story.entered("2026-01-06", "2026-01-11", "MAURIAC");
    story.entered("2026-01-06", "2026-01-11", "MAURIAC");
    return story;
  }

  @Test
  void twoPersonsLeftOutAreNotToldToTheCommittee() {
    // Given
    figures.tell(january("131"));

    // Then: 12 of 14 says that two were left out, and so does 32 of 34
    comite("131")
        .get(API + "/indicateurs/FA01-I1?periode=2026&territoire=MAURIAC")
        .then()
        .statusCode(200)
        .body("value", nullValue())
        .body("verdict", equalTo("MASQUE"))
        .body("masked", containsString("moins de 5 personnes"));
    comite("131")
        .get(API + "/indicateurs/FA01-I1?periode=2026-T1")
        .then()
        .body("value", nullValue());
    // nobody is found by what is left: everyone was convoked in the other territory
    comite("131")
        .get(API + "/indicateurs/FA01-I1?periode=2026-01&territoire=AURILLAC")
        .then()
        .body("value", equalTo(100.0f))
        .body("numerator", equalTo(20))
        .body("masked", nullValue());
  }

  @Test
  void theMonthsOfAHiddenYearAreHiddenToo() {
    // Given
    figures.tell(january("132"));

    // Then
    comite("132")
        .get(API + "/indicateurs/FA01-I1/serie?de=2026-01&a=2026-01&territoire=MAURIAC")
        .then()
        .body("points.value", everyItem(nullValue()))
        .body("points.verdict", everyItem(equalTo("MASQUE")));
  }

  @Test
  void aTerritoryOfFewIsNotFoundByDifference() {
    // Given: three of SAINT-FLOUR, all oriented to work; everybody of the others too
    var story = new Story("133");
    for (int i = 0; i < 23; i++) {
      var where = i < 3 ? "SAINT-FLOUR" : i < 13 ? "MAURIAC" : "AURILLAC";
      story.entered("2026-01-05", "2026-01-10", where).convoked("2026-01-12");
    }
    figures.tell(story);

    // When
    var shown =
        Stream.of("SAINT-FLOUR", "MAURIAC", "AURILLAC")
            .map(where ->
                comite("133")
                    .get(API + "/indicateurs/FA01-I1?periode=2026&territoire=" + where)
                    .jsonPath()
                    .get("denominator"))
            .toList();

    // Then: 23 in all are shown, so that two territories must not be
    comite("133")
        .get(API + "/indicateurs/FA01-I1?periode=2026")
        .then()
        .body("denominator", equalTo(23));
    assertThat(shown.getFirst()).isNull();
    assertThat(shown.stream().filter(Objects::isNull)).hasSize(2);
  }

  @Test
  void theFewWhoReadRawAreWrittenDown() {
    // Given
    figures.tell(january("134"));

    // When
    given()
        .auth()
        .oauth2(TestTokens.of("chef-de-projet", "134"))
        .get(API + "/indicateurs/FA01-I1?periode=2026&territoire=MAURIAC")
        .then()
        .body("numerator", equalTo(12))
        .body("denominator", equalTo(14))
        .body("masked", nullValue());
    comite("134").get(API + "/indicateurs/FA01-I1?periode=2026").then().statusCode(200);

    // Then
    assertThat(
            DATABASE.rows(
                "select agent_id, what from raw_reading where departement = '134' order by id"))
        .singleElement()
        .satisfies(row ->
            assertThat(row)
                .containsEntry("agent_id", "agent-chef-de-projet-134")
                .containsEntry("what", "/indicateurs/FA01-I1?periode=2026&territoire=MAURIAC"));
    given()
        .auth()
        .oauth2(TestTokens.of("dpo", "134"))
        .get(API + "/lectures-brutes?limite=1")
        .then()
        .statusCode(200)
        .body("items.agentId", hasItem("agent-chef-de-projet-134"));
    comite("134").get(API + "/lectures-brutes").then().spec(refused(403, "role-not-allowed"));
  }

  @Test
  void twoDaysOfKnowledgeAreForRawReadersOnly() {
    // Given
    figures.tell(january("135"));

    // Then
    comite("135")
        .get(API + "/indicateurs/FA01-I1?periode=2026&connuAu=2026-03-01")
        .then()
        .spec(refused(403, "raw-readers-only"));
  }

  @Test
  void aLineOfFewHidesAnotherOrAll() {
    // Given
    figures.tell(january("136"));

    // Then: whoever reads raw sees the lines; the committee sees none of a total that is hidden
    Figures.as("136")
        .get(API + "/indicateurs/FA01-I1?periode=2026&ventilation=SEX")
        .then()
        .body("ventilations[0].lines.denominator", not(everyItem(nullValue())));
    comite("136")
        .get(API + "/indicateurs/FA01-I1?periode=2026&ventilation=SEX")
        .then()
        .body("ventilations[0].lines.value", everyItem(nullValue()))
        .body("ventilations[0].lines.numerator", everyItem(nullValue()));
  }

  private static RequestSpecification comite(String departement) {
    return given().auth().oauth2(TestTokens.of("comite", departement));
  }
}
