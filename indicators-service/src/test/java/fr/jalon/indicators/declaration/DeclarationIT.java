package fr.jalon.indicators.declaration;

import static fr.jalon.indicators.declaration.Partners.API;
import static fr.jalon.indicators.declaration.Partners.declare;
import static fr.jalon.indicators.declaration.Partners.move;
import static fr.jalon.testkit.Problems.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import fr.jalon.testkit.Database;
import fr.jalon.testkit.Stack;
import fr.jalon.testkit.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = Stack.class,
    initArgs = @ResourceArg(name = "database", value = "indicators"))
class DeclarationIT {
  private static final Database DATABASE = new Database("indicators");

  @Test
  void anotherPartnerAndAnotherDepartementSeeAndChangeNothing() {
    var partners = Partners.of("037");
    var elsewhere = Partners.of("038");
    var id = partners.draft("FA06-I2", "2025", 20);

    for (var stranger : List.of(partners.poleEmploi(), elsewhere.region(), elsewhere.chef())) {
      stranger.get(API + "/declarations/" + id).then().spec(refused(404, "declaration-not-found"));
      stranger
          .get(API + "/declarations/" + id + "/versions")
          .then()
          .spec(refused(404, "declaration-not-found"));
    }
    for (var stranger : List.of(partners.poleEmploi(), elsewhere.region())) {
      move(stranger, id, "", 1, "{\"value\": 1}").spec(refused(404, "declaration-not-found"));
      move(stranger, id, "/soumission", 1, "{}").spec(refused(404, "declaration-not-found"));
    }
    elsewhere.validate(id, 1).spec(refused(404, "declaration-not-found"));
    elsewhere.sendBack(id, 1).spec(refused(404, "declaration-not-found"));
    declare(partners.poleEmploi(), "{\"code\": \"FA06-I2\", \"period\": \"2025\", \"value\": 1}")
        .spec(refused(422, "declarer-expected-elsewhere", "/code"));
    partners
        .poleEmploi()
        .get(API + "/declarations?periode=2025&organisme=Région")
        .then()
        .statusCode(200)
        .body("items.organisation", not(hasItem("Région")));
    assertThat(
            DATABASE.count(
                "select count(*) from declaration_version where declaration_id = ?",
                UUID.fromString(id)))
        .isEqualTo(1);
  }

  @Test
  void onlyAnAttachedPilotDeclaresAndOnlyTheDepartementJudges() {
    var partners = Partners.of("039");
    var id = partners.draft("FA06-I2", "2025", 20);
    partners.chef().delete(API + "/pilotes/agent-pilote-039").then().statusCode(204);

    move(partners.region(), id, "/soumission", 1, "{}").spec(refused(403, "pilot-unattached"));
    move(partners.region(), id, "/validation", 1, "{}").spec(refused(403, "role-not-allowed"));
    move(partners.chef(), id, "/soumission", 1, "{}").spec(refused(403, "role-not-allowed"));
    partners
        .chef()
        .delete(API + "/pilotes/agent-pilote-039")
        .then()
        .spec(refused(404, "pilot-not-found"));
    assertThat(
            DATABASE.count(
                "select count(*) from pilot where departement = '039' and detached_at is not null"))
        .isEqualTo(1);
  }

  @Test
  void whoSubmitsAFigureDoesNotValidateIt() {
    var partners = Partners.of("041");
    partners.attach("agent-pilote-chef-de-projet-041", "Région");
    var both = TestTokens.of(List.of("pilote", "chef-de-projet"), "041");
    var id = partners.draft("FA06-I2", "2025", 20);
    move(Partners.as(both), id, "/soumission", 1, "{}").statusCode(200);

    move(Partners.as(both), id, "/validation", 2, "{}")
        .spec(refused(409, "declaration-validated-by-its-author"));
    partners.validate(id, 2).statusCode(200).body("agent", equalTo("agent-chef-de-projet-041"));
  }

  @Test
  void whatDoesNotFitTheIndicatorOrThePeriodIsRefused() {
    var region = Partners.of("042");
    refusedAs(region, "FA01-I1", "2025", "\"value\": 1", "figure-not-declared", "/code");
    refusedAs(region, "FA06-I1", "2025", "\"value\": 1", "figure-not-declared", "/variant");
    refusedAs(region, "FA06-I2", "2025-T1", "\"value\": 1", "declared-period-invalid", "/period");
    refusedAs(region, "FA06-I2", "2027", "\"value\": 1", "declared-period-invalid", "/period");
    refusedAs(region, "FA06-I2", "2019", "\"value\": 1", "declared-period-invalid", "/period");
    refusedAs(region, "FA06-I2", "2025", "\"value\": -1", "declared-value-invalid", "/value");
    refusedAs(region, "FA06-I2", "2025", "\"value\": 1.5", "declared-value-invalid", "/value");
    refusedAs(region, "FA06-I4", "2025", "\"value\": 101", "declared-value-invalid", "/value");
    refusedAs(region, "FA06-I2", "2025", "\"reached\": true", "declared-value-invalid", "/value");
    refusedAs(
        region,
        "FA06-I2",
        "2025",
        "\"value\": 1, \"documents\": [\"%s\"]".formatted(UUID.randomUUID()),
        "evidence-unknown",
        "/documents");
    assertThat(DATABASE.count("select count(*) from declaration where departement = '042'"))
        .isZero();

    // the running year may be written down, and not handed over before its end
    var id = region.draft("FA06-I2", "2026", 3);
    region.submit(id, 1).spec(refused(422, "declared-period-invalid"));
  }

  private static void refusedAs(
      Partners partners, String code, String period, String rest, String type, String pointer) {
    declare(
            partners.region(),
            "{\"code\": \"%s\", \"period\": \"%s\", %s}".formatted(code, period, rest))
        .spec(refused(422, type, pointer));
  }

  @Test
  void aStaleReadChangesNothingAndAFigureIsDeclaredOnce() {
    var partners = Partners.of("043");
    var id = partners.draft("FA06-I2", "2025", 20);
    partners.revise(id, 1, 21, "").statusCode(200).header("ETag", equalTo("\"2\""));

    partners.revise(id, 1, 22, "").spec(refused(412, "if-match-stale"));
    partners
        .region()
        .put(API + "/declarations/" + id + "/soumission")
        .then()
        .spec(refused(428, "if-match-missing"));
    declare(partners.region(), "{\"code\": \"FA06-I2\", \"period\": \"2025\", \"value\": 9}")
        .spec(refused(409, "declaration-already-open"));
    partners
        .chef()
        .get(API + "/declarations?periode=2025&limite=1")
        .then()
        .body("items", hasSize(1))
        .body("items[0].value", equalTo(21));
  }

  @Test
  void noVersionIsAlteredNorRemoved() {
    var partners = Partners.of("044");
    partners.draft("FA06-I2", "2025", 20);

    for (var attempt :
        List.of(
            "update declaration_version set value = 99 where departement = '044'",
            "delete from declaration_version where departement = '044'",
            "update declaration set period = '2024' where departement = '044'",
            "delete from declaration where departement = '044'")) {
      assertThat(catchThrowable(() -> DATABASE.execute(attempt)))
          .as(attempt)
          .hasMessageFindingMatch("proof|only goes from a version");
    }
    assertThat(DATABASE.count("select value from declaration_version where departement = '044'"))
        .isEqualTo(20);
  }
}
