package fr.jalon.indicators;

import static fr.jalon.testkit.Problems.refused;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import fr.jalon.indicators.declaration.DeclarationIds;
import fr.jalon.platform.problem.PlatformProblem;
import fr.jalon.testkit.AuthorisationMatrix;
import fr.jalon.testkit.Stack;
import fr.jalon.testkit.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@QuarkusTest
@QuarkusTestResource(
    value = Stack.class,
    initArgs = @ResourceArg(name = "database", value = "indicators"))
class BorderIT {
  private static final String API = Figures.API;

  @Inject Figures figures;

  @Test
  void aDepartementSeesAndWritesItsOwnFactsOnly() throws SQLException {
    // Given
    figures.tell(Stories.winter("107"));
    figures.tell(Stories.endsOfFebruary("108"));

    // Then
    try (var app =
            DriverManager.getConnection(
                Stack.jdbcUrl("indicators"), "indicators_app", "indicators_app");
        var statement = app.createStatement()) {
      for (var table : List.of("parcours_fact", "milestone", "territory", "telling", "episode")) {
        statement.execute("select set_config('jalon.departement', '', false)");
        assertThat(first(statement, "select count(*) from " + table)).as(table).isEqualTo("0");
        statement.execute("select set_config('jalon.departement', '107', false)");
        assertThat(first(statement, "select string_agg(distinct departement, ',') from " + table))
            .as(table)
            .isEqualTo("107");
      }
      assertThat(
              catchThrowable(() ->
                  statement.execute(
                      "insert into territory (departement, code) values ('108', 'X')")))
          .hasMessageContaining("row-level security");
    }
    assertThat(Figures.figure("108", "FA01-I2", "2026", "STRICT", "")).contains("\"value\":null");
  }

  @Test
  void noTableOfADepartementIsWithoutItsPolicy() throws SQLException {
    try (var app =
            DriverManager.getConnection(
                Stack.jdbcUrl("indicators"), "indicators_app", "indicators_app");
        var statement = app.createStatement()) {
      assertThat(
              first(
                  statement,
                  """
                  select string_agg(c.relname, ', ' order by c.relname)
                    from pg_class c join pg_attribute a on a.attrelid = c.oid
                   where c.relkind in ('r', 'p') and a.attname = 'departement'
                     and c.relnamespace = 'public'::regnamespace
                     and not (c.relrowsecurity
                              and exists (select from pg_policy p where p.polrelid = c.oid))
                  """))
          .as("rows of the platform that go from one département to the next")
          .isEqualTo("dead_letter, outbox");
    }
  }

  @Test
  void aFigureNobodyCanBeCountedInHasNoValue() {
    Figures.as("109")
        .get(API + "/indicateurs/FA01-I2")
        .then()
        .statusCode(200)
        .body("period", equalTo("2026"))
        .body("value", nullValue())
        .body("denominator", equalTo(0))
        .body("verdict", equalTo("SANS_DONNEES"));
  }

  @Test
  void theCatalogueIsShownWordForWord() {
    Figures.as("109")
        .get(API + "/indicateurs")
        .then()
        .statusCode(200)
        .body("code", hasItems("CIRC-1", "CIRC-6", "FA01-I1", "FA21-I2", "NAT-1", "PP-B5-1"))
        .body("find { it.code == 'FA02-I1' }.variants[0].per", equalTo("ETP_COIP"))
        .body("find { it.code == 'FA02-I3' }.class", equalTo("P"))
        .body("find { it.code == 'FA01-I3' }.variants.name", contains("TENU", "PRIS"))
        .body("find { it.code == 'FA01-I3' }.variants.byDefault", contains(true, false));
  }

  @Test
  void theCatalogueIsReadByFicheAndByClass() {
    Figures.as("109")
        .get(API + "/indicateurs?fiche=FA03&classe=C")
        .then()
        .statusCode(200)
        .body("code", contains("FA03-I1", "FA03-I2"));
  }

