package fr.jalon.accompaniment.appointment;

import static fr.jalon.accompaniment.Scenes.API;
import static fr.jalon.accompaniment.Scenes.DATABASE;
import static fr.jalon.accompaniment.Scenes.ORIENTED_ON;
import static fr.jalon.accompaniment.Scenes.TODAY;
import static fr.jalon.accompaniment.Scenes.as;
import static fr.jalon.accompaniment.Scenes.asConseiller;
import static fr.jalon.accompaniment.Scenes.followed;
import static fr.jalon.accompaniment.Scenes.parcoursClosed;
import static fr.jalon.accompaniment.Scenes.published;
import static fr.jalon.accompaniment.Scenes.told;
import static fr.jalon.testkit.Problems.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import fr.jalon.accompaniment.AccompanimentStack;
import fr.jalon.accompaniment.Scenes.Followed;
import fr.jalon.platform.date.FrenchDates;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@AccompanimentStack
class AppointmentResourceIT {
  private final Followed followed = followed();

  @Test
  void aFirstAppointmentIsBookedThenHeldAndEachIsToldOnce() {
    // Given
    var booked = book(ORIENTED_ON.plusDays(10), ORIENTED_ON.plusDays(2));
    var id = booked.statusCode(201).extract().path("id").toString();
    booked.header("Location", endsWith("/api/accompaniment/v1/rendez-vous/" + id));
    booked.body("first", equalTo(true)).body("attendance", nullValue());

    // When
    close(id, "HONOURED", null)
        .statusCode(200)
        .body("heldOn", equalTo(ORIENTED_ON.plusDays(10).toString()));

    // Then
    story()
        .body("stage", equalTo("RENDEZ_VOUS_HONORE"))
        .body(
            "deadlines.find { it.rule == 'FIRST_APPOINTMENT_BOOKED' }.metOn",
            equalTo(ORIENTED_ON.plusDays(2).toString()))
        .body(
            "deadlines.find { it.rule == 'FIRST_APPOINTMENT_HELD' }.metOn",
            equalTo(ORIENTED_ON.plusDays(10).toString()))
        .body("deadlines.find { it.rule == 'FIRST_APPOINTMENT_HELD' }.overdue", equalTo(false));
    assertThat(told(followed.person(), "AccompanimentAppointmentBooked", 1))
        .singleElement()
        .satisfies(event ->
            assertThat(event)
                .containsEntry("first", true)
                .containsEntry("bookedOn", ORIENTED_ON.plusDays(2).toString())
                .containsEntry("scheduledOn", ORIENTED_ON.plusDays(10).toString()));
    assertThat(told(followed.person(), "AccompanimentAppointmentClosed", 1))
        .singleElement()
        .satisfies(event ->
            assertThat(event)
                .containsEntry("attendance", "HONOURED")
                .containsEntry("first", true)
                .containsEntry("heldOn", ORIENTED_ON.plusDays(10).toString()));
  }

  @Test
  void theOneAfterAMissedOneStillCountsAsFirst() {
    // Given
    var missed = booked(ORIENTED_ON.plusDays(5));
    close(missed, "UNEXCUSED", null).statusCode(200);

    // When
    var next = book(ORIENTED_ON.plusDays(12), ORIENTED_ON.plusDays(6));

    // Then
    next.statusCode(201).body("first", equalTo(true));
    close(next.extract().path("id"), "HONOURED", null).body("first", equalTo(true));
    book(ORIENTED_ON.plusDays(20), ORIENTED_ON.plusDays(13)).body("first", equalTo(false));
  }

  @Test
  void aCorrectionKeepsItsHistory() {
    // Given
    var id = booked(ORIENTED_ON.plusDays(5));
    close(id, "UNEXCUSED", null).statusCode(200);

    // When
    close(id, "EXCUSED", ORIENTED_ON.plusDays(7)).statusCode(200);

    // Then
    story()
        .body("stage", equalTo("RENDEZ_VOUS_A_PRENDRE"))
        .body("appointments[0].attendance", equalTo("EXCUSED"))
        .body("appointments[0].history.attendance", contains("UNEXCUSED", "EXCUSED"));
    assertThat(told(followed.person(), "AccompanimentAppointmentClosed", 2)).hasSize(2);
    assertThatThrownBy(
            () -> DATABASE.execute("update appointment_attendance set attendance = 'HONOURED'"))
        .hasMessageContaining("never rewritten");
  }

  @Test
  void sayingTheSameTwiceIsToldOnce() {
    var id = booked(ORIENTED_ON.plusDays(5));
    close(id, "HONOURED", null).statusCode(200);
    close(id, "HONOURED", null).statusCode(200).body("history.size()", equalTo(1));
    close(id, "EXCUSED", null).statusCode(200);
    assertThat(told(followed.person(), "AccompanimentAppointmentClosed", 2)).hasSize(2);
  }

