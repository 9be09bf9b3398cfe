package fr.jalon.orientation.reorientation;

import static fr.jalon.orientation.Episodes.DATABASE;
import static fr.jalon.orientation.Episodes.TODAY;
import static fr.jalon.orientation.Episodes.conseiller;
import static fr.jalon.orientation.Episodes.decision;
import static fr.jalon.orientation.Episodes.open;
import static fr.jalon.orientation.Episodes.organisme;
import static fr.jalon.orientation.Episodes.orient;
import static fr.jalon.orientation.Episodes.told;
import static fr.jalon.testkit.Problems.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import fr.jalon.orientation.Episodes.Episode;
import fr.jalon.testkit.Stack;
import fr.jalon.testkit.TestTokens;
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

@QuarkusTest
@QuarkusTestResource(
    value = Stack.class,
    initArgs = @ResourceArg(name = "database", value = "orientation"))
public class ReorientationResourceIT {
  private static final LocalDate DECIDED = TODAY.minusDays(30);

  @Test
  void aReorientationHasTheNextRankIsToldAndInterruptsTheContractsDelay() {
    // Given
    var episode = oriented("PLEIN-EMPLOI-2025");
    assertThat(contracts(episode)).containsExactly(DECIDED.plusMonths(1) + " null");
    request(episode)
        .statusCode(201)
        .body("number", equalTo(1))
        .body("status", equalTo("REQUESTED"));
    conseiller()
        .queryParam("limite", 200)
        .get("/reorientations")
        .then()
        .statusCode(200)
        .body("items.parcoursId", hasItem(episode.id().toString()));

    // When
    var mission = organisme("MISSION_LOCALE");
    decide(episode, 1, answer(mission))
        .statusCode(200)
        .body("status", equalTo("REORIENTED"))
        .body("sense", equalTo("HORS_SPE_TO_SPE"))
        .body("closedBy", equalTo("Agent conseiller"));

    // Then the former delay is over, the next runs from the next notification (D. 5411-8-2)
    assertThat(contracts(episode)).isEmpty();
    assertThat(
            DATABASE.value(
                "select due_on from deadline_interrupted where parcours_id = ?", episode.id()))
        .hasToString(DECIDED.plusMonths(1).toString());
    notified(episode, TODAY.minusDays(2)).statusCode(201).body("rank", equalTo(2));
    assertThat(contracts(episode)).containsExactly(TODAY.minusDays(2).plusMonths(1) + " null");
    assertThat(told(episode, "OrientationDecided", 3)).isEqualTo(3);
    conseiller()
        .get("/parcours/{id}/orientation", episode.id())
        .then()
        .body("rank", equalTo(2))
        .body("parcoursType", equalTo("PROFESSIONNEL"))
        .body("organismeReferentId", equalTo(mission));
    assertThat(DATABASE.value("select oriented_on from parcours where id = ?", episode.id()))
        .hasToString(DECIDED.toString());
  }

  @Test
  void theFirstContractsDateDoesNotMove() {
    // Given
    var episode = oriented("PLEIN-EMPLOI-2025");
    DATABASE.execute(
        "update parcours set contract_signed_on = ? where id = ?",
        DECIDED.plusDays(9),
        episode.id());
    DATABASE.execute(
        "update deadline set met_on = ? where parcours_id = ? and rule = 'CONTRACT'",
        DECIDED.plusDays(9),
        episode.id());
    request(episode).statusCode(201);

    // When
    decide(episode, 1, answer(organisme("FRANCE_TRAVAIL"))).statusCode(200);
    notified(episode, TODAY).statusCode(201);

    // Then
    assertThat(contracts(episode))
        .containsExactly("%s %s".formatted(DECIDED.plusMonths(1), DECIDED.plusDays(9)));
    assertThat(DATABASE.value("select contract_signed_on from parcours where id = ?", episode.id()))
        .hasToString(DECIDED.plusDays(9).toString());
  }

