package fr.jalon.accompaniment.story;

import static fr.jalon.accompaniment.Scenes.API;
import static fr.jalon.accompaniment.Scenes.ORIENTED_ON;
import static fr.jalon.accompaniment.Scenes.asConseiller;
import static fr.jalon.accompaniment.Scenes.openOf;
import static fr.jalon.accompaniment.Scenes.parcoursClosed;
import static fr.jalon.accompaniment.Scenes.published;
import static fr.jalon.accompaniment.Scenes.told;
import static fr.jalon.accompaniment.employment.EmploymentCalls.end;
import static fr.jalon.accompaniment.employment.EmploymentCalls.recorded;
import static fr.jalon.accompaniment.programme.ProgrammeCalls.CHEF;
import static fr.jalon.accompaniment.programme.ProgrammeCalls.CONSEILLER;
import static fr.jalon.accompaniment.programme.ProgrammeCalls.appoint;
import static fr.jalon.accompaniment.programme.ProgrammeCalls.enter;
import static fr.jalon.accompaniment.programme.ProgrammeCalls.leave;
import static fr.jalon.accompaniment.programme.ProgrammeCalls.pair;
import static fr.jalon.accompaniment.programme.ProgrammeCalls.prescribed;
import static fr.jalon.accompaniment.programme.ProgrammeCalls.read;
import static fr.jalon.accompaniment.story.Household.accepted;
import static fr.jalon.accompaniment.story.Household.movesTo;
import static fr.jalon.accompaniment.story.Household.opened;
import static fr.jalon.accompaniment.story.Household.toFranceTravail;
import static fr.jalon.accompaniment.story.Household.toTheDepartement;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import fr.jalon.accompaniment.AccompanimentStack;
import fr.jalon.accompaniment.Scenes.Followed;
import fr.jalon.accompaniment.Scenes.Person;
import fr.jalon.accompaniment.contract.ContractCalls;
import fr.jalon.contracts.ParcoursType;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * A couple, oriented on the same day: one to France Travail and into the accompagnement global, the
 * other to social follow-up. Every date is counted from that day.
 */
@QuarkusTest
@AccompanimentStack
class CoupleStoryIT {
  private final Person anna = Person.unknown();
  private final Person bruno = Person.unknown();

  @Test
  void aCoupleIsFollowedThroughEverythingThatHappensToItAndEveryDateIsKeptAndTold() {
    var first = annaIsOriented();
    var social = brunoIsOriented();
    bothMove(social);
    annaMissesAnAppointmentThenComes(first);
    annaEntersTheAccompagnementGlobal(first);
    annaWorksAndTheJobBreaksEarly(first);
    brunoSignsThenIsReoriented(social);
    annaLeavesAndComesBack(first);
    theEventsOf(anna, "AccompanimentOpened", "openedOn", 0, 36);
    theEventsOf(bruno, "AccompanimentOpened", "openedOn", 0, 25);
  }

  private Followed annaIsOriented() {
    published(opened(anna, "PDIE-2021", ORIENTED_ON.minusDays(30), null));
    published(toFranceTravail(anna, 1, ORIENTED_ON, null));
    var followed = new Followed(anna, openOf(anna));
    story(followed)
        .body("openedOn", equalTo(day(0)))
        .body("orientation.parcoursType", equalTo("PROFESSIONNEL"))
        .body("orientation.decidedOn", equalTo(day(0)))
        .body("deadlines.rule", contains("FIRST_APPOINTMENT_BOOKED", "FIRST_APPOINTMENT_HELD"))
        .body("deadlines.dueOn", contains(day(15), day(15)));
    return followed;
  }

  private Followed brunoIsOriented() {
    published(opened(bruno, "PDIE-2021", ORIENTED_ON.minusDays(30), null));
    published(toTheDepartement(bruno, UUID.randomUUID(), 1, ParcoursType.SOCIAL, ORIENTED_ON));
    var followed = new Followed(bruno, openOf(bruno));
    story(followed)
        .body("openedOn", equalTo(day(0)))
        .body("deadlines.startedOn", contains(day(0), day(0), day(0), day(0)))
        .body(
            "deadlines.dueOn",
            contains(
                day(15),
                day(15),
                ORIENTED_ON.plusMonths(1).toString(),
                ORIENTED_ON.plusMonths(2).toString()));
    return followed;
  }

  /** Where they live changes no promise, and every aid is asked for there from now on. */
  private void bothMove(Followed social) {
    published(movesTo(anna, "MAURIAC"));
    published(movesTo(bruno, "MAURIAC"));
    aid(social).body("territory", equalTo("MAURIAC")).body("requestedOn", equalTo(day(40)));
    story(social).body("deadlines[0].dueOn", equalTo(day(15)));
  }

