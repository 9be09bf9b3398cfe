package fr.jalon.accompaniment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.jalon.contracts.OrientationEvent;
import fr.jalon.contracts.OrientationEvent.OrientationDecided;
import fr.jalon.contracts.OrientationEvent.ParcoursClosed;
import fr.jalon.contracts.OrientationEvent.ParcoursOpened;
import fr.jalon.contracts.Origin;
import fr.jalon.contracts.ParcoursType;
import fr.jalon.contracts.Profile;
import fr.jalon.contracts.Profile.FamilySituation;
import fr.jalon.contracts.Profile.Sex;
import fr.jalon.testkit.Database;
import fr.jalon.testkit.TestTokens;
import fr.jalon.testkit.Topic;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** What happens before a test: people whose parcours and orientation this service has heard of. */
public final class Scenes {
  public static final String API = "/api/accompaniment/v1";
  public static final Database DATABASE = new Database("accompaniment");
  public static final Topic ORIENTATION = new Topic(OrientationEvent.TOPIC);

  @SuppressWarnings("TimeInStaticInitializer") // one day for the whole run, whatever midnight does
  public static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Paris"));

  /** Oriented forty days ago: every deadline of fifteen days or of a month has passed. */
  public static final LocalDate ORIENTED_ON = TODAY.minusDays(40);

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .findAndAddModules()
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  private Scenes() {}

  /** A person, and the parcours that the tests follow. */
  public record Person(UUID personId, UUID parcoursId) {
    public static Person unknown() {
      return new Person(UUID.randomUUID(), UUID.randomUUID());
    }
  }

  /** An accompaniment that this service has opened. */
  public record Followed(Person person, UUID accompanimentId) {}

  public static ParcoursOpened parcoursOpened(Person person, String regime) {
    return new ParcoursOpened(
        UUID.randomUUID(),
        now(),
        TestTokens.OWN,
        person.personId(),
        person.parcoursId(),
        Origin.ENTRY,
        "ENTREE-1",
        "NEW",
        regime,
        ORIENTED_ON.minusDays(30),
        ORIENTED_ON.minusDays(30),
        ORIENTED_ON.minusDays(25),
        ORIENTED_ON.minusDays(24),
        null,
        null,
        new Profile(null, Sex.UNKNOWN, FamilySituation.UNKNOWN, null));
  }

  public static OrientationDecided decided(Person person, int rank, LocalDate on) {
    return decided(person, UUID.randomUUID(), rank, on, null);
  }

  public static OrientationDecided decided(
      Person person, UUID orientation, int rank, LocalDate on, @Nullable LocalDate notifiedOn) {
    return new OrientationDecided(
        UUID.randomUUID(),
        now(),
        TestTokens.OWN,
        person.personId(),
        person.parcoursId(),
        orientation,
        rank,
        ParcoursType.SOCIAL,
        UUID.randomUUID(),
        "DEPARTEMENT",
        false,
        null,
        on,
        notifiedOn);
  }

  public static ParcoursClosed parcoursClosed(Person person, LocalDate on) {
    return new ParcoursClosed(
        UUID.randomUUID(),
        now(),
        TestTokens.OWN,
        person.personId(),
        person.parcoursId(),
        on,
        "RIGHT_CLOSED");
  }

  public static void publish(OrientationEvent event) {
    try {
      ORIENTATION.publish(
          event.personId().toString(), event.departement(), JSON.writeValueAsString(event));
    } catch (JsonProcessingException mistake) {
      throw new IllegalStateException(mistake);
    }
  }

  /** Waits until the event has been taken into account, with all that it led to. */
  public static void published(OrientationEvent event) {
    publish(event);
    eventually(() ->
        DATABASE.count(
                "select count(*) from inbox where event_id = ? and consumer = ?",
                event.eventId(),
                OrientationEvent.TOPIC)
            == 1);
  }

  public static Followed followed() {
    return followed("PDIE-2021");
  }

  public static Followed followed(String regime) {
    var person = Person.unknown();
    publish(parcoursOpened(person, regime));
    published(decided(person, 1, ORIENTED_ON));
    return new Followed(person, openOf(person));
  }

  public static UUID openOf(Person person) {
    var id =
        DATABASE.value(
            "select id from accompaniment where parcours_id = ? and status = 'OPEN'",
            person.parcoursId());
    if (id instanceof UUID open) {
      return open;
    }
    throw new AssertionError("No open accompaniment");
  }

  /** Events of this service about a person, once there are as many as expected. */
  public static List<Map<String, Object>> told(Person person, String type, int expected) {
    return new Topic("jalon.accompaniment.v1")
            .await(
                expected,
                message ->
                    person.personId().toString().equals(message.key())
                        && message.body().contains("\"" + type + "\""))
            .stream()
            .map(message -> read(message.body()))
            .toList();
  }

  public static RequestSpecification asConseiller() {
    return as("conseiller", TestTokens.OWN);
  }

  public static RequestSpecification as(String role, String departement) {
    return as(role, departement, UUID.randomUUID().toString());
  }

  public static RequestSpecification as(String role, String departement, String idempotencyKey) {
    return given()
        .auth()
        .oauth2(TestTokens.of(role, departement))
        .contentType(ContentType.JSON)
        .header("Idempotency-Key", idempotencyKey);
  }

  public static void eventually(BooleanSupplier condition) {
    var limit = Instant.now().plus(Duration.ofSeconds(20));
    while (!condition.getAsBoolean()) {
      assertThat(Instant.now()).as("waited for").isBefore(limit);
      LockSupport.parkNanos(Duration.ofMillis(30).toNanos());
    }
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> read(String body) {
    try {
      return JSON.readValue(body, Map.class);
    } catch (JsonProcessingException mistake) {
      throw new IllegalStateException(mistake);
    }
  }
}
