package fr.jalon.orientation.suspension;

import static fr.jalon.orientation.Episodes.DATABASE;
import static fr.jalon.orientation.Episodes.TODAY;
import static fr.jalon.orientation.Episodes.as;
import static fr.jalon.orientation.Episodes.conseiller;
import static fr.jalon.orientation.Episodes.open;
import static fr.jalon.orientation.Episodes.told;
import static fr.jalon.orientation.suspension.Procedures.DECIDED;
import static fr.jalon.orientation.suspension.Procedures.DELIVERED;
import static fr.jalon.orientation.suspension.Procedures.FACTS;
import static fr.jalon.orientation.suspension.Procedures.after;
import static fr.jalon.orientation.suspension.Procedures.body;
import static fr.jalon.orientation.suspension.Procedures.decision;
import static fr.jalon.orientation.suspension.Procedures.move;
import static fr.jalon.orientation.suspension.Procedures.oldProposal;
import static fr.jalon.orientation.suspension.Procedures.proposal;
import static fr.jalon.orientation.suspension.Procedures.propose;
import static fr.jalon.orientation.suspension.Procedures.proposed;
import static fr.jalon.orientation.suspension.Procedures.status;
import static fr.jalon.testkit.Problems.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import fr.jalon.orientation.equipe.Seances;
import fr.jalon.testkit.Stack;
import fr.jalon.testkit.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = Stack.class,
    initArgs = @ResourceArg(name = "database", value = "orientation"))
class SuspensionResourceIT {
  @Test
  void theStoryTellsEachStepItsDayItsArticleAndItsLetter() {
    // Given
    var episode = open();
    var id =
        after(
            episode,
            "notification",
            "reception",
            "observations",
            "decision",
            "transmission",
            "execution",
            "levee");

    // Then
    conseiller()
        .get("/suspensions/{id}", id)
        .then()
        .statusCode(200)
        .body("status", equalTo("LIFTED"))
        .body("regime", equalTo("PLEIN-EMPLOI-2025"))
        .body("decision.rank", equalTo(1))
        .body("steps", hasSize(8))
        .body("steps.article.findAll { it == null || it.isEmpty() }", hasSize(0))
        .body("steps[1].letter", containsString("Refuse d'élaborer le contrat."))
        .body("steps[1].letter", containsString("10 jours"))
        .body("steps[1].sha256", notNullValue())
        .body("steps[4].letter", containsString("suspendre 40 % de votre allocation"))
        .body("steps[4].by", equalTo("Agent chef-de-projet"));
    assertThat(told(episode, "SuspensionDecided")).isEqualTo(1);
    assertThat(told(episode, "SuspensionLifted")).isEqualTo(1);
    assertThat(
            DATABASE.value("select count(*) from outbox where payload::text like '%Hospitalis%'"))
        .isEqualTo(0L);
  }

  @Test
  void anAbsenceAtARendezVousIsNoGroundOfItself_L262_37() {
    // Given
    var old = open();
    var missed = oldProposal(old);

    // Then
    missed.put("ground", "MISSED_RENDEZ_VOUS");
    propose(old, missed).spec(refused(422, "suspension-ground-not-in-law", "/ground"));
    missed.put("ground", "CONTRACT_NOT_DRAWN_UP");
    propose(old, missed).spec(refused(422, "suspension-ground-not-proved", "/ground"));
    var recent = proposal();
    recent.put("ground", "MISSED_RENDEZ_VOUS");
    propose(open(), recent).spec(refused(422, "suspension-ground-not-in-law", "/ground"));
  }

  @Test
  void aContractIsMissedOnlyOnceItsDelayIsOver_L262_37() {
    // Given
    var episode = open();
    var missed = oldProposal(episode);
    missed.put("ground", "CONTRACT_NOT_DRAWN_UP");
    DATABASE.execute(
        """
        insert into deadline (parcours_id, departement, rule, due_on)
        values (?, ?, 'CONTRACT', date '2025-05-31')
        """,
        episode.id(),
        TestTokens.OWN);

    // Then
    propose(episode, missed).spec(refused(422, "suspension-ground-not-proved", "/factsOn"));
    DATABASE.execute(
        "update deadline set due_on = '2025-05-30' where parcours_id = ? and rule = 'CONTRACT'",
        episode.id());
    propose(episode, missed).statusCode(201);
    propose(episode, missed).spec(refused(409, "suspension-already-pending"));
  }

