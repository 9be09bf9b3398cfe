package fr.jalon.orientation.appointment;

import static fr.jalon.orientation.Episodes.API;
import static fr.jalon.orientation.Episodes.DATABASE;
import static fr.jalon.orientation.Episodes.RECEIVED;
import static fr.jalon.orientation.Episodes.TODAY;
import static fr.jalon.orientation.Episodes.as;
import static fr.jalon.orientation.Episodes.book;
import static fr.jalon.orientation.Episodes.close;
import static fr.jalon.orientation.Episodes.conseiller;
import static fr.jalon.orientation.Episodes.open;
import static fr.jalon.orientation.Episodes.openSlot;
import static fr.jalon.orientation.Episodes.slot;
import static fr.jalon.orientation.Episodes.stage;
import static fr.jalon.orientation.Episodes.territory;
import static fr.jalon.orientation.Episodes.told;
import static fr.jalon.testkit.Problems.refused;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import fr.jalon.orientation.Episodes.Episode;
import fr.jalon.testkit.Stack;
import fr.jalon.testkit.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
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
class RendezVousResourceIT {

  @Test
  void slotsOfAConseillerDoNotOverlap() {
    // Given
    territory();
    var conseiller = "conseiller-" + UUID.randomUUID();
    openSlot(conseiller, TODAY + "T09:00:00Z").statusCode(201);

    // When
    var overlapping = openSlot(conseiller, TODAY + "T09:30:00Z");
    var following = openSlot(conseiller, TODAY + "T09:45:00Z");

    // Then
    overlapping.spec(refused(409, "slot-overlaps", "/startsAt"));
    following.statusCode(201).body("free", equalTo(true));
    assertThat(DATABASE.count("select count(*) from slot where conseiller_id = ?", conseiller))
        .isEqualTo(2);
  }

  @Test
  void aSlotIsOfferedWhileItIsFree() {
    // Given
    var episode = open();
    var slot = slot(TODAY.plusDays(200));
    freeSlotsIn200Days().body("items.id", hasItem(slot));

    // When
    book(episode, slot, TODAY).statusCode(201);

    // Then
    freeSlotsIn200Days().body("items.id", not(hasItem(slot)));
  }

  @Test
  void ofManyAgentsWhoRaceForASlotExactlyOneHasIt() throws Exception {
    // Given
    var slot = slot(TODAY);
    var calls = new ArrayList<Callable<Integer>>();
    for (int i = 0; i < 6; i++) {
      var episode = open();
      calls.add(() -> book(episode, slot, TODAY).extract().statusCode());
    }

    // When
    var statuses = new ArrayList<Integer>();
    try (var agents = Executors.newFixedThreadPool(calls.size())) {
      for (var call : agents.invokeAll(calls)) {
        statuses.add(call.get());
      }
    }

    // Then
    assertThat(statuses).containsOnly(201, 409).containsOnlyOnce(201);
    assertThat(
            DATABASE.count(
                "select count(*) from rendez_vous where slot_id = ?", UUID.fromString(slot)))
        .isEqualTo(1);
  }

  @Test
  void aTakenSlotIsRefusedByName() {
    // Given
    var slot = slot(TODAY);
    book(open(), slot, TODAY).statusCode(201);

    // When
    var second = book(open(), slot, TODAY);

    // Then
    second.spec(refused(409, "slot-taken", "/slotId"));
  }

  @Test
  void aBookedRendezVousIsStoredAndToldOnce() {
    // Given
    var episode = open();
    var slot = slot(TODAY);
    var key = UUID.randomUUID().toString();
    var request = Map.of("slotId", slot, "bookedOn", TODAY.minusDays(3).toString());

    // When
    String first = bookWith(key, episode.id(), request).statusCode(201).extract().path("id");
    String again = bookWith(key, episode.id(), request).statusCode(201).extract().path("id");

    // Then
    assertThat(again).isEqualTo(first);
    assertThat(stage(episode)).isEqualTo("RENDEZ_VOUS_PRIS");
    assertThat(told(episode, "OrientationAppointmentBooked")).isEqualTo(1);
    assertThat(
            DATABASE.value(
                "select appointment_booked_on::text from parcours where id = ?", episode.id()))
        .isEqualTo(TODAY.minusDays(3).toString());
  }

  @Test
  void nobodyIsBookedInTheFutureBeforeTheParcoursOrAfterTheSlot() {
    var episode = open();
    var slot = slot(TODAY.minusDays(5));
    book(episode, slot, TODAY.plusDays(1)).spec(refused(422, "date-in-the-future", "/bookedOn"));
    book(episode, slot, RECEIVED.minusDays(1)).spec(refused(422, "date-incoherent", "/bookedOn"));
    book(episode, slot, TODAY).spec(refused(422, "date-incoherent", "/bookedOn"));
    assertThat(stage(episode)).isEqualTo("A_CONVOQUER");
  }