  private void annaMissesAnAppointmentThenComes(Followed first) {
    close(book(first, 8, 2), "UNEXCUSED");
    close(book(first, 14, 9), "HONOURED");
    story(first)
        .body("deadlines.metOn", contains(day(2), day(14)))
        .body("deadlines.overdue", contains(false, false))
        .body("appointments.attendance", contains("UNEXCUSED", "HONOURED"));
    theEventsOf(anna, "AccompanimentAppointmentBooked", "bookedOn", 2, 9);
    theEventsOf(anna, "AccompanimentAppointmentBooked", "scheduledOn", 8, 14);
    assertThat(told(anna, "AccompanimentAppointmentClosed", 2))
        .extracting(event -> event.get("attendance") + " " + event.get("heldOn"))
        .containsExactly("UNEXCUSED null", "HONOURED " + day(14));
  }

  private void annaEntersTheAccompagnementGlobal(Followed first) {
    appoint("015", "AG", "PROJECT_LEADER", CHEF, LocalDate.of(2021, 1, 1));
    appoint("015", "AG", "FRANCE_TRAVAIL_ADVISER", CONSEILLER, LocalDate.of(2021, 1, 1));
    var entry = prescribed(first, "AG", "\"criteria\": [\"HOUSING\"],", ORIENTED_ON.plusDays(15));
    enter(first, entry, ORIENTED_ON.plusDays(18), pair(), "").statusCode(200);
    read(first)
        .body("programmes[0].entry.prescribedOn", equalTo(day(15)))
        .body("programmes[0].entry.dueOn", equalTo(day(45)))
        .body("programmes[0].entry.enteredOn", equalTo(day(18)));
    theEventsOf(anna, "ProgrammePrescribed", "prescribedOn", 15);
    theEventsOf(anna, "ProgrammeEntered", "enteredOn", 18);
    asConseiller()
        .get(API + "/accompagnements/" + first.accompanimentId() + "/intervenants")
        .then()
        .body("professionals.organisation", hasSize(3))
        .body("proposed", equalTo(true));
  }

  private void annaWorksAndTheJobBreaksEarly(Followed first) {
    var job = recorded(first, "CDD_LONG", ORIENTED_ON.plusDays(20), ORIENTED_ON.plusDays(240));
    inJob(job)
        .body("contacts.dueOn", contains(day(28), day(50), day(80), day(110)))
        .body("until", equalTo(ORIENTED_ON.plusDays(20).plusMonths(3).toString()));
    end(job, ORIENTED_ON.plusDays(30), "TRIAL_PERIOD")
        .statusCode(200)
        .body("endedOn", equalTo(day(30)))
        .body("early", equalTo(true));
    inJob(job).body("contacts.status", contains("OVERDUE", "LAPSED", "LAPSED", "LAPSED"));
    theEventsOf(anna, "EmploymentStarted", "startsOn", 20);
    theEventsOf(anna, "EmploymentStarted", "plannedEndOn", 240);
    theEventsOf(anna, "EmploymentEnded", "endedOn", 30);
    assertThat(told(anna, "EmploymentEnded", 1).getFirst())
        .containsEntry("early", true)
        .containsEntry("reason", "TRIAL_PERIOD");
  }

  private void brunoSignsThenIsReoriented(Followed social) {
    var contract = ContractCalls.signed(social);
    story(social)
        .body("deadlines.find { it.rule == 'CONTRACT' }.metOn", equalTo(day(20)))
        .body("deadlines.find { it.rule == 'CONTRACT_BY_LAW' }.metOn", equalTo(day(20)));
    String request =
        asConseiller()
            .body(
                """
                {"wantedType": "PROFESSIONNEL", "reason": "OBSTACLES_LIFTED", "requestedOn": "%s"}\
                """
                    .formatted(day(22)))
            .post(API + "/accompagnements/" + social.accompanimentId() + "/reorientations")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    theEventsOf(bruno, "ReorientationRequested", "requestedOn", 22);

    var orientation = UUID.randomUUID();
    var on = ORIENTED_ON.plusDays(25);
    published(accepted(bruno, request, orientation, on));
    published(toTheDepartement(bruno, orientation, 2, ParcoursType.PROFESSIONNEL, on));
    var next = new Followed(bruno, openOf(bruno));

    asConseiller()
        .get(API + "/accompagnements/" + social.accompanimentId() + "/reorientations")
        .then()
        .body("[0].answeredOn", equalTo(day(25)))
        .body("[0].orientationId", equalTo(orientation.toString()));
    story(social)
        .body("closedOn", equalTo(day(25)))
        .body("closingReason", equalTo("NEW_ORIENTATION"))
        .body("contracts[0].ending.endedOn", equalTo(day(25)))
        .body("entries.find { it.kind == 'CONTRACT_ENDED' }.on", equalTo(day(25)));
    story(next)
        .body("openedOn", equalTo(day(25)))
        .body("previousAccompanimentId", equalTo(social.accompanimentId().toString()))
        .body(
            "deadlines.dueOn",
            contains(day(40), day(40), on.plusMonths(1).toString(), on.plusMonths(2).toString()));
    theEventsOf(bruno, "ContractSigned", "signedOn", 20);
    theEventsOf(bruno, "ContractEnded", "endedOn", 25);
    theEventsOf(bruno, "AccompanimentClosed", "closedOn", 25);
    assertThat(told(bruno, "ContractEnded", 1).getFirst()).containsEntry("contractId", contract);
    aid(next).body("checks.find { it.condition == 'Contrat en cours' }.result", equalTo("NOT_MET"));
  }