  @Test
  void theSameKeyBooksOnce() {
    // Given
    var key = UUID.randomUUID().toString();
    var body = bookingBody(ORIENTED_ON.plusDays(5), ORIENTED_ON);

    // When
    var first = as("conseiller", "015", key).body(body).post(bookings());
    var again = as("conseiller", "015", key).body(body).post(bookings());

    // Then
    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(again.asString()).isEqualTo(first.asString());
    assertThat(again.header("Location")).isEqualTo(first.header("Location"));
    assertThat(
            DATABASE.count(
                "select count(*) from appointment where accompaniment_id = ?",
                followed.accompanimentId()))
        .isEqualTo(1);
  }

  @Test
  void aBookingIsNeitherInTheFutureNorBeforeTheOrientationNorAfterItsRendezVous() {
    book(TODAY.plusDays(9), TODAY.plusDays(1))
        .spec(refused(422, "date-in-the-future", "/bookedOn"));
    book(TODAY, ORIENTED_ON.minusDays(1)).spec(refused(422, "date-incoherent", "/bookedOn"));
    book(ORIENTED_ON.plusDays(3), ORIENTED_ON.plusDays(4))
        .spec(refused(422, "date-incoherent", "/startsAt"));
    assertThat(
            DATABASE.count(
                "select count(*) from appointment where accompaniment_id = ?",
                followed.accompanimentId()))
        .isZero();
  }

  @Test
  void onlyTheServiceMayCallItOffBeforeItsDay() {
    var id = booked(TODAY.plusDays(4));
    close(id, "HONOURED", null).spec(refused(422, "appointment-not-yet-due", "/attendance"));
    close(id, "UNEXCUSED", null).spec(refused(422, "appointment-not-yet-due", "/attendance"));
    story().body("stage", equalTo("RENDEZ_VOUS_PRIS"));
    close(id, "CANCELLED_BY_SERVICE", null).statusCode(200);
    story().body("stage", equalTo("RENDEZ_VOUS_A_PRENDRE"));
  }

  @Test
  void aFieldThatIsMissingOrOutOfBoundsIsNamed() {
    asConseiller()
        .body(
            """
            {"startsAt": "2026-03-16T09:30:00+01:00", "minutes": 1, "place": "ici"}\
            """)
        .post(bookings())
        .then()
        .spec(refused(422, "field-invalid", "/minutes"));
  }

  @Test
  void nothingIsBookedOnAnAccompanimentThatEnded() {
    // Given
    var earlier = booked(ORIENTED_ON.plusDays(5));
    published(parcoursClosed(followed.person(), TODAY));

    // When
    var refused = book(TODAY, TODAY);

    // Then
    refused
        .spec(refused(409, "accompaniment-closed"))
        .body("detail", equalTo("Clos le " + FrenchDates.date(TODAY)));
    close(earlier, "HONOURED", null).statusCode(200);
  }

  @Test
  void anotherDepartementSeesNothingOfIt() {
    var id = booked(ORIENTED_ON.plusDays(5));
    as("conseiller", "063")
        .body(bookingBody(TODAY, TODAY))
        .post(bookings())
        .then()
        .spec(refused(404, "accompaniment-not-found"));
    as("conseiller", "063")
        .body("{\"attendance\": \"HONOURED\"}")
        .put(API + "/rendez-vous/" + id + "/presence")
        .then()
        .spec(refused(404, "appointment-not-found"));
    story().body("appointments.size()", equalTo(1)).body("appointments[0].attendance", nullValue());
  }

  private String booked(LocalDate day) {
    return book(day, ORIENTED_ON).statusCode(201).extract().path("id");
  }

  private ValidatableResponse book(LocalDate day, LocalDate bookedOn) {
    return asConseiller().body(bookingBody(day, bookedOn)).post(bookings()).then();
  }

  private String bookings() {
    return API + "/accompagnements/" + followed.accompanimentId() + "/rendez-vous";
  }

  private static String bookingBody(LocalDate day, LocalDate bookedOn) {
    return """
    {"startsAt": "%s", "minutes": 45, "place": "Maison des solidarités", "bookedOn": "%s"}\
    """
        .formatted(
            day.atTime(LocalTime.NOON).atZone(ZoneId.of("Europe/Paris")).toOffsetDateTime(),
            bookedOn);
  }

  private static ValidatableResponse close(String id, String attendance, @Nullable LocalDate on) {
    var body =
        on == null
            ? "{\"attendance\": \"%s\"}".formatted(attendance)
            : "{\"attendance\": \"%s\", \"on\": \"%s\"}".formatted(attendance, on);
    return asConseiller().body(body).put(API + "/rendez-vous/" + id + "/presence").then();
  }

  private ValidatableResponse story() {
    return asConseiller()
        .get(API + "/accompagnements/" + followed.accompanimentId())
        .then()
        .statusCode(200);
  }
}
