package fr.jalon.accompaniment.francetravail.queue;

import static fr.jalon.accompaniment.Scenes.API;
import static fr.jalon.accompaniment.Scenes.DATABASE;
import static fr.jalon.accompaniment.Scenes.ORIENTED_ON;
import static fr.jalon.accompaniment.Scenes.as;
import static fr.jalon.accompaniment.Scenes.eventually;
import static fr.jalon.accompaniment.Scenes.followed;
import static fr.jalon.accompaniment.Scenes.openOf;
import static fr.jalon.accompaniment.Scenes.published;
import static fr.jalon.testkit.Problems.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import fr.jalon.accompaniment.AccompanimentStack;
import fr.jalon.accompaniment.Scenes;
import fr.jalon.accompaniment.Scenes.Person;
import fr.jalon.accompaniment.francetravail.DisclosureStub;
import fr.jalon.accompaniment.francetravail.FranceTravailStub;
import fr.jalon.accompaniment.francetravail.FranceTravailStub.Failure;
import fr.jalon.contracts.OrientationEvent.OrientationDecided;
import fr.jalon.contracts.ParcoursType;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@QuarkusTest
@AccompanimentStack
class CallQueueIT {
  private static final AtomicInteger SERIAL = new AtomicInteger();
  private static final String WRITE = "/partenaire/orientationusager/v1/orientation";

  private final Person person = Person.unknown();

  @Test
  void anOrientationIsToldToFranceTravailOnceDecided() {
    var nir = oriented("1");

    eventually(() -> state().equals("DONE"));

    var calls = FranceTravailStub.about(nir);
    assertThat(calls).hasSize(1);
    assertThat(calls.getFirst().path()).isEqualTo(WRITE);
    assertThat(calls.getFirst().body()).contains("\"PSO\"").doesNotContain("PSP");
    assertThat(
            DATABASE
                .rows(
                    "select s.status from partner_call_step s join partner_call c on"
                        + " c.id = s.call_id where c.parcours_id = ? order by s.id",
                    person.parcoursId())
                .stream()
                .map(row -> String.valueOf(row.get("status"))))
        .containsExactly("QUEUED", "CALLING", "DONE");
  }

  @Test
  void whatFailsIsTriedAgainUntilItIsDone() {
    var nir = prepared("1");
    FranceTravailStub.fail(nir, Failure.of(500), new Failure(429, "{}", "1"), Failure.of(503));
    orient();

    eventually(() -> state().equals("DONE"));

    assertThat(FranceTravailStub.about(nir)).hasSize(4);
    assertThat(
            DATABASE.count(
                "select attempts from partner_call where parcours_id = ?", person.parcoursId()))
        .isEqualTo(4);
  }

  @Test
  void afterACutItIsLookedWhetherTheOrientationIsThereAlready() {
    var nir = prepared("1");
    FranceTravailStub.fail(nir, Failure.of(0));
    orient();

    eventually(() -> state().equals("DONE"));

    var asked = FranceTravailStub.about(nir).stream().map(call -> call.verb()).toList();
    assertThat(asked.stream().filter("POST"::equals)).hasSize(1);
    assertThat(asked).contains("GET");
    assertThat(
            DATABASE.count(
                "select unanswered from partner_call where parcours_id = ?", person.parcoursId()))
        .isEqualTo(1);
  }

  @Test
  void whoeverIsUnknownThereIsStuckVisibleAndHoldsBackWhatFollows() {
    oriented("9");
    eventually(() -> state().equals("STUCK"));
    var accompaniment = openOf(person);
    var second =
        as("conseiller", FranceTravailStub.ON)
            .body(Map.of("kind", "READ_DIAGNOSIS"))
            .post(API + "/accompagnements/" + accompaniment + "/france-travail/appels")
            .then()
            .statusCode(201)
            .extract()
            .<String>path("id");
    var stuck =
        String.valueOf(
            DATABASE.value(
                "select id from partner_call where parcours_id = ? and status = 'STUCK'",
                person.parcoursId()));
    as("exploitation", FranceTravailStub.ON)
        .queryParam("etat", "STUCK")
        .get(API + "/exploitation/appels-france-travail")
        .then()
        .statusCode(200)
        .body("items.id", hasItem(stuck))
        .body("items.find { it.id == '" + stuck + "' }.code", equalTo("S002"))
        .body("items.find { it.id == '" + stuck + "' }.waitingBehind", equalTo(1));
    assertThat(statusOf(second)).isEqualTo("QUEUED");

    DisclosureStub.knows(person.personId(), nir("1"), "TESTNOM", "1001004");
    as("exploitation", FranceTravailStub.ON)
        .post(API + "/exploitation/appels-france-travail/" + stuck + "/rejeu")
        .then()
        .statusCode(200);

    eventually(() -> statusOf(second).equals("DONE"));
    assertThat(statusOf(stuck)).isEqualTo("DONE");
    as("exploitation", FranceTravailStub.ON)
        .post(API + "/exploitation/appels-france-travail/" + stuck + "/rejeu")
        .then()
        .spec(refused(409, "partner-call-not-stuck"));
    as("conseiller", FranceTravailStub.ON)
        .get(API + "/accompagnements/" + accompaniment + "/france-travail")
        .then()
        .statusCode(200)
        .body("diagnosis.content.besoinsParDiagnosticIndividuDtos.size()", equalTo(0))
        .body("calls.status", equalTo(List.of("DONE", "DONE")));
  }