  @Test
  void before2025TheEquipeIsHeardFirst() {
    // Given
    var episode = oriented("PDIE-2021");
    request(episode).statusCode(201);
    var answer = answer(organisme("IAE"));

    // Then no opinion, another person's, on something else, or too late a one do not do
    decide(episode, 1, answer).spec(refused(422, "equipe-opinion-missing", "/opinionId"));
    answer.put("opinionId", opinion(oriented("PDIE-2021"), "REORIENTATION", TODAY.minusDays(9)));
    decide(episode, 1, answer).spec(refused(422, "equipe-opinion-elsewhere", "/opinionId"));
    answer.put("opinionId", opinion(episode, "SUSPENSION", TODAY.minusDays(9)));
    decide(episode, 1, answer).spec(refused(422, "equipe-opinion-elsewhere", "/opinionId"));
    answer.put("opinionId", opinion(episode, "REORIENTATION", TODAY.minusDays(4)));
    decide(episode, 1, answer).spec(refused(422, "equipe-opinion-elsewhere", "/opinionId"));

    // When it was heard on the very day, it advises and does not bind
    answer.put("opinionId", opinion(episode, "REVIEW", TODAY.minusDays(5)));
    decide(episode, 1, answer).spec(refused(422, "equipe-opinion-elsewhere", "/opinionId"));
    answer.put("opinionId", opinion(episode, "REORIENTATION", TODAY.minusDays(11)));
    decide(episode, 1, answer).spec(refused(422, "equipe-opinion-too-early", "/opinionId"));
    answer.put("opinionId", opinion(episode, "REORIENTATION", TODAY.minusDays(5)));
    decide(episode, 1, answer).statusCode(200).body("opinionFavorable", equalTo(false));
  }

  @Test
  void aRequestIsAnsweredOnceAndOneAtATime() {
    // Given
    var episode = open();
    request(episode).spec(refused(409, "orientation-not-decided"));
    orient(episode, decision(organisme("DEPARTEMENT"), DECIDED)).statusCode(200);
    request(episode).statusCode(201);
    request(episode).spec(refused(409, "reorientation-already-requested"));
    decide(episode, 2, answer(organisme("CAF"))).spec(refused(404, "reorientation-not-found"));

    // When
    maintain(episode, 1).statusCode(200).body("status", equalTo("MAINTAINED"));

    // Then
    maintain(episode, 1).spec(refused(409, "reorientation-closed"));
    decide(episode, 1, answer(organisme("CAF"))).spec(refused(409, "reorientation-closed"));
    request(episode).statusCode(201).body("number", equalTo(2));
    assertThat(
            DATABASE.count("select count(*) from orientation where parcours_id = ?", episode.id()))
        .isOne();
    conseiller()
        .get("/parcours/{id}/reorientations", episode.id())
        .then()
        .statusCode(200)
        .body("personId", equalTo(episode.personId().toString()))
        .body("items.status", equalTo(List.of("MAINTAINED", "REQUESTED")));
    assertThat(
            DATABASE.count(
                "select count(*) from access_trace where subject = ? and operation like ?",
                episode.personId().toString(),
                "ReorientationResource%"))
        .as("whose file was read")
        .isOne();
  }

  @Test
  void aReorientationLeadsElsewhereAndNotBackInTime() {
    var episode = open();
    var same = organisme("DEPARTEMENT");
    orient(episode, decision(same, DECIDED)).statusCode(200);
    request(episode).statusCode(201);
    decide(episode, 1, answer(same)).spec(refused(422, "reorientation-changes-nothing"));
    var early = answer(organisme("CAF"));
    early.put("decidedOn", DECIDED.minusDays(1).toString());
    decide(episode, 1, early).spec(refused(422, "date-incoherent", "/decidedOn"));
    early.put("decidedOn", TODAY.plusDays(1).toString());
    decide(episode, 1, early).spec(refused(422, "date-in-the-future", "/decidedOn"));
  }

