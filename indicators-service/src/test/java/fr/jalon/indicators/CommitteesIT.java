package fr.jalon.indicators;

import static fr.jalon.testkit.Problems.refused;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import fr.jalon.contracts.AccompanimentEvent.AccompanimentOpened;
import fr.jalon.contracts.Event;
import fr.jalon.contracts.ReferentEvent.AssignmentCause;
import fr.jalon.contracts.ReferentEvent.ReferentAssigned;
import fr.jalon.testkit.Database;
import fr.jalon.testkit.Stack;
import fr.jalon.testkit.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What the committees look at, worked out by hand from {@link Stories#winter} on 4 May 2026. */
@QuarkusTest
@QuarkusTestResource(
    value = Stack.class,
    initArgs = @ResourceArg(name = "database", value = "indicators"))
class CommitteesIT {
  private static final String API = Figures.API + "/tableau";
  private static final Database DATABASE = new Database("indicators");

  @Inject Figures figures;

  /**
   * 1 2 3 count; 4 5 6 left before their three months without a contract; 7's still run. Convoked:
   * 1 after 2 days, 2 after 33. Nobody was seen. Held 14, 16, 15 days after the orientation; signed
   * 17 and 13 days after that.
   */
  @Test
  void theFunnelFollowsOneMatureCohortStepByStep() {
    figures.tell(Stories.winter("711"));

    raw("711")
        .get(API + "/entonnoir?periode=2026")
        .then()
        .statusCode(200)
        .body("asOf", equalTo("2026-05-04"))
        .body("entrants", equalTo(3))
        .body("immature", equalTo(1))
        .body("excluded", equalTo(3))
        .body("hidden", equalTo(0))
        .body(
            "steps.step",
            contains("NOTIFIED", "CONVOKED", "SEEN", "ORIENTED", "FIRST_APPOINTMENT", "CONTRACT"))
        .body("steps.persons", contains(3, 2, 0, 3, 3, 2))
        .body("steps.share", contains(100.0f, 66.7f, 0.0f, 100.0f, 100.0f, 66.7f))
        .body("steps.medianDays", equalTo(Arrays.asList(null, 17.5f, null, null, 15.0f, 15.0f)))
        .body("steps.measured", contains(0, 2, 0, 0, 3, 2));
    raw("711")
        .get(API + "/entonnoir?periode=2026-01&territoire=SAINT-FLOUR")
        .then()
        .body("entrants", equalTo(2))
        .body("excluded", equalTo(1))
        .body("steps.persons", contains(2, 2, 0, 2, 2, 2))
        .body("steps[4].medianDays", equalTo(15.0f));
  }

  @Test
  void theCommitteeSeesNoSmallCountNorWhatWouldTellIt() {
    // Given
    var story = new Story("712");
    for (int i = 0; i < 12; i++) {
      story.entered("2026-01-05", "2026-01-10", "MAURIAC").convoked("2026-01-12");
    }
    for (int i = 0; i < 2; i++) {
      story.entered("2026-01-05", "2026-01-10", "SAINT-FLOUR").convoked("2026-01-12");
    }
    figures.tell(story);

    // Then
    var small = API + "/entonnoir?periode=2026&territoire=SAINT-FLOUR";
    var found = API + "/entonnoir?periode=2026&territoire=MAURIAC";
    committee("712").get(API + "/entonnoir?periode=2026").then().body("entrants", equalTo(14));
    committee("712")
        .get(small)
        .then()
        .body("entrants", nullValue())
        .body("steps[1].medianDays", nullValue())
        .body("hidden", greaterThan(0));
    committee("712").get(found).then().body("entrants", nullValue());
    raw("712").get(small).then().body("entrants", equalTo(2));
    raw("712").get(found).then().body("entrants", equalTo(12));
    assertThat(DATABASE.count("select count(*) from raw_reading where departement = '712'"))
        .as("raw readings written down")
        .isEqualTo(2);
  }

  /**
   * To convoke: 7 until 10 May, 3 since 15 February. First rendez-vous: 7 until 5 May. Contract: 3
   * since 10 March; 7 has until 20 May.
   */
  @Test
  void whatFallsDueThisWeekIsCountedByPromiseAndTerritory() {
    figures.tell(Stories.winter("713"));

    raw("713")
        .get(API + "/echeances")
        .then()
        .statusCode(200)
        .body("until", equalTo("2026-05-10"))
        .body(
            "deadlines.deadline",
            contains("CONVOCATION", "ORIENTATION", "FIRST_APPOINTMENT", "CONTRACT"))
        .body("deadlines.delay", contains("1 mois", "1 mois", "15 jours", "1 mois"))
        .body("deadlines.atRisk", contains(1, 0, 1, 0))
        .body("deadlines.overdue", contains(1, 0, 0, 1))
        .body("deadlines[0].territories[0].territory", equalTo("MAURIAC"))
        .body("deadlines[0].territories[0].atRisk", equalTo(1));
    raw("713")
        .get(API + "/echeances?territoire=SAINT-FLOUR")
        .then()
        .body("deadlines.atRisk", everyItem(equalTo(0)))
        .body("deadlines.overdue", everyItem(equalTo(0)));
    committee("713").get(API + "/echeances").then().body("deadlines[0].atRisk", nullValue());
  }

  /** 3 waits for a contract since 25 February, 7 for the first rendez-vous since 20 April. */
  @Test
  void theCaseloadIsThatOfTheDayLookedAt() {
    figures.tell(Stories.winter("714"));

    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() ->
            raw("714")
                .get(API + "/charge")
                .then()
                .statusCode(200)
                .body("followed", equalTo(6))
                .body("organismes.kind", contains("DEPARTEMENT"))
                .body("parcours.type", hasSize(3))
                .body("parcours[0].type", equalTo("SOCIAL"))
                .body("parcours.persons", contains(3, 2, 1)));
    raw("714")
        .get(API + "/charge")
        .then()
        .body("queues.persons", contains(0, 0, 0, 1, 1))
        .body("queues[3].medianDays", equalTo(14.0f))
        .body("queues[4].medianDays", equalTo(68.0f));
    // 2 since 4 February, 3 since the 10th, 8 since January; 1's was told anew, of March.
    raw("714").get(API + "/charge?le=2026-02-15").then().body("followed", equalTo(3));
    committee("714").get(API + "/charge").then().body("queues[3].persons", nullValue());
  }

  @Test
  void theLoadOfEachReferentIsForThoseWhoShareItOut() {
    // Given
    var one = UUID.randomUUID();
    var other = UUID.randomUUID();
    var events = new ArrayList<Event>();
    for (var referent : List.of(one, one, other)) {
      follow("715", referent, events);
    }
    figures.tell(events);

    // Then
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() ->
            raw("715")
                .get(API + "/charge/referents")
                .then()
                .statusCode(200)
                .body("referentId", contains(one.toString(), other.toString()))
                .body("persons", contains(2, 1)));
    committee("715").get(API + "/charge/referents").then().spec(refused(403, "role-not-allowed"));
  }

  @Test
  void theTerritoriesStandSideBySideAndEveryFigureIsThere() {
    figures.tell(Stories.winter("716"));

    raw("716")
        .get(API + "/territoires?periode=2026&indicateurs=FA01-I1,CIRC-1")
        .then()
        .statusCode(200)
        .body("indicateurs.code", contains("FA01-I1", "CIRC-1"))
        .body("indicateurs[0].whole.value", equalTo(80.0f))
        .body("indicateurs[0].territories.territory", contains("MAURIAC", "SAINT-FLOUR"))
        .body("indicateurs[0].territories.figure.value", contains(50.0f, 100.0f));
    raw("716")
        .get(API + "/indicateurs?periode=2026")
        .then()
        .statusCode(200)
        .body("figures.code", contains(codes("716").toArray()))
        .body("figures.find { it.code == 'FA01-I1' }.variants[0].value", equalTo(80.0f));
    committee("716")
        .get(API + "/indicateurs?periode=2026")
        .then()
        .body("figures.find { it.code == 'FA01-I1' }.variants[0].verdict", equalTo("MASQUE"))
        .body("figures.find { it.code == 'FA01-I1' }.variants[0].value", nullValue());
    raw("716")
        .get(API + "/indicateurs?periode=2026&indicateurs=CIRC-1,FA01-I1")
        .then()
        .body("figures.code", contains("CIRC-1", "FA01-I1"));
    raw("716")
        .get(API + "/territoires?indicateurs=FA99-I1")
        .then()
        .spec(refused(404, "indicator-not-found"));
  }

  @Test
  void anotherDepartementSeesNothingOfIt() {
    figures.tell(Stories.winter("717"));

    raw("718").get(API + "/entonnoir?periode=2026").then().body("entrants", equalTo(0));
    raw("718").get(API + "/charge").then().body("followed", equalTo(0));
    raw("718")
        .get(API + "/echeances?territoire=SAINT-FLOUR")
        .then()
        .spec(refused(422, "territory-unknown", "?territoire"));
  }

  /** Whatever its version, and never from elsewhere. */
  @Test
  void theChartsAreDrawnByAFileOfOurs() {
    given()
        .get("/tableau-de-bord/echarts.js")
        .then()
        .statusCode(200)
        .header("Content-Type", containsString("javascript"))
        .header("X-Content-Type-Options", equalTo("nosniff"))
        .header("Cache-Control", containsString("max-age=86400"))
        .body(containsString("echarts"));
  }

  private static List<String> codes(String departement) {
    return raw(departement).get(Figures.API + "/indicateurs").jsonPath().getList("code");
  }

  private static RequestSpecification committee(String departement) {
    return given().auth().oauth2(TestTokens.of("comite", departement));
  }

  private static RequestSpecification raw(String departement) {
    return given().auth().oauth2(TestTokens.of("chef-de-projet", departement));
  }

  private static void follow(String departement, UUID referent, List<Event> events) {
    var person = UUID.randomUUID();
    var parcours = UUID.randomUUID();
    var accompaniment = UUID.randomUUID();
    var now = Instant.parse("2026-02-02T08:00:00Z");
    var day = LocalDate.of(2026, 2, 2);
    events.add(
        new AccompanimentOpened(
            UUID.randomUUID(),
            now,
            departement,
            person,
            parcours,
            accompaniment,
            UUID.randomUUID(),
            day));
    events.add(
        new ReferentAssigned(
            UUID.randomUUID(),
            now,
            departement,
            person,
            parcours,
            accompaniment,
            referent,
            UUID.randomUUID(),
            day,
            AssignmentCause.OPENING));
  }
}
