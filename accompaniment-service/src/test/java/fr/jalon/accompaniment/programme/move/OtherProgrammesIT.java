package fr.jalon.accompaniment.programme.move;

import static fr.jalon.accompaniment.Scenes.API;
import static fr.jalon.accompaniment.Scenes.ORIENTED_ON;
import static fr.jalon.accompaniment.Scenes.TODAY;
import static fr.jalon.accompaniment.Scenes.asConseiller;
import static fr.jalon.accompaniment.Scenes.followed;
import static fr.jalon.accompaniment.Scenes.parcoursClosed;
import static fr.jalon.accompaniment.Scenes.published;
import static fr.jalon.accompaniment.Scenes.told;
import static fr.jalon.accompaniment.programme.ProgrammeCalls.CHEF;
import static fr.jalon.accompaniment.programme.ProgrammeCalls.CONSEILLER;
import static fr.jalon.accompaniment.programme.ProgrammeCalls.appoint;
import static fr.jalon.accompaniment.programme.ProgrammeCalls.enter;
import static fr.jalon.accompaniment.programme.ProgrammeCalls.leave;
import static fr.jalon.accompaniment.programme.ProgrammeCalls.prescribe;
import static fr.jalon.accompaniment.programme.ProgrammeCalls.prescribed;
import static fr.jalon.accompaniment.programme.ProgrammeCalls.read;
import static fr.jalon.accompaniment.programme.ProgrammeCalls.referent;
import static fr.jalon.accompaniment.programme.ProgrammeCalls.step;
import static fr.jalon.accompaniment.programme.ProgrammeCalls.validate;
import static fr.jalon.testkit.Problems.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import fr.jalon.accompaniment.AccompanimentStack;
import fr.jalon.accompaniment.Scenes.Followed;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** One story a programme, each date asserted. */
@QuarkusTest
@AccompanimentStack
class OtherProgrammesIT {
  private static final LocalDate PRESCRIBED_ON = ORIENTED_ON.plusDays(2);
  private static final LocalDate ENTERED_ON = ORIENTED_ON.plusDays(7);
  private static final LocalDate LEFT_ON = TODAY.minusDays(1);

  private final Followed followed = followed();

  @Test
  void everyProgrammeIsShownAndTheNextOneIsAFile() {
    asConseiller()
        .get(API + "/programmes")
        .then()
        .statusCode(200)
        .body("code", hasItems("AG", "CEI", "ESSAI", "GAD", "PACEA", "PLIE", "TNS"));
    asConseiller()
        .get(API + "/programmes/AG")
        .then()
        .statusCode(200)
        .body("capacity.places", equalTo(210))
        .body("entry.criteria.size()", equalTo(7));
    asConseiller()
        .get(API + "/programmes/AG?au=2020-12-31")
        .then()
        .spec(refused(422, "programme-not-open", "?au"));
    asConseiller().get(API + "/programmes/NOPE").then().spec(refused(404, "programme-not-found"));
  }