  @Test
  void aWrongQuestionIsToldWhatIsWrong() {
    Figures.as("109")
        .get(API + "/indicateurs/FA99-I1")
        .then()
        .spec(refused(404, "indicator-not-found"));
    Figures.as("109")
        .get(API + "/indicateurs/FA01-I1?periode=mars")
        .then()
        .spec(refused(422, "period-unreadable", "?periode"));
    Figures.as("109")
        .get(API + "/indicateurs/FA01-I1?territoire=ATLANTIDE")
        .then()
        .spec(refused(422, "territory-unknown", "?territoire"));
    Figures.as("109")
        .get(API + "/indicateurs/FA01-I1?variante=STRICT")
        .then()
        .spec(refused(422, "variant-unknown", "?variante"));
    Figures.as("109")
        .get(API + "/indicateurs/FA10-I1?ventilation=SEX")
        .then()
        .spec(refused(422, "breakdown-unknown", "?ventilation"));
    Figures.as("109")
        .get(API + "/indicateurs/FA01-I1?connuAu=2026-05-05")
        .then()
        .spec(refused(422, "known-on-in-the-future", "?connuAu"));
    Figures.as("109")
        .get(API + "/indicateurs/FA01-I1/serie?de=2026-06&a=2026-01")
        .then()
        .spec(refused(422, "series-range-invalid", "?de"));
    Figures.as("109")
        .get(API + "/indicateurs/FA01-I1/serie?a=hier")
        .then()
        .spec(refused(422, "series-range-invalid", "?a"));
  }

  @Test
  void thePageLoadsNothingFromElsewhere() {
    for (var path :
        List.of("/tableau-de-bord", "/tableau-de-bord/", "/tableau-de-bord/tableau.js")) {
      var answer = given().get(path);
      assertThat(answer.statusCode()).as(path).isEqualTo(200);
      assertThat(answer.header("Content-Security-Policy"))
          .contains("default-src 'none'")
          .contains("connect-src 'self' http://localhost:8090")
          .doesNotContain("unsafe");
    }
    assertThat(given().get("/tableau-de-bord").asString())
        .contains("lang=\"fr\"")
        .doesNotContain("style=\"")
        .doesNotContain("http://")
        .doesNotContain("https://");
  }

  @Test
  void aPageThatDoesNotExistIsRefusedInFrench() {
    for (var path : List.of("/tableau-de-bord/nope", "/tableau-de-bord/a/b.js")) {
      given()
          .get(path)
          .then()
          .statusCode(404)
          .contentType("application/problem+json")
          .header("X-Content-Type-Options", equalTo("nosniff"))
          .body("type", equalTo("/problems/resource-not-found"))
          .body("title", equalTo(PlatformProblem.RESOURCE_NOT_FOUND.title()))
          .body("instance", equalTo(path));
    }
  }

  @Test
  void noMonthOfAnInsaneYearIsTaken() {
    Figures.as("109")
        .queryParam("de", "+999999999-01")
        .get(API + "/indicateurs/FA01-I1/serie")
        .then()
        .spec(refused(422, "date-out-of-range", "?de"));
  }

  @TestFactory
  Stream<DynamicTest> onlyThoseWhoMayCall() {
    var existing = new HashMap<String, String>();
    existing.put("code", "FA01-I1");
    existing.put(API + "/references/{code}", "ETP_COIP");
    existing.put("id", "00000000-0000-0000-0000-000000000000");
    existing.put(
        API + "/publications/{id}",
        Publications.freeze(TestTokens.OWN, UUID.randomUUID().toString()));
    existing.put("annee", "2025");
    existing.put("tableau", "T1");
    existing.put("historique", "droits");
    existing.putAll(DeclarationIds.existing());
    return new AuthorisationMatrix(API + "/openapi", existing).tests();
  }

  private static String first(Statement statement, String sql) throws SQLException {
    try (var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
