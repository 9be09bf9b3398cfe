package fr.jalon.accompaniment.aid;

import static fr.jalon.accompaniment.Scenes.API;
import static fr.jalon.accompaniment.Scenes.DATABASE;
import static fr.jalon.accompaniment.Scenes.TODAY;
import static fr.jalon.accompaniment.Scenes.as;
import static fr.jalon.accompaniment.Scenes.asConseiller;
import static fr.jalon.accompaniment.Scenes.followed;
import static fr.jalon.accompaniment.Scenes.told;
import static fr.jalon.accompaniment.aid.AidCalls.budget;
import static fr.jalon.accompaniment.aid.AidCalls.committed;
import static fr.jalon.accompaniment.aid.AidCalls.decide;
import static fr.jalon.accompaniment.aid.AidCalls.grant;
import static fr.jalon.accompaniment.aid.AidCalls.openBudget;
import static fr.jalon.accompaniment.aid.AidCalls.request;
import static fr.jalon.accompaniment.aid.AidCalls.requested;
import static fr.jalon.accompaniment.aid.AidCalls.territory;
import static fr.jalon.accompaniment.aid.AidCalls.then;
import static fr.jalon.testkit.Problems.refused;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import fr.jalon.accompaniment.AccompanimentStack;
import fr.jalon.testkit.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@AccompanimentStack
class AidStoryIT {
  private static final int YEAR = TODAY.getYear();

  @Test
  void anAidIsAskedForGrantedAndPaidWithEveryDateTold() {
    var followed = followed();
    var there = territory();
    var budget = budget("GARDE", YEAR, there, 50_000);

    String id =
        request(followed, "GARDE", there, 20_000)
            .statusCode(201)
            .body("status", equalTo("REQUESTED"))
            .body(
                "checks.condition",
                contains("Parcours en cours", "Au plus 3 en 12 mois", "Plafond de l'année"))
            .body("checks.result", contains("MET", "MET", "MET"))
            .extract()
            .path("id");
    grant(id, 15_000)
        .statusCode(200)
        .body("status", equalTo("TO_PAY"))
        .body("grantedCents", equalTo(15_000))
        .body("decidedOn", equalTo(TODAY.toString()));
    assertThat(committed(budget)).isEqualTo(15_000);
    then(id, "paiement", "{}").statusCode(200).body("paidOn", equalTo(TODAY.toString()));

    assertThat(told(followed.person(), "AidDecided", 1).getFirst())
        .containsEntry("line", "GARDE")
        .containsEntry("granted", true)
        .containsEntry("amountCents", 15_000)
        .containsEntry("decidedOn", TODAY.toString());
    assertThat(told(followed.person(), "AidPaid", 1).getFirst())
        .containsEntry("amountCents", 15_000)
        .containsEntry("paidOn", TODAY.toString());
    then(id, "paiement", "{}").spec(refused(409, "aid-not-to-pay"));
    then(id, "annulation", "{\"because\": \"Trop tard\"}").spec(refused(409, "aid-not-to-pay"));
    grant(id, 1).spec(refused(409, "aid-already-decided"));
    assertThatThrownBy(() ->
            DATABASE.execute("update aid set granted_cents = 1 where id = ?", UUID.fromString(id)))
        .hasMessageContaining("neither altered nor removed");
  }

  @Test
  void aRefusalHasAReasonAndTakesNothing() {
    var followed = followed();
    var there = territory();
    var budget = budget("GARDE", YEAR, there, 50_000);
    var id = requested(followed, "GARDE", there, 20_000);

    decide(id, "{\"granted\": false}").spec(refused(422, "field-invalid", "/reason"));
    decide(id, "{\"granted\": true}").spec(refused(422, "field-invalid", "/amountCents"));
    decide(id, "{\"granted\": false, \"reason\": \"Déjà pris en charge\"}")
        .statusCode(200)
        .body("status", equalTo("REFUSED"))
        .body("reason", equalTo("Déjà pris en charge"));

    assertThat(committed(budget)).isZero();
    assertThat(told(followed.person(), "AidDecided", 1).getFirst())
        .containsEntry("granted", false)
        .containsEntry("amountCents", 0);
  }

  @Test
  void whatIsGivenUpGoesBackToTheBudget() {
    var there = territory();
    var budget = budget("GARDE", YEAR, there, 50_000);
    var followed = followed();
    var id = requested(followed, "GARDE", there, 20_000);
    grant(id, 20_000).statusCode(200);

    then(id, "annulation", "{\"because\": \"La personne y renonce\"}")
        .statusCode(200)
        .body("status", equalTo("CANCELLED"));

    assertThat(committed(budget)).isZero();
    assertThat(told(followed.person(), "AidCancelled", 1).getFirst())
        .containsEntry("aidId", id)
        .containsEntry("cancelledOn", TODAY.toString())
        .doesNotContainValue("La personne y renonce");
  }

