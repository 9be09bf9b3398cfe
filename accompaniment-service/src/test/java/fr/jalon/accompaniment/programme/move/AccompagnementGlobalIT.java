package fr.jalon.accompaniment.programme.move;

import static fr.jalon.accompaniment.Scenes.DATABASE;
import static fr.jalon.accompaniment.Scenes.ORIENTED_ON;
import static fr.jalon.accompaniment.Scenes.TODAY;
import static fr.jalon.accompaniment.Scenes.as;
import static fr.jalon.accompaniment.Scenes.asConseiller;
import static fr.jalon.accompaniment.Scenes.followed;
import static fr.jalon.accompaniment.Scenes.parcoursClosed;
import static fr.jalon.accompaniment.Scenes.published;
import static fr.jalon.accompaniment.Scenes.told;
import static fr.jalon.accompaniment.programme.ProgrammeCalls.CHEF;
import static fr.jalon.accompaniment.programme.ProgrammeCalls.CONSEILLER;
import static fr.jalon.accompaniment.programme.ProgrammeCalls.appoint;
import static fr.jalon.accompaniment.programme.ProgrammeCalls.asAnother;
import static fr.jalon.accompaniment.programme.ProgrammeCalls.enter;
import static fr.jalon.accompaniment.programme.ProgrammeCalls.leave;
import static fr.jalon.accompaniment.programme.ProgrammeCalls.pair;
import static fr.jalon.accompaniment.programme.ProgrammeCalls.prescribe;
import static fr.jalon.accompaniment.programme.ProgrammeCalls.prescribed;
import static fr.jalon.accompaniment.programme.ProgrammeCalls.programmes;
import static fr.jalon.accompaniment.programme.ProgrammeCalls.read;
import static fr.jalon.accompaniment.programme.ProgrammeCalls.referent;
import static fr.jalon.accompaniment.programme.ProgrammeCalls.validate;
import static fr.jalon.testkit.Problems.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import fr.jalon.accompaniment.AccompanimentStack;
import fr.jalon.accompaniment.Scenes.Followed;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@AccompanimentStack
class AccompagnementGlobalIT {
  private static final LocalDate PRESCRIBED_ON = ORIENTED_ON.plusDays(3);
  private static final String CRITERION = "\"criteria\": [\"TRANSPORT\"],";
  private static final String AGREED =
      """
      {"side": "%s", "agreed": true, "on": "%s"}\
      """;

  private final Followed followed = followed();

  @BeforeEach
  void posts() {
    var since = LocalDate.of(2021, 1, 1);
    appoint("015", "AG", "PROJECT_LEADER", CHEF, since);
    appoint("015", "AG", "FRANCE_TRAVAIL_ADVISER", CONSEILLER, since);
  }

  @Test
  void aCriterionLetsThePersonInWithoutAnyValidation() {
    // Given
    var entry = prescribed(followed, "AG", CRITERION, PRESCRIBED_ON);

    // When
    enter(followed, entry, PRESCRIBED_ON.plusDays(12), pair(), "")
        .statusCode(200)
        .body("status", equalTo("ENTERED"))
        .body("daysToEntry", equalTo(12))
        .body("referents.role", contains("SOCIAL", "FRANCE_TRAVAIL"));
    leave(followed, entry, "JOB", TODAY.minusDays(2)).statusCode(200);

    // Then
    read(followed)
        .body("programmes[0].entry.status", equalTo("LEFT"))
        .body("programmes[0].entry.ground", equalTo("CRITERION"))
        .body("programmes[0].entry.criteria", contains("TRANSPORT"))
        .body("programmes[0].entry.prescribedOn", equalTo(PRESCRIBED_ON.toString()))
        .body("programmes[0].entry.dueOn", equalTo(PRESCRIBED_ON.plusDays(30).toString()))
        .body("programmes[0].entry.enteredOn", equalTo(PRESCRIBED_ON.plusDays(12).toString()))
        .body("programmes[0].entry.leftOn", equalTo(TODAY.minusDays(2).toString()))
        .body("programmes[0].entry.reason", equalTo("JOB"))
        .body("programmes[0].entry.validations", empty());
    assertThat(told(followed.person(), "ProgrammePrescribed", 1))
        .singleElement()
        .satisfies(event ->
            assertThat(event)
                .containsEntry("programme", "AG")
                .containsEntry("prescribedOn", PRESCRIBED_ON.toString()));
    assertThat(told(followed.person(), "ProgrammeEntered", 1))
        .singleElement()
        .satisfies(event ->
            assertThat(event)
                .containsEntry("validation", "CRITERION")
                .containsEntry("prescribedOn", PRESCRIBED_ON.toString())
                .containsEntry("enteredOn", PRESCRIBED_ON.plusDays(12).toString()));
    assertThat(told(followed.person(), "ProgrammeLeft", 1))
        .singleElement()
        .satisfies(event ->
            assertThat(event)
                .containsEntry("leftOn", TODAY.minusDays(2).toString())
                .containsEntry("reason", "JOB"));
  }