  @Test
  void cantalEmploiInsertionFollowsSomebodyWhoDoesNotReceiveTheRsaThroughItsSteps() {
    // Given
    appoint("015", "CEI", "COIP", CONSEILLER, LocalDate.of(2021, 1, 1));
    prescribe(followed, "CEI", "", PRESCRIBED_ON)
        .spec(refused(422, "programme-measure-missing", "/measure"));
    var entry =
        prescribed(
            followed,
            "CEI",
            "\"measure\": \"COIP\", \"publicKind\": \"ASE_LEAVER\",",
            PRESCRIBED_ON);
    enter(followed, entry, ENTERED_ON, referent("REFERENT", CONSEILLER), "")
        .statusCode(200)
        .body("ground", equalTo("NONE"))
        .body("measure", equalTo("COIP"))
        .body("publicKind", equalTo("ASE_LEAVER"));

    // When
    var pmsmp =
        """
        {"kind": "PMSMP", "startsOn": "%s", "endsOn": "%s", "employer": "Laiterie des Monts"}\
        """;
    step(followed, entry, pmsmp.formatted(ENTERED_ON.plusDays(3), ENTERED_ON.plusDays(33)))
        .statusCode(201);
    step(followed, entry, pmsmp.formatted(ENTERED_ON.plusDays(3), ENTERED_ON.plusDays(34)))
        .spec(refused(422, "programme-step-incoherent", "/endsOn"));
    step(followed, entry, pmsmp.formatted(ENTERED_ON.minusDays(1), ENTERED_ON))
        .spec(refused(422, "date-incoherent", "/startsOn"));
    step(
            followed,
            entry,
            """
            {"kind": "APPLICATION_PROMOTED", "startsOn": "%s", "employer": "Laiterie des Monts"}\
            """
                .formatted(ENTERED_ON.plusDays(1)))
        .statusCode(201);
    leave(followed, entry, "LASTING_JOB", LEFT_ON).statusCode(200);
    step(followed, entry, pmsmp.formatted(TODAY, TODAY))
        .spec(refused(422, "date-incoherent", "/startsOn"));

    // Then
    read(followed)
        .body("programmes[0].entry.enteredOn", equalTo(ENTERED_ON.toString()))
        .body("programmes[0].entry.leftOn", equalTo(LEFT_ON.toString()))
        .body("programmes[0].steps.kind", contains("APPLICATION_PROMOTED", "PMSMP"))
        .body("programmes[0].steps[1].employer", equalTo("Laiterie des Monts"));
    assertThat(told(followed.person(), "ProgrammeStepRecorded", 2))
        .anySatisfy(event ->
            assertThat(event)
                .containsEntry("kind", "PMSMP")
                .containsEntry("startsOn", ENTERED_ON.plusDays(3).toString())
                .containsEntry("endsOn", ENTERED_ON.plusDays(33).toString())
                .doesNotContainValue("Laiterie des Monts"));
    assertThat(told(followed.person(), "ProgrammeEntered", 1))
        .singleElement()
        .satisfies(event -> assertThat(event).containsEntry("measure", "COIP"));
  }

  @Test
  void aSelfEmployedPersonIsDiagnosedByAnExpertAndLeavesTheRsa() {
    // Given
    prescribe(followed, "TNS", "", PRESCRIBED_ON)
        .spec(refused(422, "programme-criteria-not-met", "/criteria"));
    var entry = prescribed(followed, "TNS", "\"criteria\": [\"SELF_EMPLOYED\"],", PRESCRIBED_ON);
    enter(followed, entry, ENTERED_ON, referent("REFERENT", "agent-msa"), "")
        .spec(refused(422, "programme-operator-missing", "/operator"));
    enter(followed, entry, ENTERED_ON, referent("REFERENT", "agent-msa"), "\"operator\": \"MSA\",")
        .statusCode(200);

    // When
    step(
            followed,
            entry,
            """
            {"kind": "VIABILITY_DIAGNOSIS", "startsOn": "%s", "operator": "MSA",
             "outcome": "VIABLE_WITH_SUPPORT"}\
            """
                .formatted(ENTERED_ON.plusDays(10)))
        .statusCode(201);
    published(parcoursClosed(followed.person(), LEFT_ON));
    asConseiller()
        .get(API + "/listes/PROGRAMME_SORTIE_A_DIRE?limite=200")
        .then()
        .statusCode(200)
        .body("items.accompanimentId", hasItems(followed.accompanimentId().toString()));
    leave(followed, entry, "RSA_EXIT", LEFT_ON).statusCode(200);

    // Then
    read(followed)
        .body("programmes[0].entry.operator", equalTo("MSA"))
        .body("programmes[0].entry.leftOn", equalTo(LEFT_ON.toString()))
        .body("programmes[0].steps[0].startsOn", equalTo(ENTERED_ON.plusDays(10).toString()))
        .body("programmes[0].steps[0].outcome", equalTo("VIABLE_WITH_SUPPORT"));
    assertThat(told(followed.person(), "ProgrammeLeft", 1))
        .singleElement()
        .satisfies(event ->
            assertThat(event)
                .containsEntry("programme", "TNS")
                .containsEntry("reason", "RSA_EXIT")
                .containsEntry("leftOn", LEFT_ON.toString()));
    prescribe(followed, "TNS", "\"criteria\": [\"SELF_EMPLOYED\"],", TODAY)
        .spec(refused(409, "accompaniment-closed"));
  }