  private void annaLeavesAndComesBack(Followed first) {
    String entry = read(first).extract().path("programmes[0].entry.id");
    leave(first, entry, "RSA_EXIT", ORIENTED_ON.plusDays(32)).statusCode(200);
    published(parcoursClosed(anna, ORIENTED_ON.plusDays(32)));
    theEventsOf(anna, "ProgrammeLeft", "leftOn", 32);
    theEventsOf(anna, "AccompanimentClosed", "closedOn", 32);

    var back = new Person(anna.personId(), UUID.randomUUID());
    published(opened(back, "PLEIN-EMPLOI-2025", ORIENTED_ON.plusDays(34), anna.parcoursId()));
    var notifiedOn = ORIENTED_ON.plusDays(37);
    published(toFranceTravail(back, 1, ORIENTED_ON.plusDays(36), notifiedOn));

    story(new Followed(back, openOf(back)))
        .body("openedOn", equalTo(day(36)))
        .body("previousAccompanimentId", equalTo(first.accompanimentId().toString()))
        .body("orientation.notifiedOn", equalTo(day(37)))
        .body("deadlines.startedOn", contains(day(36), day(36), day(37)))
        .body("deadlines.dueOn", contains(day(51), day(51), notifiedOn.plusMonths(1).toString()));
    asConseiller()
        .get(API + "/personnes/" + anna.personId() + "/suivi")
        .then()
        .statusCode(200)
        .body("accompaniments.openedOn", contains(day(0), day(36)))
        .body("entries.find { it.kind == 'EMPLOYMENT_ENDED' }.on", equalTo(day(30)))
        .body("entries.find { it.kind == 'ACCOMPANIMENT_CLOSED' }.on", equalTo(day(32)));
  }

  private static String day(int afterTheOrientation) {
    return ORIENTED_ON.plusDays(afterTheOrientation).toString();
  }

  /** All that was told of a person by that name, with its dates, in the order of the days. */
  private static void theEventsOf(Person person, String type, String date, int... days) {
    assertThat(told(person, type, days.length))
        .extracting(event -> Objects.toString(event.get(date)))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(days).mapToObj(CoupleStoryIT::day).toList());
  }

  private static ValidatableResponse story(Followed followed) {
    return asConseiller()
        .get(API + "/accompagnements/" + followed.accompanimentId())
        .then()
        .statusCode(200);
  }

  private static ValidatableResponse inJob(String job) {
    return asConseiller().get(API + "/emplois/" + job + "/suivi").then().statusCode(200);
  }

  private static ValidatableResponse aid(Followed followed) {
    return asConseiller()
        .body("{\"line\": \"MOBILITE\", \"amountCents\": 20000, \"purpose\": \"Se déplacer\"}")
        .post(API + "/accompagnements/" + followed.accompanimentId() + "/aides")
        .then()
        .statusCode(201);
  }

  private static String book(Followed followed, int heldDay, int bookedDay) {
    var start =
        ORIENTED_ON.plusDays(heldDay).atTime(LocalTime.NOON).atZone(ZoneId.of("Europe/Paris"));
    return asConseiller()
        .body(
            """
            {"startsAt": "%s", "minutes": 45, "place": "Mauriac", "bookedOn": "%s"}\
            """
                .formatted(start.toOffsetDateTime(), day(bookedDay)))
        .post(API + "/accompagnements/" + followed.accompanimentId() + "/rendez-vous")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static void close(String appointment, String attendance) {
    asConseiller()
        .body("{\"attendance\": \"%s\"}".formatted(attendance))
        .put(API + "/rendez-vous/" + appointment + "/presence")
        .then()
        .statusCode(200);
  }
}