  @Test
  void withoutACriterionBothAgreeInWhateverOrderBeforeTheEntry() {
    // Given
    var entry = prescribed(followed, "AG", "", PRESCRIBED_ON);
    enter(followed, entry, PRESCRIBED_ON, pair(), "")
        .spec(refused(409, "programme-move-not-allowed"));

    // When
    validate(
            asConseiller(),
            followed,
            entry,
            AGREED.formatted("FRANCE_TRAVAIL", PRESCRIBED_ON.plusDays(2)))
        .statusCode(201)
        .body("status", equalTo("AWAITING_VALIDATION"))
        .body("awaited", contains("DEPARTEMENT"));
    validate(
            as("chef-de-projet", "015"),
            followed,
            entry,
            AGREED.formatted("DEPARTEMENT", PRESCRIBED_ON.plusDays(5)))
        .statusCode(201)
        .body("status", equalTo("VALIDATED"));

    // Then
    enter(followed, entry, PRESCRIBED_ON.plusDays(4), pair(), "")
        .spec(refused(422, "date-incoherent", "/enteredOn"));
    enter(followed, entry, PRESCRIBED_ON.plusDays(5), pair(), "")
        .statusCode(200)
        .body("ground", equalTo("DOUBLE_VALIDATION"))
        .body("validations.side", contains("FRANCE_TRAVAIL", "DEPARTEMENT"))
        .body("validations.by", contains("Agent conseiller", "Agent chef-de-projet"));
    assertThat(told(followed.person(), "ProgrammeEntered", 1))
        .singleElement()
        .satisfies(event -> assertThat(event).containsEntry("validation", "DOUBLE_VALIDATION"));
    assertThatThrownBy(() -> DATABASE.execute("update programme_validation set agreed = false"))
        .hasMessageContaining("proof");
  }

  @Test
  void aRefusalHasAReasonAndEndsThePrescription() {
    // Given
    var entry = prescribed(followed, "AG", "", PRESCRIBED_ON);
    validate(
            as("chef-de-projet", "015"),
            followed,
            entry,
            """
            {"side": "DEPARTEMENT", "agreed": false}\
            """)
        .spec(refused(422, "programme-reason-misplaced", "/reason"));

    // When
    validate(
            as("chef-de-projet", "015"),
            followed,
            entry,
            """
            {"side": "DEPARTEMENT", "agreed": false, "reason": "OTHER_PROGRAMME_FITS_BETTER"}\
            """)
        .statusCode(201)
        .body("status", equalTo("REFUSED"))
        .body("refusedBy", equalTo("DEPARTEMENT"));

    // Then
    assertThat(told(followed.person(), "ProgrammeRefused", 1))
        .singleElement()
        .satisfies(event ->
            assertThat(event)
                .containsEntry("by", "DEPARTEMENT")
                .containsEntry("refusedOn", TODAY.toString()));
    validate(asConseiller(), followed, entry, AGREED.formatted("FRANCE_TRAVAIL", TODAY))
        .spec(refused(409, "programme-side-not-awaited"));
    prescribe(followed, "AG", CRITERION, TODAY).statusCode(201);
  }

