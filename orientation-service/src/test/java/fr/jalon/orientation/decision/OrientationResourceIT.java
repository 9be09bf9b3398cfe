package fr.jalon.orientation.decision;

import static fr.jalon.orientation.Episodes.DATABASE;
import static fr.jalon.orientation.Episodes.RECEIVED;
import static fr.jalon.orientation.Episodes.TODAY;
import static fr.jalon.orientation.Episodes.as;
import static fr.jalon.orientation.Episodes.conseiller;
import static fr.jalon.orientation.Episodes.decision;
import static fr.jalon.orientation.Episodes.open;
import static fr.jalon.orientation.Episodes.organisme;
import static fr.jalon.orientation.Episodes.orient;
import static fr.jalon.orientation.Episodes.referent;
import static fr.jalon.orientation.Episodes.stage;
import static fr.jalon.orientation.Episodes.told;
import static fr.jalon.testkit.Problems.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = Stack.class,
    initArgs = @ResourceArg(name = "database", value = "orientation"))
class OrientationResourceIT {
  private static final LocalDate DECIDED = TODAY.minusDays(10);

  @Test
  void aDecisionIsStoredAndToldOnceHoweverOftenItIsSent() {
    // Given
    var episode = open();
    var organisme = organisme("MISSION_LOCALE");
    var decision = decision(organisme, DECIDED);

    // When
    String first = orient(episode, decision).statusCode(200).extract().path("id");
    String again = orient(episode, decision).statusCode(200).extract().path("id");

    // Then
    assertThat(again).isEqualTo(first);
    assertThat(told(episode, "OrientationDecided")).isEqualTo(1);
    assertThat(stage(episode)).isEqualTo("ORIENTE");
    conseiller()
        .get("/parcours/{id}/orientation", episode.id())
        .then()
        .statusCode(200)
        .body("rank", equalTo(1))
        .body("decidedBy", equalTo("Agent conseiller"))
        .body("decidedOn", equalTo(DECIDED.toString()));
  }

  @Test
  void anotherDecisionIsRefusedAndChangesNothing() {
    // Given
    var episode = open();
    var decision = new HashMap<>(decision(organisme("CAF"), DECIDED));
    orient(episode, decision).statusCode(200);

    // When
    decision.put("parcoursType", "SOCIAL");
    var second = orient(episode, decision);

    // Then
    second.spec(refused(409, "orientation-already-decided"));
    assertThat(
            DATABASE.value(
                "select parcours_type from orientation where parcours_id = ?", episode.id()))
        .isEqualTo("PROFESSIONNEL");
  }

  @Test
  void whatWasNotKnownOfADecisionIsAddedOnceAndToldAgain() {
    // Given
    var episode = open();
    var organisme = organisme("MISSION_LOCALE");
    var request = new HashMap<>(decision(organisme, DECIDED));
    request.remove("notifiedOn");
    String id = orient(episode, request).statusCode(200).extract().path("id");
    assertThat(deadlines(episode)).noneMatch(deadline -> deadline.startsWith("CONTRACT"));
    var first = Map.copyOf(request);

    // When
    var referent = referent(organisme);
    request.put("notifiedOn", DECIDED.plusDays(2).toString());
    orient(episode, request).statusCode(200).body("id", equalTo(id)).body("rank", equalTo(1));
    request.put("referentId", referent);
    orient(episode, request).statusCode(200).body("referentId", equalTo(referent));
    orient(episode, request).statusCode(200);
    orient(episode, first).statusCode(200).body("referentId", equalTo(referent));

    // Then
    assertThat(deadlines(episode))
        .contains("CONTRACT %s met null".formatted(DECIDED.plusDays(2).plusMonths(1)));
    assertThat(told(episode, "OrientationDecided", 3)).isEqualTo(3);
    request.put("referentId", referent(organisme));
    orient(episode, request).spec(refused(409, "orientation-already-decided"));
    request.put("referentId", referent);
    request.put("notifiedOn", DECIDED.plusDays(3).toString());
    orient(episode, request).spec(refused(409, "orientation-already-decided"));
  }

  @Test
  void whatIsAddedToADecisionIsCheckedAsItWouldHaveBeen() {
    // Given
    var episode = open();
    var request = new HashMap<>(decision(organisme("CAF"), DECIDED));
    request.remove("notifiedOn");
    orient(episode, request).statusCode(200);

    // Then
    request.put("notifiedOn", DECIDED.minusDays(1).toString());
    orient(episode, request).spec(refused(422, "date-incoherent", "/notifiedOn"));
    request.put("notifiedOn", TODAY.plusDays(1).toString());
    orient(episode, request).spec(refused(422, "date-in-the-future", "/notifiedOn"));
    request.remove("notifiedOn");
    request.put("referentId", referent(organisme("IAE")));
    orient(episode, request).spec(refused(422, "referent-of-another-organisme", "/referentId"));
  }

  @Test
  void theDecisionMeetsWhatWasDueAndStartsTheDelaysOfTheFollowUp() {
    // Given
    var episode = open();

    // When
    orient(episode, decision(organisme("MISSION_LOCALE"), DECIDED)).statusCode(200);

    // Then
    assertThat(deadlines(episode))
        .containsExactlyInAnyOrder(
            "ORIENTATION %s met %s".formatted(RECEIVED.plusWeeks(6), DECIDED),
            "FIRST_APPOINTMENT %s met null".formatted(DECIDED.plusDays(15)),
            "CONTRACT %s met null".formatted(DECIDED.plusMonths(1)));
  }