  @Test
  void theGarantieDActiviteIsFollowedByItsOperator() {
    through(
        "GAD",
        "\"criteria\": [\"FAR_FROM_WORK\"],",
        "\"operator\": \"OPERATOR\",",
        "{\"kind\": \"ACTIVITY\", \"startsOn\": \"%s\", \"endsOn\": \"%s\"}"
            .formatted(ENTERED_ON.plusDays(1), ENTERED_ON.plusDays(5)),
        "JOB");
  }

  @Test
  void aYoungPersonIsEntrustedToAMissionLocale() {
    prescribe(followed, "PACEA", "", PRESCRIBED_ON)
        .spec(refused(422, "programme-criteria-not-met", "/criteria"));
    through(
        "PACEA",
        "\"criteria\": [\"AGED_16_TO_25\"], \"publicKind\": \"ASE_LEAVER\",",
        "\"operator\": \"ML_AURILLAC\",",
        "{\"kind\": \"PHASE\", \"startsOn\": \"%s\", \"endsOn\": \"%s\"}"
            .formatted(ENTERED_ON.plusDays(1), ENTERED_ON.plusDays(5)),
        "TRAINING");
  }

  @Test
  void thePlieAgreesBeforeTheEntry() {
    // Given
    appoint("015", "PLIE", "PLIE_COORDINATOR", CONSEILLER, LocalDate.of(2021, 1, 1));
    var entry = prescribed(followed, "PLIE", "", PRESCRIBED_ON);
    enter(followed, entry, ENTERED_ON, referent("REFERENT", CHEF), "")
        .spec(refused(409, "programme-move-not-allowed"));

    // When
    validate(
            asConseiller(),
            followed,
            entry,
            "{\"side\": \"PARTNER\", \"agreed\": true, \"on\": \"%s\"}"
                .formatted(PRESCRIBED_ON.plusDays(1)))
        .statusCode(201);
    enter(followed, entry, ENTERED_ON, referent("REFERENT", CHEF), "").statusCode(200);
    leave(followed, entry, "LASTING_JOB", LEFT_ON).statusCode(200);

    // Then
    read(followed)
        .body(
            "programmes[0].entry.validations[0].on", equalTo(PRESCRIBED_ON.plusDays(1).toString()))
        .body("programmes[0].entry.enteredOn", equalTo(ENTERED_ON.toString()))
        .body("programmes[0].entry.leftOn", equalTo(LEFT_ON.toString()));
  }

  @Test
  void aFileOfTheTestsIsAProgrammeLikeAnother() {
    through(
        "ESSAI",
        "",
        "\"operator\": \"ASSOCIATION\", \"overCapacityReason\": \"Pour l'essai seulement\",",
        ("{\"kind\": \"WORKSHOP\", \"startsOn\": \"%s\", \"endsOn\": \"%s\","
                + " \"operator\": \"ASSOCIATION\", \"outcome\": \"ATTENDED\"}")
            .formatted(ENTERED_ON.plusDays(1), ENTERED_ON.plusDays(5)),
        "END");
  }

  private void through(
      String programme, String prescription, String stay, String step, String reason) {
    var entry = prescribed(followed, programme, prescription, PRESCRIBED_ON);
    enter(followed, entry, ENTERED_ON, referent("REFERENT", CHEF), stay)
        .statusCode(200)
        .body("daysToEntry", equalTo(5));
    step(followed, entry, step).statusCode(201);
    leave(followed, entry, reason, LEFT_ON).statusCode(200);
    read(followed)
        .body("programmes[0].entry.programme", equalTo(programme))
        .body("programmes[0].entry.prescribedOn", equalTo(PRESCRIBED_ON.toString()))
        .body("programmes[0].entry.enteredOn", equalTo(ENTERED_ON.toString()))
        .body("programmes[0].entry.leftOn", equalTo(LEFT_ON.toString()))
        .body("programmes[0].entry.reason", equalTo(reason))
        .body("programmes[0].steps[0].startsOn", equalTo(ENTERED_ON.plusDays(1).toString()))
        .body("programmes[0].steps[0].endsOn", equalTo(ENTERED_ON.plusDays(5).toString()));
    assertThat(told(followed.person(), "ProgrammeLeft", 1))
        .singleElement()
        .satisfies(event -> assertThat(event).containsEntry("reason", reason));
  }
}
