package fr.jalon.accompaniment.appointment.alert;

import static fr.jalon.accompaniment.Scenes.API;
import static fr.jalon.accompaniment.Scenes.DATABASE;
import static fr.jalon.accompaniment.Scenes.TODAY;
import static fr.jalon.accompaniment.Scenes.asConseiller;
import static fr.jalon.accompaniment.Scenes.decided;
import static fr.jalon.accompaniment.Scenes.openOf;
import static fr.jalon.accompaniment.Scenes.parcoursOpened;
import static fr.jalon.accompaniment.Scenes.publish;
import static fr.jalon.accompaniment.Scenes.published;
import static fr.jalon.accompaniment.Scenes.told;
import static fr.jalon.testkit.Problems.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import fr.jalon.accompaniment.AccompanimentStack;
import fr.jalon.accompaniment.Scenes.Followed;
import fr.jalon.accompaniment.Scenes.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Fifteen days to fix and to hold the first rendez-vous (PDIE, fiche 1; circular of 2021). */
@QuarkusTest
@AccompanimentStack
class FirstAppointmentIT {
  private static final List<String> LISTS =
      List.of(
          "PREMIER_RDV_A_FIXER",
          "PREMIER_RDV_FIXE_TROP_TARD",
          "PREMIER_RDV_SOUS_PEU",
          "PREMIER_RDV_MANQUE");

  @Test
  void nobodyIsWarnedTooEarlyNorTooLate() {
    // the limit is fifteen days after the orientation, that day included
    assertThat(listsOf(orientedOn(TODAY.minusDays(9)))).containsExactly("PREMIER_RDV_A_FIXER");
    assertThat(listsOf(orientedOn(TODAY.minusDays(10))))
        .as("five days ahead")
        .containsExactly("PREMIER_RDV_A_FIXER", "PREMIER_RDV_SOUS_PEU");
    assertThat(listsOf(orientedOn(TODAY.minusDays(15))))
        .as("the last day")
        .containsExactly("PREMIER_RDV_A_FIXER", "PREMIER_RDV_SOUS_PEU");
    assertThat(listsOf(orientedOn(TODAY.minusDays(16))))
        .as("the day after")
        .containsExactly("PREMIER_RDV_A_FIXER", "PREMIER_RDV_MANQUE");
  }

  @Test
  void aBookingAfterTheLimitIsListedUntilItIsMovedBeforeIt() {
    // Given
    var followed = orientedOn(TODAY.minusDays(2));
    var late = book(followed, TODAY.plusDays(14));
    assertThat(listsOf(followed)).containsExactly("PREMIER_RDV_FIXE_TROP_TARD");

    // When
    String moved = move(late, TODAY.plusDays(13), "PERSON").statusCode(201).extract().path("id");

    // Then
    assertThat(listsOf(followed)).as("the last day keeps the promise").isEmpty();
    move(late, TODAY.plusDays(5), "PERSON").spec(refused(409, "appointment-already-closed"));
    callOff(moved, "SERVICE").statusCode(200).body("attendance", equalTo("CANCELLED_BY_SERVICE"));
    assertThat(listsOf(followed))
        .as("the person had moved the first: the day it was fixed still counts")
        .isEmpty();
    asConseiller()
        .get(API + "/accompagnements/" + followed.accompanimentId())
        .then()
        .body(
            "entries.kind",
            hasItems("APPOINTMENT_BOOKED", "APPOINTMENT_MOVED", "APPOINTMENT_CALLED_OFF"))
        .body("deadlines.find { it.rule == 'FIRST_APPOINTMENT_BOOKED' }.overdue", equalTo(false));
  }

  @Test
  void whatTheServiceCallsOffKeepsNoPromise() {
    var followed = orientedOn(TODAY.minusDays(2));
    var booked = book(followed, TODAY.plusDays(3));
    assertThat(listsOf(followed)).isEmpty();

    callOff(booked, "SERVICE").statusCode(200);

    assertThat(listsOf(followed)).containsExactly("PREMIER_RDV_A_FIXER");
    assertThat(told(followed.person(), "AccompanimentAppointmentClosed", 1).getFirst())
        .containsEntry("attendance", "CANCELLED_BY_SERVICE");
  }

  @Test
  void anUnexcusedAbsenceIsNotedAndTheLimitGoesOn() {
    var followed = orientedOn(TODAY.minusDays(16));
    var missed = book(followed, TODAY);
    asConseiller()
        .body("{\"attendance\": \"UNEXCUSED\"}")
        .put(API + "/rendez-vous/" + missed + "/presence")
        .then()
        .statusCode(200);
    assertThat(listsOf(followed)).containsExactly("PREMIER_RDV_MANQUE");

    asConseiller()
        .body("{\"attendance\": \"HONOURED\"}")
        .put(API + "/rendez-vous/" + missed + "/presence")
        .then()
        .statusCode(200);
    assertThat(listsOf(followed)).as("corrected: the person came").isEmpty();
  }

  private static Followed orientedOn(LocalDate day) {
    var person = Person.unknown();
    publish(parcoursOpened(person, "PDIE-2021"));
    published(decided(person, 1, day));
    return new Followed(person, openOf(person));
  }

  /** Those of the lists where the person waits, read as a référent of their own reads them. */
  private static List<String> listsOf(Followed followed) {
    var organisme =
        DATABASE.value(
            "select organisme_referent_id from accompaniment where id = ?",
            followed.accompanimentId());
    var found = new ArrayList<String>();
    for (var list : LISTS) {
      var lines =
          asConseiller()
              .queryParam("organisme", String.valueOf(organisme))
              .get(API + "/listes/" + list)
              .then()
              .statusCode(200)
              .extract()
              .jsonPath()
              .getList("items.accompanimentId", String.class);
      if (lines.contains(followed.accompanimentId().toString())) {
        found.add(list);
      }
    }
    return found;
  }

  private static String book(Followed followed, LocalDate on) {
    return asConseiller()
        .body(
            """
            {"startsAt": "%s", "minutes": 45, "place": "Aurillac", "channel": "PHONE"}\
            """
                .formatted(noon(on)))
        .post(API + "/accompagnements/" + followed.accompanimentId() + "/rendez-vous")
        .then()
        .statusCode(201)
        .body("channel", equalTo("PHONE"))
        .extract()
        .path("id");
  }

  private static ValidatableResponse move(String appointment, LocalDate on, String askedBy) {
    return asConseiller()
        .body(
            """
            {"startsAt": "%s", "minutes": 45, "place": "Aurillac", "askedBy": "%s"}\
            """
                .formatted(noon(on), askedBy))
        .post(API + "/rendez-vous/" + appointment + "/report")
        .then();
  }

  private static ValidatableResponse callOff(String appointment, String askedBy) {
    return asConseiller()
        .body("{\"askedBy\": \"%s\"}".formatted(askedBy))
        .put(API + "/rendez-vous/" + appointment + "/annulation")
        .then();
  }

  private static String noon(LocalDate day) {
    return day.atTime(LocalTime.NOON)
        .atZone(ZoneId.of("Europe/Paris"))
        .toOffsetDateTime()
        .toString();
  }
}