  @Test
  void outsideTheSpeTheFormerRegimeLeavesTwoMonthsForTheContract() {
    // Given
    var social = open(TestTokens.OWN, "PDIE-2021");
    var emploi = open(TestTokens.OWN, "PDIE-2021");

    // When
    orient(social, decision(organisme("DEPARTEMENT"), DECIDED)).statusCode(200);
    orient(emploi, decision(organisme("MISSION_LOCALE"), DECIDED)).statusCode(200);

    // Then
    assertThat(deadlines(social))
        .contains("CONTRACT_SOCIAL %s met null".formatted(DECIDED.plusMonths(2)))
        .noneMatch(deadline -> deadline.startsWith("CONTRACT "));
    assertThat(deadlines(emploi))
        .contains("CONTRACT %s met null".formatted(DECIDED.plusMonths(1)))
        .noneMatch(deadline -> deadline.startsWith("CONTRACT_SOCIAL"));
  }

  @Test
  void datesThatCannotBeAreRefusedByName() {
    var episode = open();
    var organisme = organisme("MSA");
    orient(episode, decision(organisme, RECEIVED.minusDays(1)))
        .spec(refused(422, "date-incoherent", "/decidedOn"));
    orient(episode, decision(organisme, TODAY.plusDays(1)))
        .spec(refused(422, "date-in-the-future", "/decidedOn"));
    var notified = new HashMap<>(decision(organisme, DECIDED));
    notified.put("notifiedOn", DECIDED.minusDays(1).toString());
    orient(episode, notified).spec(refused(422, "date-incoherent", "/notifiedOn"));
    assertThat(stage(episode)).isEqualTo("A_CONVOQUER");
  }

  @Test
  void whoFollowsThePersonMustBeInTheDirectory() {
    var episode = open();
    var organisme = organisme("CCAS_CIAS");
    orient(episode, decision(episode.id().toString(), DECIDED))
        .spec(refused(422, "organisme-unknown", "/organismeReferentId"));
    var decision = new HashMap<>(decision(organisme, DECIDED));
    decision.put("referentId", episode.id().toString());
    orient(episode, decision).spec(refused(422, "referent-unknown", "/referentId"));
    decision.put("referentId", referent(organisme("IAE")));
    orient(episode, decision).spec(refused(422, "referent-of-another-organisme", "/referentId"));
    decision.put("referentId", referent(organisme));
    orient(episode, decision).statusCode(200);
  }

  @Test
  void aClosedParcoursIsNotOriented() {
    // Given
    var episode = open();
    DATABASE.execute(
        """
        update parcours set closed_on = ?, closed_reason = 'droit clos', closed_at = now()
         where id = ?
        """,
        TODAY,
        episode.id());

    // When
    var late = orient(episode, decision(organisme("CAF"), DECIDED));

    // Then
    late.spec(refused(409, "parcours-closed"));
    assertThat(stage(episode)).isEqualTo("CLOS");
  }

  @Test
  void aDecisionIsNeitherRewrittenNorRemovedEvenInTheDatabase() {
    // Given
    var episode = open();
    orient(episode, decision(organisme("CAF"), DECIDED)).statusCode(200);

    // Then
    assertThatThrownBy(() ->
            DATABASE.execute(
                "update orientation set reason = 'x' where parcours_id = ?", episode.id()))
        .hasMessageContaining("is a proof");
    assertThatThrownBy(
            () -> DATABASE.execute("delete from orientation where parcours_id = ?", episode.id()))
        .hasMessageContaining("is a proof");
  }

  @Test
  void aDiagnosticIsRewrittenByWhoeverReadItsLastVersion() {
    // Given
    var episode = open();
    conseiller()
        .get("/parcours/{id}/diagnostic", episode.id())
        .then()
        .statusCode(200)
        .header("ETag", "\"0\"")
        .body("needs", empty());
    var written = Map.of("notes", "Sans véhicule", "needs", List.of("MOBILITY", "EMPLOYMENT"));

    // When
    write(episode, "\"0\"", written).statusCode(200).header("ETag", "\"1\"");

    // Then
    write(episode, "\"0\"", written).spec(refused(412, "if-match-stale"));
    write(episode, null, written).spec(refused(428, "if-match-missing"));
    conseiller()
        .get("/parcours/{id}/diagnostic", episode.id())
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("notes", equalTo("Sans véhicule"))
        .body("needs", equalTo(List.of("EMPLOYMENT", "MOBILITY")));
  }

  @Test
  void anotherDepartementSeesNeitherDecisionNorDiagnostic() {
    // Given
    var episode = open();
    orient(episode, decision(organisme("CAF"), DECIDED)).statusCode(200);

    // Then
    as("conseiller", TestTokens.OTHER)
        .get("/parcours/{id}/orientation", episode.id())
        .then()
        .spec(refused(404, "parcours-not-found"));
    as("conseiller", TestTokens.OTHER)
        .get("/parcours/{id}/diagnostic", episode.id())
        .then()
        .spec(refused(404, "parcours-not-found"));
    as("conseiller", TestTokens.OTHER)
        .body("{}")
        .put("/parcours/{id}/orientation", episode.id())
        .then()
        .spec(refused(404, "parcours-not-found"));
  }

  private static ValidatableResponse write(
      Episode episode, @Nullable String etag, Map<String, ?> written) {
    var request = conseiller().body(written);
    if (etag != null) {
      request.header("If-Match", etag);
    }
    return request.put("/parcours/{id}/diagnostic", episode.id()).then();
  }

  private static List<String> deadlines(Episode episode) {
    return DATABASE
        .rows("select rule, due_on, met_on from deadline where parcours_id = ?", episode.id())
        .stream()
        .map(row -> "%s %s met %s".formatted(row.get("rule"), row.get("due_on"), row.get("met_on")))
        .toList();
  }
}