  @Test
  void theDatabaseAdmitsNoIllegalMove() {
    // Given
    var episode = oriented("PLEIN-EMPLOI-2025");
    request(episode).statusCode(201);

    // Then
    for (var illegal :
        List.of(
            "set status = 'REORIENTED'",
            "set status = 'MAINTAINED'",
            "set reason = 'autre'",
            "set status = 'WITHDRAWN'",
            "set closed_on = current_date")) {
      assertThatThrownBy(() ->
              DATABASE.execute(
                  "update reorientation " + illegal + " where parcours_id = ?", episode.id()))
          .isInstanceOf(IllegalStateException.class);
    }
    maintain(episode, 1).statusCode(200);
    assertThatThrownBy(() ->
            DATABASE.execute(
                "update reorientation set closing_reason = 'x' where parcours_id = ?",
                episode.id()))
        .hasMessageContaining("is a proof");
    assertThatThrownBy(
            () -> DATABASE.execute("delete from reorientation where parcours_id = ?", episode.id()))
        .hasMessageContaining("is a proof");
  }

  private static Episode oriented(String regime) {
    var episode = open(TestTokens.OWN, regime);
    var social = new HashMap<>(decision(organisme("DEPARTEMENT"), DECIDED));
    social.put("parcoursType", "SOCIAL");
    orient(episode, social).statusCode(200);
    return episode;
  }

  private static ValidatableResponse request(Episode episode) {
    return conseiller()
        .body(
            Map.of(
                "origin", "REFERENT",
                "reason", "Logement trouvé.",
                "requestedOn", TODAY.minusDays(10).toString()))
        .post("/parcours/{id}/reorientations", episode.id())
        .then();
  }

  private static Map<String, String> answer(String organisme) {
    return new HashMap<>(
        Map.of(
            "parcoursType",
            "PROFESSIONNEL",
            "organismeReferentId",
            organisme,
            "decidedOn",
            TODAY.minusDays(5).toString(),
            "reason",
            "Le logement ne fait plus obstacle."));
  }

  private static ValidatableResponse decide(Episode episode, int number, Map<String, ?> answer) {
    return conseiller()
        .body(answer)
        .put("/parcours/{id}/reorientations/{n}/decision", episode.id(), number)
        .then();
  }

  private static ValidatableResponse maintain(Episode episode, int number) {
    return conseiller()
        .body(Map.of("reason", "Le logement reste à trouver."))
        .put("/parcours/{id}/reorientations/{n}/maintien", episode.id(), number)
        .then();
  }

  private static ValidatableResponse notified(Episode episode, LocalDate on) {
    return conseiller()
        .body(Map.of("channel", "POST", "notifiedOn", on.toString()))
        .post("/parcours/{id}/orientation/notification", episode.id())
        .then();
  }

  private static List<String> contracts(Episode episode) {
    return DATABASE
        .rows(
            "select due_on, met_on from deadline where parcours_id = ? and rule = 'CONTRACT'",
            episode.id())
        .stream()
        .map(row -> row.get("due_on") + " " + row.get("met_on"))
        .toList();
  }

  /** An opinion as an équipe's session leaves it. */
  public static String opinion(Episode episode, String subject, LocalDate givenOn) {
    var session = UUID.randomUUID();
    var opinion = UUID.randomUUID();
    DATABASE.execute(
        """
        insert into equipe_session (id, departement, status, held_on, quorum, convened_by)
        values (?, ?, 'HELD', ?, 1, 'Agent')
        """,
        session,
        TestTokens.OWN,
        givenOn);
    DATABASE.execute(
        """
        insert into equipe_opinion
          (id, departement, session_id, parcours_id, subject, asked_by, asked_by_name, opinion,
           text, given_on, person_heard, person_assisted, recorded_by)
        values (?, ?, ?, ?, ?, 'a', 'A', 'UNFAVORABLE', 'texte', ?, true, false, 'a')
        """,
        opinion,
        TestTokens.OWN,
        session,
        episode.id(),
        subject,
        givenOn);
    return opinion.toString();
  }
}
