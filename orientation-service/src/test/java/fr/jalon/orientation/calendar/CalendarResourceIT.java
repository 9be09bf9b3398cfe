package fr.jalon.orientation.calendar;

import static fr.jalon.orientation.Episodes.DATABASE;
import static fr.jalon.orientation.Episodes.TODAY;
import static fr.jalon.orientation.Episodes.as;
import static fr.jalon.testkit.Problems.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import fr.jalon.orientation.Desk;
import fr.jalon.testkit.Stack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = Stack.class,
    initArgs = @ResourceArg(name = "database", value = "orientation"))
class CalendarResourceIT {
  private static final String CANTAL = "015";
  private static final LocalDate EASTER_MONDAY = LocalDate.of(2027, 3, 29);
  private static final LocalDate MONDAY =
      TODAY.plusDays(300).with(TemporalAdjusters.next(DayOfWeek.MONDAY));

  @Test
  void generatingTwiceAddsNothingAndSkipsHolidays() {
    // Given
    var desk = Desk.open(CANTAL);

    // When
    var first = desk.generate(EASTER_MONDAY, EASTER_MONDAY.plusDays(4));
    var again = desk.generate(EASTER_MONDAY, EASTER_MONDAY.plusDays(4));

    // Then
    first
        .statusCode(201)
        .body("opened", equalTo(12))
        .body("holidays", equalTo(List.of(EASTER_MONDAY.toString())));
    again.statusCode(201).body("opened", equalTo(0)).body("leftAsTheyWere", equalTo(12));
    assertThat(desk.freeSlots(EASTER_MONDAY, EASTER_MONDAY)).isEmpty();
  }

  @Test
  void inAlsaceMoselleGoodFridayIsAHolidayToo() {
    var goodFriday = EASTER_MONDAY.minusDays(3);
    Desk.open("067").generate(goodFriday, goodFriday).body("opened", equalTo(0));
    Desk.open(CANTAL).generate(goodFriday, goodFriday).body("opened", equalTo(3));
  }

  @Test
  void anAbsenceWithdrawsSlotsNamesTheRendezVousToMoveAndGivesThemBackWhenCancelled() {
    // Given
    var desk = Desk.open(CANTAL);
    desk.generate(MONDAY, MONDAY.plusDays(1)).statusCode(201);
    var slots = desk.freeSlots(MONDAY, MONDAY);
    var person = desk.waiting(MONDAY);
    String rendezVous = desk.book(person, slots.getFirst()).statusCode(201).extract().path("id");

    // When
    var declared = desk.absent(MONDAY, MONDAY);
    String absence =
        declared
            .statusCode(201)
            .body("withdrawn", equalTo(3))
            .body("toMove.rendezVousId", equalTo(List.of(rendezVous)))
            .body("toMove.parcoursId", equalTo(List.of(person.id().toString())))
            .extract()
            .path("absence.id");

    // Then
    assertThat(desk.freeSlots(MONDAY, MONDAY)).isEmpty();
    toMove(desk).body("items.rendezVousId", equalTo(List.of(rendezVous)));
    desk.book(desk.waiting(MONDAY), slots.getLast()).spec(refused(409, "slot-withdrawn"));
    assertThat(
            DATABASE.value(
                "select status from rendez_vous where id = ?", UUID.fromString(rendezVous)))
        .isEqualTo("BOOKED");
    desk.generate(MONDAY, MONDAY).body("opened", equalTo(0));

    // When
    desk.absent(MONDAY, MONDAY).statusCode(201).body("withdrawn", equalTo(0));
    cancel(desk, absence);
    cancel(desk, absence);

    // Then
    assertThat(desk.freeSlots(MONDAY, MONDAY.plusDays(1))).hasSize(3);
    toMove(desk).body("items", hasSize(1));
  }

  @Test
  void slotsAreNotGeneratedDuringAnAbsence() {
    // Given
    var desk = Desk.open(CANTAL);
    desk.absent(MONDAY, MONDAY.plusDays(2)).statusCode(201);

    // Then
    desk.generate(MONDAY, MONDAY.plusDays(4)).body("opened", equalTo(6));
  }

  @Test
  void ofTwentyWhoRaceForSevenPlacesExactlySevenHaveOne() throws Exception {
    // Given
    var desk = Desk.open(CANTAL);
    desk.generate(collective(7)).statusCode(201).body("opened", equalTo(3));
    var slot = desk.freeSlots(MONDAY, MONDAY).getFirst();
    var calls = new ArrayList<Callable<Integer>>();
    for (int i = 0; i < 20; i++) {
      var person = desk.waiting(MONDAY);
      calls.add(() -> desk.book(person, slot).extract().statusCode());
    }

    // When
    var statuses = new HashMap<Integer, Integer>();
    try (var agents = Executors.newFixedThreadPool(calls.size())) {
      for (var call : agents.invokeAll(calls)) {
        statuses.merge(call.get(), 1, Integer::sum);
      }
    }

    // Then
    assertThat(statuses).isEqualTo(Map.of(201, 7, 409, 13));
    assertThat(desk.freeSlots(MONDAY, MONDAY)).hasSize(2).doesNotContain(slot);
    assertThat(
            DATABASE.count(
                "select count(distinct place) from rendez_vous where slot_id = ?",
                UUID.fromString(slot)))
        .isEqualTo(7);
  }

