package fr.jalon.orientation.notice;

import static fr.jalon.orientation.Episodes.DATABASE;
import static fr.jalon.orientation.Episodes.RECEIVED;
import static fr.jalon.orientation.Episodes.TODAY;
import static fr.jalon.orientation.Episodes.book;
import static fr.jalon.orientation.Episodes.conseiller;
import static fr.jalon.orientation.Episodes.decision;
import static fr.jalon.orientation.Episodes.open;
import static fr.jalon.orientation.Episodes.organisme;
import static fr.jalon.orientation.Episodes.orient;
import static fr.jalon.orientation.Episodes.slot;
import static fr.jalon.testkit.Problems.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import fr.jalon.orientation.Episodes.Episode;
import fr.jalon.testkit.Stack;
import fr.jalon.testkit.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = Stack.class,
    initArgs = @ResourceArg(name = "database", value = "orientation"))
class NoticeResourceIT {
  private static final LocalDate DECIDED = TODAY.minusDays(10);

  /** C. trav. D. 5411-14-1: one month from the notification, not from the decision. */
  @Test
  void theContractsMonthRunsFromTheNotification() throws IOException {
    // Given
    var episode = open();
    var decision = new HashMap<>(decision(organisme("MISSION_LOCALE"), DECIDED));
    decision.remove("notifiedOn");
    tell(episode, DECIDED).spec(refused(409, "orientation-not-decided"));
    orient(episode, decision).statusCode(200);
    tell(episode, DECIDED.minusDays(1)).spec(refused(422, "date-incoherent", "/notifiedOn"));

    // When
    tell(episode, DECIDED.plusDays(4)).statusCode(201).body("channel", equalTo("POST"));

    // Then
    assertThat(
            DATABASE.value(
                "select due_on from deadline where parcours_id = ? and rule = 'CONTRACT'",
                episode.id()))
        .hasToString(DECIDED.plusDays(4).plusMonths(1).toString());
    tell(episode, DECIDED.plusDays(4)).spec(refused(409, "orientation-already-notified"));
    var letter =
        conseiller()
            .get("/parcours/{id}/orientation/notification/pdf", episode.id())
            .then()
            .statusCode(200)
            .contentType("application/pdf")
            .extract()
            .asByteArray();
    try (var pdf = Loader.loadPDF(letter)) {
      assertThat(new PDFTextStripper().getText(pdf).replaceAll("[\\s\u00a0\u202f]+", " "))
          .contains("parcours professionnel")
          .contains("Disponible pour un emploi.")
          .contains("LEFEVRE")
          .contains("D. 5411-14-1");
    }
    assertThatThrownBy(() ->
            DATABASE.execute("delete from orientation_notice where parcours_id = ?", episode.id()))
        .hasMessageContaining("is a proof");
  }

  @Test
  void aNotificationWrittenWithTheDecisionIsTheOneTheLetterBears() {
    var episode = open();
    orient(episode, decision(organisme("CAF"), DECIDED)).statusCode(200);
    tell(episode, DECIDED.plusDays(1)).spec(refused(409, "orientation-already-notified"));
    tell(episode, DECIDED).statusCode(201).body("rank", equalTo(1));
    conseiller()
        .get("/parcours/{id}/orientation/notification", episode.id())
        .then()
        .statusCode(200)
        .body("notifiedOn", equalTo(DECIDED.toString()));
  }

  /** CASF R. 262-65-3: on proofs, by an agent, before 2025 only. */
  @Test
  void aDefaultOrientationIsProvedOrRefused() {
    // Given
    var episode = open(TestTokens.OWN, "PDIE-2021");
    var request =
        new HashMap<String, Object>(
            Map.of(
                "cause",
                "NO_SHOW",
                "organismeReferentId",
                organisme("DEPARTEMENT"),
                "decidedOn",
                DECIDED.toString(),
                "reason",
                "Rendez-vous manqué sans motif."));
    byDefault(episode, request).spec(refused(422, "default-orientation-unproved", "/cause"));
    String rendezVous =
        book(episode, slot(TODAY.minusDays(20)), RECEIVED.plusDays(2))
            .statusCode(201)
            .extract()
            .path("id");
    request.put("rendezVousIds", List.of(rendezVous));

    // Then an excused absence proves nothing
    attendance(rendezVous, "EXCUSED");
    byDefault(episode, request).spec(refused(422, "default-orientation-unproved", "/cause"));
    attendance(rendezVous, "UNEXCUSED");
    byDefault(open(TestTokens.OWN, "PDIE-2021"), request)
        .spec(refused(422, "default-orientation-unproved", "/cause"));
    byDefault(open(), request).spec(refused(409, "not-in-this-regime"));
    byDefault(episode, request)
        .statusCode(200)
        .body("parcoursType", equalTo("SOCIAL"))
        .body("decidedBy", equalTo("Agent conseiller"));
    byDefault(episode, request).statusCode(200).body("cause", equalTo("NO_SHOW"));
    request.put("cause", "REFUSAL");
    byDefault(episode, request).spec(refused(409, "default-orientation-told-otherwise", "/cause"));
    assertThat(
            DATABASE.value(
                """
                select d.cause from default_orientation d join orientation o
                    on o.id = d.orientation_id where o.parcours_id = ?
                """,
                episode.id()))
        .isEqualTo("NO_SHOW");
  }

  @Test
  void aDecisionThatWasNotTakenByDefaultDoesNotBecomeOne() {
    // Given
    var episode = open(TestTokens.OWN, "PDIE-2021");
    var organisme = organisme("DEPARTEMENT");
    String rendezVous =
        book(episode, slot(TODAY.minusDays(20)), RECEIVED.plusDays(2))
            .statusCode(201)
            .extract()
            .path("id");
    attendance(rendezVous, "UNEXCUSED");
    var social = new HashMap<>(decision(organisme, DECIDED));
    social.put("parcoursType", "SOCIAL");
    orient(episode, social).statusCode(200);

    // Then
    byDefault(
            episode,
            Map.of(
                "cause", "NO_SHOW",
                "rendezVousIds", List.of(rendezVous),
                "organismeReferentId", organisme,
                "decidedOn", DECIDED.toString(),
                "reason", social.get("reason")))
        .spec(refused(409, "orientation-already-decided"));
    assertThat(
            DATABASE.count(
                """
                select count(*) from default_orientation d join orientation o
                    on o.id = d.orientation_id where o.parcours_id = ?
                """,
                episode.id()))
        .isZero();
  }

  private static ValidatableResponse tell(Episode episode, LocalDate on) {
    return conseiller()
        .body(Map.of("channel", "POST", "notifiedOn", on.toString()))
        .post("/parcours/{id}/orientation/notification", episode.id())
        .then();
  }

  private static ValidatableResponse byDefault(Episode episode, Map<String, ?> request) {
    return conseiller()
        .body(request)
        .put("/parcours/{id}/orientation/par-defaut", episode.id())
        .then();
  }

  private static void attendance(String rendezVous, String attendance) {
    conseiller()
        .body(Map.of("attendance", attendance))
        .put("/rendez-vous/{id}/presence", rendezVous)
        .then()
        .statusCode(200);
  }
}