  @Test
  void aConditionThatIsNotMetIsPassedOverOnlyForAReason() {
    var there = territory();
    budget("MOBILITE", YEAR, there, 500_000);
    var id = requested(followed(), "MOBILITE", there, 20_000);

    asConseiller()
        .get(API + "/aides/" + id)
        .then()
        .body("checks.find { it.condition == 'Contrat en cours' }.result", equalTo("NOT_MET"));
    grant(id, 20_000).spec(refused(409, "aid-condition-not-met", "/derogation"));
    decide(
            id,
            """
            {"granted": true, "amountCents": 20000, "derogation": "Embauche lundi"}\
            """)
        .statusCode(200)
        .body("derogation", equalTo("Embauche lundi"))
        .body("checks.find { it.condition == 'Contrat en cours' }.result", equalTo("NOT_MET"));
  }

  @Test
  void aBudgetIsNeverOverspentSilently() {
    var there = territory();
    var budget = budget("GARDE", YEAR, there, 30_000);
    var all = requested(followed(), "GARDE", there, 30_000);
    var more = requested(followed(), "GARDE", there, 100);

    grant(all, 30_000).statusCode(200);
    grant(more, 1).spec(refused(409, "aid-budget-exhausted", "/amountCents"));
    decide(more, "{\"granted\": true, \"amountCents\": 100, \"derogation\": \"Urgence\"}")
        .statusCode(200);

    as("chef-de-projet", TestTokens.OWN)
        .get(API + "/budgets-aides/" + budget)
        .then()
        .body("leftCents", equalTo(0))
        .body("committedCents", equalTo(30_100))
        .body("overrunCents", equalTo(100));
    assertThatThrownBy(() ->
            DATABASE.execute(
                "update aid_budget set committed_cents = committed_cents + 1 where id = ?",
                UUID.fromString(budget)))
        .hasMessageContaining("a_budget_is_never_overspent_silently");
    changeBudget(budget, "\"1\"", 30_099).spec(refused(409, "aid-budget-below-commitments"));
    changeBudget(budget, "\"1\"", 40_000)
        .statusCode(200)
        .body("leftCents", equalTo(9_900))
        .body("overrunCents", equalTo(0));
    changeBudget(budget, "\"1\"", 50_000).spec(refused(412, "if-match-stale"));
    openBudget("GARDE", YEAR, there, 1).spec(refused(409, "aid-budget-already-open"));
    openBudget("INCONNUE", YEAR, there, 1).spec(refused(422, "aid-line-unknown"));
  }

  @Test
  void tenDecisionsAtOnceCannotSpendTheSameEuro() throws Exception {
    var there = territory();
    var budget = budget("GARDE", YEAR, there, 40_000);
    var ids =
        IntStream.range(0, 10)
            .mapToObj(_ -> requested(followed(), "GARDE", there, 10_000))
            .toList();
    var start = new CountDownLatch(1);

    try (var threads = Executors.newFixedThreadPool(10)) {
      var answers =
          ids.stream()
              .map(id ->
                  threads.submit(
                      (Callable<Integer>)
                          () -> {
                            start.await();
                            return grant(id, 10_000).extract().statusCode();
                          }))
              .toList();
      start.countDown();
      var granted = 0;
      for (var answer : answers) {
        assertThat(answer.get()).isIn(200, 409);
        granted += answer.get() == 200 ? 1 : 0;
      }
      assertThat(granted).isEqualTo(4);
    }
    assertThat(committed(budget)).isEqualTo(40_000);
    assertThat(
            DATABASE.count(
                "select sum(granted_cents) from aid where budget_id = ?", UUID.fromString(budget)))
        .isEqualTo(40_000);
  }

  @Test
  void withoutABudgetNothingIsGranted() {
    var there = territory();
    var id = requested(followed(), "LOGEMENT", there, 100);
    decide(id, "{\"granted\": true, \"amountCents\": 100, \"derogation\": \"x\"}")
        .spec(refused(409, "aid-budget-missing"));
    request(followed(), "INCONNUE", there, 100).spec(refused(422, "aid-line-unknown", "/line"));
  }

  @Test
  void theAccountancyReadsTheDecisionsAndNoFormulaRuns() {
    var there = territory();
    budget("GARDE", YEAR, there, 50_000);
    var id = requested(followed(), "GARDE", there, 12_345);
    decide(id, "{\"granted\": true, \"amountCents\": 12345, \"reason\": \"=1+1\"}").statusCode(200);

    var csv =
        new String(
            as("chef-de-projet", TestTokens.OWN)
                .accept("text/csv")
                .queryParam("du", TODAY.toString())
                .get(API + "/decisions-aides/export")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray(),
            UTF_8);

    assertThat(csv).startsWith("\uFEFFAide;Personne;Ligne;");
    var line = csv.lines().filter(each -> each.startsWith(id)).toList();
    assertThat(line).hasSize(1);
    assertThat(line.getFirst())
        .contains(";" + TODAY + ";Accordée;123,45;123,45;'=1+1;")
        .contains(";À payer;");
    as("chef-de-projet", TestTokens.OWN)
        .accept("text/csv, application/problem+json")
        .queryParam("du", "2026-02-01")
        .queryParam("au", "2026-01-01")
        .get(API + "/decisions-aides/export")
        .then()
        .spec(refused(422, "date-incoherent", "?au"));
  }

  private static ValidatableResponse changeBudget(String id, String ifMatch, long cents) {
    return as("chef-de-projet", TestTokens.OWN)
        .header("If-Match", ifMatch)
        .body("{\"amountCents\": %d}".formatted(cents))
        .put(API + "/budgets-aides/" + id)
        .then();
  }
}
