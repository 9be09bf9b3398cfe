package fr.jalon.orientation.suspension;

import static fr.jalon.orientation.Episodes.DATABASE;
import static fr.jalon.orientation.Episodes.TODAY;
import static fr.jalon.orientation.Episodes.close;
import static fr.jalon.orientation.Episodes.conseiller;
import static fr.jalon.orientation.Episodes.open;
import static fr.jalon.orientation.Episodes.told;
import static fr.jalon.orientation.suspension.Procedures.FACTS;
import static fr.jalon.orientation.suspension.Procedures.after;
import static fr.jalon.orientation.suspension.Procedures.body;
import static fr.jalon.orientation.suspension.Procedures.decision;
import static fr.jalon.orientation.suspension.Procedures.move;
import static fr.jalon.orientation.suspension.Procedures.status;
import static fr.jalon.testkit.Problems.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import fr.jalon.orientation.Episodes.Episode;
import fr.jalon.testkit.Stack;
import fr.jalon.testkit.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A step that has lost its reason is never carried out; what helps the person always is. */
@QuarkusTest
@QuarkusTestResource(
    value = Stack.class,
    initArgs = @ResourceArg(name = "database", value = "orientation"))
class PendingStepsIT {
  /** The steps against the person, each with those that come before it. */
  private static final Map<String, List<String>> AGAINST =
      Map.of(
          "notification", List.of(),
          "reception", List.of("notification"),
          "avis", List.of("notification", "reception"),
          "decision", List.of("notification", "reception"),
          "transmission", List.of("notification", "reception", "decision"),
          "execution", List.of("notification", "reception", "decision", "transmission"));

  @Test
  void nothingGoesOnAfterTheParcoursIsClosed() {
    AGAINST.forEach((step, before) -> {
      var episode = open();
      var id = after(episode, before.toArray(String[]::new));
      var body = body(episode, step);
      close(episode, TODAY.minusDays(1));
      stopped(id, step, body, "parcours-closed");
      next(id, "ABANDONMENT");
      move(id, "abandon", Map.of("reason", "Droit clos.")).statusCode(201);
    });
  }

  @Test
  void nothingGoesOnAgainstSomeoneNoLongerSubjectToDuties_L262_28() {
    AGAINST.forEach((step, before) -> {
      var episode = open();
      var id = after(episode, before.toArray(String[]::new));
      var body = body(episode, step);
      tell(episode, "NO", TODAY.minusDays(2));
      stopped(id, step, body, "suspension-no-longer-due");
      next(id, "ABANDONMENT");
      tell(episode, "YES", TODAY.minusDays(1));
      move(id, step, body).statusCode(201);
    });
  }

  @Test
  void nothingGoesOnOnceTheContractIsSigned_L262_37() {
    AGAINST.forEach((step, before) -> {
      var episode = open();
      var id = after(episode, before.toArray(String[]::new));
      var body = body(episode, step);
      signed(episode, FACTS.minusDays(1));
      signed(episode, FACTS);
      stopped(id, step, body, "suspension-no-longer-due");
      next(id, "ABANDONMENT");
    });
  }

  @Test
  void aDecisionThatIsWithdrawnIsUntold() {
    // Given
    var episode = open();
    var id = after(episode, "notification", "reception", "decision", "transmission");

    // When
    move(id, "abandon", Map.of("reason", "Contrat signé.")).statusCode(201);

    // Then
    move(id, "execution", body(episode, "execution"))
        .spec(refused(409, "suspension-step-not-allowed"));
    assertThat(told(episode, "SuspensionLifted")).isEqualTo(1);
  }

  @Test
  void whatHasExpiredIsNeverExecuted() {
    // Given
    var episode = open();
    var id = after(episode, "notification", "reception");
    var decision = decision();
    var decided = TODAY.minusMonths(1).minusDays(1);
    decision.put("decidedOn", decided.toString());
    decision.put("startsOn", decided.toString());
    move(id, "decision", decision).statusCode(201);
    move(id, "transmission", Map.of("sentOn", decided.toString())).statusCode(201);

    // Then
    next(id, "ABANDONMENT");
    move(id, "execution", Map.of("from", TODAY.toString(), "until", TODAY.toString()))
        .spec(refused(409, "suspension-expired", "/from"));
    assertThat(status(id)).isEqualTo("SENT");
  }

  @Test
  void whoeverCompliesIsProposedToBePaidAgainEvenOnAClosedParcours() {
    // Given
    var episode = open();
    var id = after(episode, "notification", "reception", "decision", "transmission");
    move(
            id,
            "execution",
            Map.of("from", TODAY.minusDays(9).toString(), "until", TODAY.plusDays(5).toString()))
        .statusCode(201);

    // When
    signed(episode, TODAY);

    // Then
    next(id, "LIFTING");
    close(episode, TODAY.minusDays(1));
    move(id, "levee", body(episode, "levee")).statusCode(201).body("status", equalTo("LIFTED"));
  }

  @Test
  void theWorklistSaysWhatIsNextAndWhen() {
    // Given
    var episode = open();
    var id = after(episode, "notification");

    // Then
    var items =
        conseiller()
            .queryParam("etat", "NOTIFIED")
            .queryParam("limite", 200)
            .get("/suspensions")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    assertThat(items.getString("items.find { it.id == '" + id + "' }.next.step"))
        .isEqualTo("DELIVERY");
    assertThat(items.getString("items.find { it.id == '" + id + "' }.next.article"))
        .contains("L. 262-37");
    after(open(), "notification");
    var page =
        conseiller().queryParam("limite", 1).get("/suspensions").then().statusCode(200).extract();
    conseiller()
        .queryParam("limite", 1)
        .queryParam("curseur", page.<String>path("next"))
        .get("/suspensions")
        .then()
        .statusCode(200);
  }

  private static void stopped(String id, String step, Map<String, ?> body, String problem) {
    var before = status(id);
    ValidatableResponse answer = move(id, step, body);
    answer.spec(refused(409, problem));
    assertThat(status(id)).as(step).isEqualTo(before);
  }

  private static void next(String id, String step) {
    conseiller()
        .get("/suspensions/{id}", id)
        .then()
        .statusCode(200)
        .body("next.step", equalTo(step));
  }

  private static void signed(Episode episode, LocalDate on) {
    DATABASE.execute("update parcours set contract_signed_on = ? where id = ?", on, episode.id());
  }

  /** What a file says of the droits-et-devoirs flag on that day. */
  private static void tell(Episode episode, String subject, LocalDate on) {
    var file = UUID.randomUUID();
    DATABASE.execute(
        """
        insert into flux_file (id, departement, sha256, file_name, received_on, received_at, status,
                               reason_code, reason, ended_at)
        values (?, ?, ?, 'essai.RCV', ?, now(), 'REFUSED', 'essai', 'essai', now())
        """,
        file,
        TestTokens.OWN,
        file.toString(),
        on);
    DATABASE.execute(
        """
        insert into right_history (person_id, household_id, reference_date, flow_created_at,
               file_id, departement, state, subject, entering, adult, attached,
               payment_suspensions, standing, known_at)
        select m.person_id, m.household_id, ?, ?, ?, ?, '2', ?, false, true, false,
               array[]::text[], 'WAITS', now()
          from household_member m where m.person_id = ?
        """,
        on,
        on,
        file,
        TestTokens.OWN,
        subject,
        episode.personId());
  }
}
