package fr.jalon.orientation.calendar;

import static fr.jalon.orientation.Episodes.DATABASE;
import static fr.jalon.orientation.Episodes.TODAY;
import static fr.jalon.orientation.Episodes.as;
import static fr.jalon.testkit.Problems.refused;
import static org.hamcrest.Matchers.equalTo;

import fr.jalon.orientation.Desk;
import fr.jalon.testkit.Stack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A site holds what its rooms hold: here one, of twelve places. */
@QuarkusTest
@QuarkusTestResource(
    value = Stack.class,
    initArgs = @ResourceArg(name = "database", value = "orientation"))
class RoomIT {
  private static final String CANTAL = "015";
  private static final LocalDate MONDAY =
      TODAY.plusDays(420).with(TemporalAdjusters.next(DayOfWeek.MONDAY));

  @Test
  void twoConseillersDoNotReceiveTogetherInOneRoom() {
    // Given
    var desk = Desk.open(CANTAL);
    var other = Desk.conseiller(CANTAL, desk.site());
    desk.generate(collective()).body("opened", equalTo(3)).body("withoutRoom", equalTo(0));

    // Then
    generate(other, collective()).body("opened", equalTo(0)).body("withoutRoom", equalTo(3));
    generate(other, alone()).body("opened", equalTo(0)).body("withoutRoom", equalTo(3));
    desk.generate(collective()).body("leftAsTheyWere", equalTo(3)).body("withoutRoom", equalTo(0));
    open(desk, MONDAY + "T09:30:00Z").spec(refused(409, "slot-without-room", "/startsAt"));
    open(desk, MONDAY + "T15:30:00Z").statusCode(201);
  }

  @Test
  void thoseWhoReceiveOneByOneShareThePlaces() {
    var desk = Desk.open(CANTAL);
    desk.generate(alone()).body("opened", equalTo(3));

    generate(Desk.conseiller(CANTAL, desk.site()), alone()).body("opened", equalTo(3));
  }

  @Test
  void aSlotWhoseRoomIsGoneIsNotBooked() {
    // Given two slots at once, then a single place
    var desk = Desk.open(CANTAL);
    desk.generate(alone()).body("opened", equalTo(3));
    generate(Desk.conseiller(CANTAL, desk.site()), alone()).body("opened", equalTo(3));
    var slots = desk.freeSlots(MONDAY, MONDAY);
    DATABASE.execute(
        "update site_room set places = 1 where site_id = ?", UUID.fromString(desk.site()));

    // When
    desk.book(desk.waiting(MONDAY), slots.getFirst()).statusCode(201);

    // Then
    desk.book(desk.waiting(MONDAY), slots.get(1))
        .spec(refused(409, "slot-without-room", "/slotId"));
    desk.book(desk.waiting(MONDAY), slots.get(2)).statusCode(201);
  }

  private static Map<String, Object> alone() {
    return Map.of("from", MONDAY.toString(), "until", MONDAY.toString(), "minutes", 60);
  }

  private static Map<String, Object> collective() {
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
        7);
  }

  private static ValidatableResponse generate(String conseiller, Map<String, Object> request) {
    return as("conseiller", CANTAL)
        .body(request)
        .post("/conseillers/{id}/creneaux", conseiller)
        .then()
        .statusCode(201);
  }

  private static ValidatableResponse open(Desk desk, String startsAt) {
    return as("conseiller", CANTAL)
        .body(
            Map.of(
                "conseillerId",
                "agent-" + UUID.randomUUID(),
                "territory",
                desk.territory(),
                "site",
                "Maison des solidarités",
                "siteId",
                desk.site(),
                "startsAt",
                startsAt,
                "minutes",
                30))
        .post("/creneaux")
        .then();
  }
}
