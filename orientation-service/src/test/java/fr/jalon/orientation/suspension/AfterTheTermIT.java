package fr.jalon.orientation.suspension;

import static fr.jalon.orientation.Episodes.DATABASE;
import static fr.jalon.orientation.Episodes.TODAY;
import static fr.jalon.orientation.Episodes.as;
import static fr.jalon.orientation.Episodes.open;
import static fr.jalon.orientation.Episodes.told;
import static fr.jalon.orientation.suspension.Procedures.DECIDED;
import static fr.jalon.orientation.suspension.Procedures.after;
import static fr.jalon.orientation.suspension.Procedures.move;
import static fr.jalon.orientation.suspension.Procedures.status;
import static fr.jalon.testkit.Problems.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import fr.jalon.orientation.Episodes.Episode;
import fr.jalon.orientation.equipe.Seances;
import fr.jalon.testkit.Stack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What may still be done of a measure whose term is past: put an error right, end the right. */
@QuarkusTest
@QuarkusTestResource(
    value = Stack.class,
    initArgs = @ResourceArg(name = "database", value = "orientation"))
class AfterTheTermIT {
  private final Episode episode = open();

  /** CASF R. 262-68: what was wrongly withheld is given back, whenever the error is found. */
  @Test
  void anErrorIsPutRightEvenOnceThePaymentsHaveResumed_R262_68() {
    // Given
    var id = ended();
    var lifting = Map.of("reason", "Le contrat était signé.", "liftedOn", TODAY.toString());
    var early =
        Map.of(
            "cause", "ERROR",
            "reason", "Le contrat était signé.",
            "liftedOn", DECIDED.plusDays(5).toString());

    // Then
    move(id, "levee", with(lifting, "COMPLIANCE"))
        .spec(refused(409, "suspension-step-not-allowed"));
    move(id, "levee", early).spec(refused(422, "date-incoherent", "/liftedOn"));
    move(id, "levee", with(lifting, "ERROR")).statusCode(201).body("status", equalTo("LIFTED"));
    assertThat(told(episode, "SuspensionLifted")).isOne();
    as("conseiller")
        .get("/suspensions/{id}", id)
        .then()
        .body("steps.step", hasItem("RESUMPTION"))
        .body("steps[-1].step", equalTo("LIFTING"));
    move(id, "levee", with(lifting, "ERROR")).spec(refused(409, "suspension-step-not-allowed"));
    assertThat(status(id)).isEqualTo("LIFTED");
  }

  @Test
  void whatTheCafIsToldOfAPeriodIsOneLineAnOperation() {
    // Given
    var id = ended();
    move(id, "levee", Map.of("cause", "ERROR", "reason", "Erreur.", "liftedOn", TODAY.toString()))
        .statusCode(201);

    // When
    var csv = bordereau(DECIDED, TODAY).statusCode(200).extract().asString();

    // Then
    assertThat(csv.lines().filter(line -> line.contains(id)).map(AfterTheTermIT::operation))
        .containsExactly("DECISION " + DECIDED, "ANNULATION " + TODAY);
    assertThat(bordereau(DECIDED, TODAY.minusDays(1)).extract().asString())
        .as("what is recorded late is in the file of the day on which it is recorded")
        .doesNotContain(id);
    assertThat(csv.lines().filter(line -> line.contains(id)).findFirst().orElseThrow())
        .contains(episode.caseNumber())
        .contains("LEFEVRE");
    assertThat(
            DATABASE.count(
                """
                select count(*) from access_trace
                 where subject = ? and operation = 'BordereauResource.export'
                """,
                episode.personId().toString()))
        .as("naming somebody is reading their file")
        .isOne();
    bordereau(TODAY, DECIDED).spec(refused(422, "period-incoherent", "?au"));
  }

  /** A first suspension of 40 % for a month leads to no radiation, in either regime. */
  @Test
  void aLesserMeasureDoesNotEndARight_R262_40() {
    var id = after(episode, "notification", "reception", "decision", "transmission", "execution");

    radiate(id, "END_OF_RIGHT").spec(refused(409, "radiation-not-allowed"));
    radiate(id, "PROPOSAL_TO_FRANCE_TRAVAIL").spec(refused(409, "radiation-not-allowed"));
  }