  @Test
  void attendanceIsSaidFromTheDayOnAndCorrectionsKeepWhatWasSaid() {
    // Given
    var episode = open();
    var id = booked(episode, slot(TODAY.minusDays(2)));

    // When
    attend(id, Map.of("attendance", "UNEXCUSED")).statusCode(200);
    assertThat(stage(episode)).isEqualTo("A_CONVOQUER");
    attend(id, Map.of("attendance", "HONOURED")).statusCode(200);
    attend(id, Map.of("attendance", "HONOURED")).statusCode(200);

    // Then
    conseiller()
        .get("/rendez-vous/{id}", id)
        .then()
        .statusCode(200)
        .body("attendance", equalTo("HONOURED"))
        .body("on", equalTo(TODAY.minusDays(2).toString()))
        .body("statements.attendance", equalTo(List.of("UNEXCUSED", "HONOURED")));
    assertThat(stage(episode)).isEqualTo("RENDEZ_VOUS_HONORE");
  }

  @Test
  void nobodyIsMissingBeforeTheDayButMayBeExcused() {
    // Given
    var episode = open();
    var id = booked(episode, slot(TODAY.plusDays(3)));

    // Then
    attend(id, Map.of("attendance", "UNEXCUSED"))
        .spec(refused(409, "rendez-vous-not-yet-due", "/attendance"));
    attend(id, Map.of("attendance", "EXCUSED", "on", RECEIVED.toString()))
        .spec(refused(422, "date-incoherent", "/on"));
    attend(id, Map.of("attendance", "EXCUSED")).statusCode(200);
  }

  @Test
  void aNewRendezVousIsBookedOnceTheLastIsClosed() {
    // Given
    var episode = open();
    var id = booked(episode, slot(TODAY));

    // When
    var tooSoon = book(episode, slot(TODAY.plusDays(1)), TODAY);
    attend(id, Map.of("attendance", "CANCELLED_BY_SERVICE")).statusCode(200);
    var next = book(episode, slot(TODAY.plusDays(2)), TODAY);

    // Then
    tooSoon.spec(refused(409, "rendez-vous-already-booked"));
    next.statusCode(201);
    assertThat(stage(episode)).isEqualTo("RENDEZ_VOUS_PRIS");
  }

  @Test
  void whatHappenedBeforeTheEndOfTheParcoursIsToldLate() {
    // Given
    var before = open();
    var after = open();
    var held = booked(before, slot(TODAY.minusDays(5)));
    var tooLate = booked(after, slot(TODAY.minusDays(3)));
    close(before, TODAY.minusDays(5));
    close(after, TODAY.minusDays(4));

    // Then
    attend(held, Map.of("attendance", "HONOURED")).statusCode(200);
    assertThat(told(before, "OrientationAppointmentClosed")).isEqualTo(1);
    assertThat(stage(before)).isEqualTo("CLOS");
    attend(tooLate, Map.of("attendance", "HONOURED")).spec(refused(409, "parcours-closed"));
  }

  @Test
  void aFileOfAnotherDepartementDoesNotExist() {
    // Given
    var id = booked(open(), slot(TODAY));

    // Then
    as("conseiller", TestTokens.OTHER)
        .get("/rendez-vous/{id}", id)
        .then()
        .spec(refused(404, "rendez-vous-not-found"));
    as("conseiller", TestTokens.OTHER)
        .body("{}")
        .put("/rendez-vous/{id}/presence", id)
        .then()
        .spec(refused(404, "rendez-vous-not-found"));
  }

  private static String booked(Episode episode, String slot) {
    return book(episode, slot, RECEIVED.plusDays(1)).statusCode(201).extract().path("id");
  }

  private static ValidatableResponse attend(String id, Map<String, String> said) {
    return conseiller().body(said).put("/rendez-vous/{id}/presence", id).then();
  }

  private static ValidatableResponse freeSlotsIn200Days() {
    var day = TODAY.plusDays(200).toString();
    return conseiller()
        .queryParam("libres", true)
        .queryParam("du", day)
        .queryParam("au", day)
        .get("/creneaux")
        .then()
        .statusCode(200);
  }

  private static ValidatableResponse bookWith(
      String key, UUID parcours, Map<String, String> request) {
    return given()
        .auth()
        .oauth2(TestTokens.of("conseiller", TestTokens.OWN))
        .contentType("application/json")
        .header("Idempotency-Key", key)
        .body(request)
        .post(API + "/parcours/{id}/rendez-vous", parcours)
        .then();
  }
}