  @Test
  void underTheFormerRegimeAMonthAndTheEquipeComeFirst_L262_37() {
    // Given
    var episode = open();
    String id = propose(episode, oldProposal(episode)).statusCode(201).extract().path("id");
    move(id, "notification", body(episode, "notification")).statusCode(201);
    move(id, "reception", body(episode, "reception"))
        .statusCode(201)
        .body(
            "observationsUntil",
            equalTo(WorkingDays.onOrAfter(DELIVERED.plusMonths(1)).toString()));

    // Then
    var early = Seances.opinion(episode, "SUSPENSION", DELIVERED.plusMonths(1).minusDays(1));
    move(id, "avis", Map.of("opinionId", early))
        .spec(refused(409, "suspension-contradictory-still-running"));
    move(id, "decision", decision()).spec(refused(409, "suspension-opinion-required"));
    var review = Seances.opinion(episode, "REVIEW", TODAY.minusDays(12));
    move(id, "avis", Map.of("opinionId", review))
        .spec(refused(422, "suspension-opinion-unknown", "/opinionId"));
    move(id, "avis", body(episode, "avis")).statusCode(201);
    var decision = decision();
    decision.put("ratePercent", 81);
    move(id, "decision", decision).spec(refused(422, "suspension-out-of-bounds", "/ratePercent"));
    decision.put("ratePercent", 80);
    decision.put("months", 4);
    move(id, "decision", decision).spec(refused(422, "suspension-out-of-bounds", "/months"));
    decision.put("months", 3);
    decision.remove("proportionality");
    move(id, "decision", decision).statusCode(201).body("status", equalTo("DECIDED"));
  }

  @Test
  void nothingIsDecidedBeforeThePersonHasHadTheirTimeUnlessTheyAnswered() {
    // Given
    var episode = open();
    var id = after(episode, "notification", "reception");
    var early = decision();
    var day = DELIVERED.plusDays(5);
    early.put("decidedOn", day.toString());

    // Then
    move(id, "decision", early).spec(refused(409, "suspension-contradictory-still-running"));
    move(id, "observations", body(episode, "observations")).statusCode(201);
    early.put("startsOn", day.minusDays(1).toString());
    move(id, "decision", early).spec(refused(422, "date-incoherent", "/startsOn"));
    early.put("startsOn", day.toString());
    early.remove("proportionality");
    move(id, "decision", early)
        .spec(refused(422, "suspension-proportionality-missing", "/proportionality"));
  }

  @Test
  void whoDecidesHasReadTheFileAsItStands() {
    // Given
    var episode = open();
    var id = after(episode, "notification", "reception");
    var read = conseiller().get("/suspensions/{id}", id).getHeader("ETag");
    move(id, "observations", body(episode, "observations")).statusCode(201);

    // Then
    as("chef-de-projet")
        .header("If-Match", read)
        .body(decision())
        .post("/suspensions/{id}/decision", id)
        .then()
        .spec(refused(412, "if-match-stale"));
    as("chef-de-projet")
        .body(decision())
        .post("/suspensions/{id}/decision", id)
        .then()
        .spec(refused(428, "if-match-missing"));
    assertThat(status(id)).isEqualTo("CONTRADICTORY");
  }

  @Test
  void aFirstDecisionMakesTheNextOneARepetition_R262_68_1() {
    // Given
    var episode = open();
    var first =
        after(episode, "notification", "reception", "decision", "transmission", "execution");
    var again = proposal();
    again.put("factsOn", DECIDED.plusDays(1).toString());
    again.put("proposedOn", DECIDED.plusDays(1).toString());

    // When
    String next = propose(episode, again).statusCode(201).extract().path("id");

    // Then
    bounds(next, "NO").body("bounds.rank", equalTo(2)).body("bounds.maxMonths", equalTo(4));
    bounds(next, "NO").body("bounds.maxRate", equalTo(100));
    bounds(next, "UNKNOWN").body("bounds.maxRate", equalTo(50));
    bounds(next, "YES").body("bounds.measures", hasItem("SUPPRESSION"));
    var error = body(episode, "levee");
    move(first, "levee", Map.of("cause", "ERROR", "reason", "x", "liftedOn", error.get("liftedOn")))
        .statusCode(201);
    bounds(next, "NO").body("bounds.rank", equalTo(1));
  }

  private static io.restassured.response.ValidatableResponse bounds(String id, String majoration) {
    return conseiller()
        .queryParam("majoration", majoration)
        .get("/suspensions/{id}/bornes", id)
        .then()
        .statusCode(200);
  }

  @Test
  void whatIsWrittenDownIsNeverRewritten() {
    // Given
    var id = after(open(), "notification", "reception", "decision");
    var uuid = UUID.fromString(id);

    // Then
    for (var change :
        List.of(
            "delivered_on = delivered_on - 30",
            "rate_percent = 100",
            "account = 'autre'",
            "decided_on = null")) {
      assertThatThrownBy(() ->
              DATABASE.execute(
                  "update suspension set version = version + 1, " + change + " where id = ?", uuid))
          .as(change)
          .hasMessageContaining("neither rewritten nor removed");
    }
    assertThatThrownBy(() ->
            DATABASE.execute(
                "update suspension set version = version + 1, status = 'EXECUTED' where id = ?",
                uuid))
        .hasMessageContaining("an_execution_is_complete");
    assertThatThrownBy(
            () -> DATABASE.execute("delete from suspension_step where suspension_id = ?", uuid))
        .hasMessageContaining("is a proof");
  }

  @Test
  void anotherDepartementSeesNoSuspension() {
    var id = proposed(open());
    as("conseiller", TestTokens.OTHER)
        .get("/suspensions/{id}", id)
        .then()
        .spec(refused(404, "suspension-not-found"));
    assertThat(FACTS).isBefore(TODAY);
  }
}
