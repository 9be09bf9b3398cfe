package fr.jalon.indicators.oarsa;

import static fr.jalon.testkit.Problems.refused;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.testkit.Database;
import fr.jalon.testkit.Stack;
import fr.jalon.testkit.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = Stack.class,
    initArgs = @ResourceArg(name = "database", value = "indicators"))
class HistoryIT {
  private static final Database DATABASE = new Database("indicators");

  @Inject Survey survey;

  @Test
  void eachHistoryTellsWhatHappenedInItsOrder() {
    var census = new Census("631");
    var person =
        census.entered("2025-03-01").oriented("2025-03-11", "CAF").registered("2025-04-02");
    person.amended(
        person.contract("2025-03-21", "2025-04-01", "2025-09-30", "CARE", "MOBILITY"),
        "2025-09-01",
        "2025-04-01",
        "2026-03-31",
        "CARE");
    survey.take("631", census.events());

    assertThat(lines("631", "droits"))
        .containsExactly(
            "\uFEFFPersonne;Le;État du droit;Soumis aux droits et devoirs;Su le",
            person.id() + ";2025-03-01;2;YES;2026-01-05");
    assertThat(lines("631", "orientations").getLast())
        .startsWith(person.id() + ";2025-03-11;")
        .contains(";1;SOCIAL;")
        .endsWith(";CAF;non;2026-01-05");
    assertThat(lines("631", "contrats").stream().skip(1))
        .hasSize(2)
        .satisfiesExactly(
            signed ->
                assertThat(signed)
                    .startsWith(person.id() + ";2025-03-21;")
                    .contains(";signature;CER;2025-04-01;2025-09-30;;;CARE | MOBILITY;"),
            amended ->
                assertThat(amended)
                    .startsWith(person.id() + ";2025-09-01;")
                    .contains(";avenant;;2025-04-01;2026-03-31;;;CARE;"));
    assertThat(lines("631", "inscriptions").getLast())
        .isEqualTo(person.id() + ";2025-04-02;REGISTERED;;2026-01-05");
  }

  @Test
  void whoeverReadsAHistoryLeavesATraceForEachPerson() {
    var census = new Census("632");
    var one = census.entered("2025-03-01");
    var other = census.entered("2025-03-01");
    survey.take("632", census.events());

    lines("632", "droits");

    assertThat(
            DATABASE.rows(
                """
                select subject from access_trace
                 where departement = '632' and operation = 'HistoryResource.droits'
                """))
        .extracting(row -> row.get("subject"))
        .containsExactlyInAnyOrder(one.id().toString(), other.id().toString(), "");
  }

  @Test
  void aPersonFoundToBeAnotherOneIsToldAsThatOne() {
    var census = new Census("633");
    var absorbed = census.entered("2025-03-01");
    var kept = census.entered("2025-04-01");
    kept.isOne(absorbed);
    survey.take("633", census.events());

    assertThat(lines("633", "droits").stream().skip(1))
        .hasSize(2)
        .allMatch(line -> line.startsWith(kept.id().toString()));
  }

  @Test
  void aHistoryThatDoesNotExistIsRefused() {
    given()
        .auth()
        .oauth2(TestTokens.of("dpo", "631"))
        .get(Survey.API + "/ri-insertion/salaires")
        .then()
        .spec(refused(404, "history-not-found", "?historique"));
  }

  private static List<String> lines(String departement, String history) {
    return given()
        .auth()
        .oauth2(TestTokens.of("dpo", departement))
        .get(Survey.API + "/ri-insertion/" + history)
        .then()
        .statusCode(200)
        .extract()
        .asString()
        .lines()
        .toList();
  }
}