  @Test
  void theDatabaseItselfRefusesAPlaceTooMany() {
    // Given
    var desk = Desk.open(CANTAL);
    desk.generate(MONDAY, MONDAY).statusCode(201);
    var slot = UUID.fromString(desk.freeSlots(MONDAY, MONDAY).getFirst());
    var person = desk.waiting(MONDAY);
    var insert =
        """
        insert into rendez_vous (id, departement, parcours_id, person_id, slot_id, place,
                                 slot_places, status, booked_on, scheduled_on, booked_by)
        values (gen_random_uuid(), '015', ?, ?, ?, 2, ?, 'BOOKED', current_date, current_date, 'x')
        """;

    // Then
    assertThatThrownBy(() -> DATABASE.execute(insert, person.id(), person.personId(), slot, 1))
        .hasMessageContaining("a_place_is_one_of_its_slot");
    assertThatThrownBy(() -> DATABASE.execute(insert, person.id(), person.personId(), slot, 2))
        .hasMessageContaining("the_places_are_those_of_the_slot");
  }

  @Test
  void aSlotHasThePlacesOfItsKindAndOfItsRoom() {
    var desk = Desk.open(CANTAL);
    desk.generate(collective(1)).spec(refused(422, "slot-places-incoherent", "/places"));
    desk.generate(collective(13)).spec(refused(422, "slot-places-incoherent", "/places"));
    desk.generate(MONDAY, MONDAY.minusDays(1)).spec(refused(422, "period-incoherent", "/until"));
  }

  @Test
  void aConseillerIsCorrectedByWhoHasReadTheLastVersion() {
    // Given
    var desk = Desk.open(CANTAL);
    var agent = "agent-" + UUID.randomUUID();
    var request = new HashMap<String, Object>(Desk.request(agent, desk.site()));
    request.put("untilOn", "2026-12-31");

    // Then
    put(desk, "\"0\"", request).statusCode(200).body("untilOn", equalTo("2026-12-31"));
    put(desk, "\"0\"", request).spec(refused(412, "if-match-stale"));
    request.put("untilOn", "2019-12-31");
    put(desk, "\"1\"", request).spec(refused(422, "period-incoherent", "/untilOn"));
    request.remove("untilOn");
    request.put("profession", "ASTRONAUTE");
    put(desk, "\"1\"", request).spec(refused(422, "profession-unknown", "/profession"));
  }

  @Test
  void workingTimesThatOverlapAreRefused() {
    // Given
    var desk = Desk.open(CANTAL);
    var request = new HashMap<String, Object>(Desk.request("agent-x", desk.site()));
    var monday =
        Map.of(
            "siteId", desk.site(),
            "weekday", "MONDAY",
            "startsAt", "11:00",
            "endsAt", "13:00",
            "sinceOn", "2026-01-01");
    request.put("workingTimes", List.of(monday, monday));

    // Then
    put(desk, "\"0\"", request).spec(refused(422, "working-times-overlap", "/workingTimes/1"));
  }

  @Test
  void anotherDepartementSeesNeitherSiteNorConseiller() {
    var desk = Desk.open(CANTAL);
    as("conseiller", "063")
        .get("/conseillers/{id}", desk.conseiller())
        .then()
        .spec(refused(404, "conseiller-not-found"));
    as("conseiller", "063")
        .get("/sites")
        .then()
        .statusCode(200)
        .body("items.id", not(hasItem(desk.site())));
  }

  private static Map<String, Object> collective(int places) {
    return Map.of(
        "from",
        MONDAY.toString(),
        "until",
        MONDAY.toString(),
        "minutes",
        60,
        "kind",
        "COLLECTIVE",
        "places",
        places);
  }

  private static ValidatableResponse put(Desk desk, String version, Map<String, Object> request) {
    return as("chef-de-projet", CANTAL)
        .header("If-Match", version)
        .body(request)
        .put("/conseillers/{id}", desk.conseiller())
        .then();
  }

  private static ValidatableResponse toMove(Desk desk) {
    return as("conseiller", CANTAL)
        .queryParam("territoire", desk.territory())
        .get("/rendez-vous-a-deplacer")
        .then()
        .statusCode(200);
  }

  private static void cancel(Desk desk, String absence) {
    as("conseiller", CANTAL)
        .delete("/conseillers/{id}/absences/{absence}", desk.conseiller(), absence)
        .then()
        .statusCode(204);
  }
}
