package fr.jalon.accompaniment.appointment;

import static fr.jalon.accompaniment.Scenes.API;
import static fr.jalon.accompaniment.Scenes.DATABASE;
import static fr.jalon.accompaniment.Scenes.TODAY;
import static fr.jalon.accompaniment.Scenes.asConseiller;
import static fr.jalon.accompaniment.Scenes.followed;
import static fr.jalon.accompaniment.Scenes.told;
import static fr.jalon.testkit.Problems.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;

import fr.jalon.accompaniment.AccompanimentStack;
import fr.jalon.accompaniment.Scenes.Followed;
import fr.jalon.platform.date.FrenchDates;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@AccompanimentStack
class AppointmentMomentIT {
  private static final OffsetDateTime NOON =
      TODAY.plusDays(5).atTime(LocalTime.NOON).atZone(ZoneId.of("Europe/Paris")).toOffsetDateTime();

  private final Followed followed = followed();

  @Test
  void aDoubleClickBooksOnceWhateverItsKeys() throws Exception {
    // Given
    var body = body(NOON.toString());
    Callable<Integer> click = () -> asConseiller().body(body).post(bookings()).statusCode();

    // When
    var answers = new ArrayList<Integer>();
    try (var clicks = Executors.newFixedThreadPool(6)) {
      for (var answer : clicks.invokeAll(Collections.nCopies(6, click))) {
        answers.add(answer.get());
      }
    }

    // Then
    assertThat(answers).containsExactlyInAnyOrder(201, 409, 409, 409, 409, 409);
    asConseiller()
        .body(body)
        .post(bookings())
        .then()
        .spec(refused(409, "appointment-already-booked", "/startsAt"))
        .body("errors[0].detail", containsString(FrenchDates.date(TODAY.plusDays(5))));
    assertThat(told(followed.person(), "AccompanimentAppointmentBooked", 1)).hasSize(1);
    assertThatThrownBy(() ->
            DATABASE.execute(
                """
                insert into appointment
                select gen_random_uuid(), departement, accompaniment_id, status, starts_at,
                       minutes, place, booked_on, booked_at, booked_by
                  from appointment where status = 'BOOKED'
                """))
        .hasMessageContaining("an_accompaniment_expects_one_rendez_vous_at_a_time");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2101-01-01T09:30:00Z", "1999-12-31T09:30:00Z"})
  void aRendezVousInAnAbsurdYearIsRefused(String startsAt) {
    asConseiller()
        .body(body(startsAt))
        .post(bookings())
        .then()
        .spec(refused(422, "date-incoherent", "/startsAt"));
  }

  @Test
  void aRendezVousOutsideAnyCalendarIsRefused() {
    asConseiller()
        .body(body("+300000-01-01T09:30:00Z"))
        .post(bookings())
        .then()
        .spec(refused(422, "date-out-of-range", "/startsAt"));
  }

  @Test
  void aDateThatIsNoneIsRefused() {
    asConseiller()
        .body(body("demain"))
        .post(bookings())
        .then()
        .spec(refused(400, "body-unreadable"));
  }

  private static String body(String startsAt) {
    return """
    {"startsAt": "%s", "minutes": 45, "place": "Maison des solidarités"}\
    """
        .formatted(startsAt);
  }

  private String bookings() {
    return API + "/accompagnements/" + followed.accompanimentId() + "/rendez-vous";
  }
}