  @Test
  void onlyWhoHoldsTheFunctionValidatesAndOnlyForOneSide() {
    // Given
    var entry = prescribed(followed, "AG", "", PRESCRIBED_ON);
    validate(asConseiller(), followed, entry, AGREED.formatted("DEPARTEMENT", TODAY))
        .spec(refused(403, "programme-validator-not-appointed"));
    validate(asConseiller(), followed, entry, AGREED.formatted("PARTNER", TODAY))
        .spec(refused(409, "programme-side-not-awaited", "/side"));
    var both = "agent-chef-de-projet-conseiller-015";
    appoint("015", "AG", "PROJECT_LEADER", both, TODAY);
    appoint("015", "AG", "FRANCE_TRAVAIL_ADVISER", both, TODAY);

    // When
    validate(
            asAnother("chef-de-projet", "conseiller"),
            followed,
            entry,
            AGREED.formatted("DEPARTEMENT", TODAY))
        .statusCode(201);

    // Then
    validate(
            asAnother("chef-de-projet", "conseiller"),
            followed,
            entry,
            AGREED.formatted("FRANCE_TRAVAIL", TODAY))
        .spec(refused(409, "programme-validator-of-both-sides"));
    assertThat(
            DATABASE.value(
                "select status from programme_entry where id = ?", UUID.fromString(entry)))
        .isEqualTo("AWAITING_VALIDATION");
  }

  @Test
  void aPersonEntersWithAPairOfReferents() {
    var entry = prescribed(followed, "AG", CRITERION, PRESCRIBED_ON);
    enter(followed, entry, TODAY, referent("SOCIAL", CHEF), "")
        .spec(refused(422, "programme-referent-missing", "/referents"));
    enter(followed, entry, TODAY, referent("SOCIAL", CHEF) + "," + referent("SOCIAL", CHEF), "")
        .spec(refused(422, "programme-referent-missing", "/referents"));
    enter(
            followed,
            entry,
            TODAY,
            referent("SOCIAL", CHEF) + "," + referent("FRANCE_TRAVAIL", "agent-nobody"),
            "")
        .spec(refused(422, "programme-referent-not-appointed", "/referents"));
    enter(followed, entry, TODAY, pair(), "").statusCode(200);
    enter(followed, entry, TODAY, pair(), "").spec(refused(409, "programme-move-not-allowed"));
  }

  @Test
  void aProgrammeIsAskedForOnceAtATimeAndInItsOwnWords() {
    prescribe(followed, "AG", CRITERION, PRESCRIBED_ON.minusDays(4))
        .spec(refused(422, "date-incoherent", "/prescribedOn"));
    prescribe(followed, "AG", CRITERION, TODAY.plusDays(1))
        .spec(refused(422, "date-in-the-future", "/prescribedOn"));
    prescribe(followed, "AG", "\"criteria\": [\"ASTROLOGY\"],", TODAY)
        .spec(refused(422, "programme-code-unknown", "/criteria"));
    prescribe(followed, "AG", "\"publicKind\": \"ASE_LEAVER\",", TODAY)
        .spec(refused(422, "programme-public-not-admitted", "/publicKind"));
    prescribe(followed, "NOPE", "", TODAY).spec(refused(404, "programme-not-found"));
    prescribed(followed, "AG", CRITERION, PRESCRIBED_ON);
    prescribe(followed, "AG", CRITERION, TODAY).spec(refused(409, "programme-already-prescribed"));
  }

  @Test
  void nobodyEntersOnceTheFollowUpIsOver() {
    var gone = followed();
    var entry = prescribed(gone, "AG", CRITERION, PRESCRIBED_ON);
    published(parcoursClosed(gone.person(), TODAY));
    enter(gone, entry, PRESCRIBED_ON, pair(), "").spec(refused(409, "accompaniment-closed"));
  }

  @Test
  void whoWaitsMaySayNoAndNothingFollowsFromIt() {
    // Given
    var entry = prescribed(followed, "AG", CRITERION, PRESCRIBED_ON);

    // When
    asConseiller()
        .body(
            """
            {"by": "PERSON", "reason": "PERSON_DECLINES"}\
            """)
        .put(programmes(followed) + "/" + entry + "/renoncement")
        .then()
        .statusCode(200)
        .body("refusedBy", equalTo("PERSON"));

    // Then
    leave(followed, entry, "JOB", TODAY).spec(refused(409, "programme-move-not-allowed"));
    assertThatThrownBy(() ->
            DATABASE.execute(
                "update programme_entry set status = 'ENTERED' where id = ?",
                UUID.fromString(entry)))
        .hasMessageContaining("never move");
  }
}