  @Test
  void whatIsAbandonedSaysWhyAndLetsTheRestGo() {
    oriented("9");
    eventually(() -> state().equals("STUCK"));
    var stuck =
        String.valueOf(
            DATABASE.value(
                "select id from partner_call where parcours_id = ?", person.parcoursId()));

    as("exploitation", FranceTravailStub.ON)
        .body(Map.of("reason", "Inconnue de France Travail"))
        .post(API + "/exploitation/appels-france-travail/" + stuck + "/abandon")
        .then()
        .statusCode(200)
        .body("status", equalTo("ABANDONED"))
        .body("endedBy", equalTo("agent-exploitation-" + FranceTravailStub.ON));
  }

  @Test
  void whatAStopLeftUnderWayIsMadeAgain() {
    var nir = oriented("1");
    eventually(() -> state().equals("DONE"));
    DATABASE.execute(
        "update partner_call set status = 'CALLING', called_since = now() - interval '10 minutes',"
            + " ended_at = null, ended_by = null where parcours_id = ?",
        person.parcoursId());

    eventually(() -> state().equals("DONE"));

    assertThat(FranceTravailStub.about(nir)).hasSizeGreaterThanOrEqualTo(2);
  }

  @Test
  void aRendezVousIsCreatedThenToldOfByItsIdThere() {
    var nir = oriented("1");
    var accompaniment = openOf(person);
    String appointment =
        as("conseiller", FranceTravailStub.ON)
            .body(
                Map.of(
                    "startsAt",
                    ORIENTED_ON.plusDays(5) + "T09:30:00+01:00",
                    "minutes",
                    45,
                    "place",
                    "Maison des solidarités",
                    "bookedOn",
                    ORIENTED_ON.plusDays(1).toString()))
            .post(API + "/accompagnements/" + accompaniment + "/rendez-vous")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    as("conseiller", FranceTravailStub.ON)
        .body(Map.of("attendance", "HONOURED"))
        .put(API + "/rendez-vous/" + appointment + "/presence")
        .then()
        .statusCode(200);

    eventually(() ->
        DATABASE.count(
                "select count(*) from partner_appointment where appointment_id = ? and"
                    + " told_status = 'EFFECTUE'",
                UUID.fromString(appointment))
            == 1);
    var told =
        FranceTravailStub.about(nir).stream()
            .filter(call -> call.path().contains("rendez-vous-partenaire"))
            .toList();
    assertThat(told.getFirst().verb()).isEqualTo("POST");
    assertThat(told.getFirst().body()).contains("\"id\":null");
    assertThat(told.stream().skip(1))
        .allSatisfy(call -> {
          assertThat(call.verb()).isEqualTo("PUT");
          assertThat(call.body()).contains("\"id\":\"ft-");
        });
  }

  @Test
  void aRendezVousIsAskedAboutUnderItsOwnAccompanimentOnly() {
    oriented("1");
    as("conseiller", FranceTravailStub.ON)
        .body(Map.of("kind", "SEND_APPOINTMENT", "appointmentId", UUID.randomUUID()))
        .post(API + "/accompagnements/" + openOf(person) + "/france-travail/appels")
        .then()
        .spec(refused(404, "accompaniment-not-found"));
  }

  @Test
  void nothingIsAskedWhereItIsSwitchedOff() {
    var followed = followed();
    as("conseiller", "015")
        .body(Map.of("kind", "READ_ORIENTATION"))
        .post(API + "/accompagnements/" + followed.accompanimentId() + "/france-travail/appels")
        .then()
        .spec(refused(409, "france-travail-switched-off"));
    assertThat(
            DATABASE.count(
                "select count(*) from partner_call where accompaniment_id = ?",
                followed.accompanimentId()))
        .isZero();
  }

  private String oriented(String firstDigit) {
    var nir = prepared(firstDigit);
    orient();
    return nir;
  }

  private String prepared(String firstDigit) {
    var nir = nir(firstDigit);
    DisclosureStub.knows(person.personId(), nir, "TESTNOM", "1001004");
    return nir;
  }

  private static String nir(String firstDigit) {
    return firstDigit + "9908159%07d".formatted(SERIAL.incrementAndGet());
  }

  private void orient() {
    published(
        new OrientationDecided(
            UUID.randomUUID(),
            Instant.now().truncatedTo(ChronoUnit.MICROS),
            FranceTravailStub.ON,
            person.personId(),
            person.parcoursId(),
            UUID.randomUUID(),
            1,
            ParcoursType.SOCIAL,
            UUID.randomUUID(),
            "DEPARTEMENT",
            false,
            null,
            Scenes.ORIENTED_ON,
            null));
  }

  private String state() {
    var rows =
        DATABASE.rows(
            "select status from partner_call where parcours_id = ? order by position limit 1",
            person.parcoursId());
    return rows.isEmpty() ? "" : String.valueOf(rows.getFirst().get("status"));
  }

  private static String statusOf(String call) {
    return String.valueOf(
        DATABASE.value("select status from partner_call where id = ?", UUID.fromString(call)));
  }
}