  /** A total suppression of four months: proposed to France Travail, then the right may end. */
  @Test
  void aTotalSuppressionOfFourMonthsMayBeFollowedByTheEndOfTheRight_R262_68_1() {
    // Given
    var id = suppressed(TODAY.minusMonths(4).plusDays(1));

    // Then on its last day it may be proposed, and the right does not end yet
    radiate(id, "END_OF_RIGHT").spec(refused(409, "suspension-still-executed", "/decidedOn"));
    radiate(id, "PROPOSAL_TO_FRANCE_TRAVAIL").statusCode(201).body("status", equalTo("EXECUTED"));
    radiate(id, "PROPOSAL_TO_FRANCE_TRAVAIL").spec(refused(409, "radiation-already-decided"));

    // Nor was it lawful the day before
    as("chef-de-projet")
        .body(
            Map.of(
                "act", "PROPOSAL_TO_FRANCE_TRAVAIL",
                "reason", "Aucune démarche.",
                "decidedOn", TODAY.minusDays(1).toString()))
        .post("/suspensions/{id}/radiation", suppressed(TODAY.minusMonths(4).plusDays(1)))
        .then()
        .spec(refused(409, "radiation-not-allowed", "/decidedOn"));

    // When the term is past
    var over = suppressed(TODAY.minusMonths(4));
    radiate(over, "END_OF_RIGHT").statusCode(201);

    // Then nothing is paid again, and everything is told
    move(over, "reprise", Map.of("resumedOn", TODAY.toString()))
        .spec(refused(409, "suspension-right-ended"));
    move(over, "levee", with(Map.of("reason", "Démarche faite."), "COMPLIANCE"))
        .spec(refused(409, "suspension-right-ended"));
    as("conseiller")
        .get("/suspensions/{id}", over)
        .then()
        .body("steps[-1].step", equalTo("END_OF_RIGHT"))
        .body("steps[-1].detail", equalTo("Aucune démarche."));
    assertThat(bordereau(TODAY, TODAY).extract().asString().lines())
        .anyMatch(line -> line.startsWith("FIN_DE_DROIT") && line.contains(over));
  }

  private String ended() {
    return after(
        episode, "notification", "reception", "decision", "transmission", "execution", "reprise");
  }

  /** As a whole procedure leaves it: executed from that day, for four months. */
  private static String suppressed(LocalDate from) {
    var episode = open();
    var id = UUID.fromString(Procedures.proposed(episode));
    DATABASE.execute("alter table suspension disable trigger a_suspension_is_never_rewritten");
    DATABASE.execute(
        """
        update suspension
           set status = 'EXECUTED', version = version + 1, facts_on = cast(? as date) - 60,
               proposed_on = cast(? as date) - 60, notice_sent_on = cast(? as date) - 50,
               notice_channel = 'POST', delivered_on = cast(? as date) - 48,
               observations_until = cast(? as date) - 30, opinion_id = cast(? as uuid), opinion_subject = 'SUPPRESSION',
               opinion_on = cast(? as date) - 20,
               decided_on = cast(? as date) - 5, decided_by = 'a', decided_by_name = 'A',
               decision_reason = 'motif', measure = 'SUPPRESSION', rank = 2, rate_percent = 100,
               months = 4, starts_on = ?, foyer_size = 'ALONE', majoration = 'NO',
               sent_on = cast(? as date) - 1, executed_from = ?,
               executed_until = cast(cast(? as date) + interval '4 months' as date) - 1
         where id = ?
        """,
        from,
        from,
        from,
        from,
        from,
        Seances.opinion(episode, "SUPPRESSION", TODAY.minusDays(12)),
        from,
        from,
        from,
        from,
        from,
        from,
        id);
    DATABASE.execute("alter table suspension enable trigger a_suspension_is_never_rewritten");
    return id.toString();
  }

  private static ValidatableResponse radiate(String id, String act) {
    return as("chef-de-projet")
        .body(Map.of("act", act, "reason", "Aucune démarche."))
        .post("/suspensions/{id}/radiation", id)
        .then();
  }

  private static ValidatableResponse bordereau(LocalDate from, LocalDate until) {
    return as("chef-de-projet")
        .queryParam("du", from.toString())
        .queryParam("au", until.toString())
        .get("/suspensions/bordereau")
        .then();
  }

  private static String operation(String line) {
    return String.join(" ", List.of(line.split(";", 3)).subList(0, 2));
  }

  private static Map<String, String> with(Map<String, String> lifting, String cause) {
    var whole = new HashMap<>(lifting);
    whole.put("cause", cause);
    return whole;
  }
}
