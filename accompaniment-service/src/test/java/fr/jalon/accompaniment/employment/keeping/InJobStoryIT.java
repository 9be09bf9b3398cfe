package fr.jalon.accompaniment.employment.keeping;

import static fr.jalon.accompaniment.Scenes.API;
import static fr.jalon.accompaniment.Scenes.DATABASE;
import static fr.jalon.accompaniment.Scenes.ORIENTED_ON;
import static fr.jalon.accompaniment.Scenes.TODAY;
import static fr.jalon.accompaniment.Scenes.asConseiller;
import static fr.jalon.accompaniment.Scenes.followed;
import static fr.jalon.accompaniment.Scenes.told;
import static fr.jalon.accompaniment.employment.EmploymentCalls.end;
import static fr.jalon.accompaniment.employment.EmploymentCalls.recorded;
import static fr.jalon.testkit.Problems.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import fr.jalon.accompaniment.AccompanimentStack;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@AccompanimentStack
class InJobStoryIT {

  @Test
  void theFirstThreeMonthsCallForContactsHeldOrMissedAndToldWithTheirDates() {
    var followed = followed();
    var start = ORIENTED_ON;
    var id = recorded(followed, "CDD_SHORT", start, TODAY.plusDays(30));

    followUp(id)
        .body("open", equalTo(true))
        .body("until", equalTo(start.plusMonths(3).toString()))
        .body("endsSoon", equalTo(true))
        .body("contacts.step", contains("J8", "J30", "J60", "J90"))
        .body(
            "contacts.dueOn",
            contains(
                start.plusDays(8).toString(),
                start.plusDays(30).toString(),
                start.plusDays(60).toString(),
                start.plusDays(90).toString()))
        .body("contacts.status", contains("OVERDUE", "OVERDUE", "DUE", "DUE"));
    var first = contact(id, 0);
    outcome(id, first, start.plusDays(8), null)
        .statusCode(200)
        .body("contacts[0].status", equalTo("MISSED"))
        .body("contacts[0].missedOn", equalTo(start.plusDays(8).toString()));
    outcome(id, first, start.plusDays(10), "BOTH")
        .statusCode(200)
        .body("contacts[0].status", equalTo("HELD"))
        .body("contacts[0].missedOn", equalTo(start.plusDays(8).toString()))
        .body("contacts[0].heldOn", equalTo(start.plusDays(10).toString()))
        .body("contacts[0].atRisk", equalTo(true));
    outcome(id, first, TODAY, "PERSON").spec(refused(409, "in-job-contact-already-held"));
    outcome(id, first, TODAY, null).spec(refused(409, "in-job-contact-already-held"));

    assertThat(told(followed.person(), "InJobContactHeld", 1).getFirst())
        .containsEntry("employmentId", id)
        .containsEntry("contactId", first)
        .containsEntry("dueOn", start.plusDays(8).toString())
        .containsEntry("heldOn", start.plusDays(10).toString());
    assertThatThrownBy(() ->
            DATABASE.execute(
                "update in_job_contact set held_on = current_date where id = ?",
                UUID.fromString(first)))
        .hasMessageContaining("neither altered nor removed");
  }

  @Test
  void nothingIsOwedAboutAJobThatEndedAndACorrectedEndBringsItBack() {
    var followed = followed();
    var id = recorded(followed, "CDI", ORIENTED_ON, null);

    end(id, ORIENTED_ON.plusDays(20), "DISMISSAL").body("early", equalTo(true));
    followUp(id).body("contacts.status", contains("OVERDUE", "LAPSED", "LAPSED", "LAPSED"));
    end(id, ORIENTED_ON.plusDays(30), "DISMISSAL");
    followUp(id).body("contacts.status", contains("OVERDUE", "OVERDUE", "LAPSED", "LAPSED"));
  }

  @Test
  void nothingIsOwedAboutAJobThatNeverWas() {
    var followed = followed();
    var id = recorded(followed, "CDI", ORIENTED_ON, null);
    end(id, TODAY, "RECORDED_IN_ERROR").statusCode(200);
    assertThat(
            DATABASE.count(
                "select count(*) from in_job_contact where employment_id = ? and status = 'DUE'",
                UUID.fromString(id)))
        .isZero();
  }

  @Test
  void aCorrectedStartMovesWhatIsStillDue() {
    var followed = followed();
    var id = recorded(followed, "CDI", ORIENTED_ON, null);
    outcome(id, contact(id, 0), ORIENTED_ON.plusDays(8), "PERSON").statusCode(200);
    asConseiller()
        .header("If-Match", "*")
        .body(
            """
            {"contract": "CDI", "startsOn": "%s", "reason": "Report de l'embauche"}\
            """
                .formatted(ORIENTED_ON.plusDays(7)))
        .put(API + "/emplois/" + id)
        .then()
        .statusCode(200);
    followUp(id)
        .body("contacts[0].dueOn", equalTo(ORIENTED_ON.plusDays(8).toString()))
        .body("contacts[1].dueOn", equalTo(ORIENTED_ON.plusDays(37).toString()));
  }

  @Test
  void aJobOfBeforeTheFollowUpIsFollowedOnlyIfAnAgentAsks() {
    var followed = followed();
    var id = recorded(followed, "CDI", ORIENTED_ON.minusDays(1), null);
    followUp(id).body("open", equalTo(false)).body("contacts", hasSize(0));

    asConseiller().post(API + "/emplois/" + id + "/suivi").then().statusCode(201);
    followUp(id).body("contacts", hasSize(4));
    asConseiller()
        .post(API + "/emplois/" + id + "/suivi")
        .then()
        .spec(refused(409, "in-job-follow-up-open"));
    asConseiller()
        .body("{}")
        .put(API + "/emplois/" + id + "/suivi/" + UUID.randomUUID())
        .then()
        .spec(refused(404, "in-job-contact-not-found"));
  }

  @Test
  void whoWaitsForACallIsInTheListsOnTheRightDay() {
    var followed = followed();
    var id = recorded(followed, "CDD_SHORT", ORIENTED_ON, TODAY.plusDays(30));
    setDue(id, "J8", TODAY.minusDays(1));
    setDue(id, "J30", TODAY);
    setDue(id, "J60", TODAY.plusDays(7));
    setDue(id, "J90", TODAY.plusDays(8));

    assertThat(rules("CONTACT_EMPLOI_EN_RETARD", followed.accompanimentId())).containsExactly("J8");
    assertThat(rules("CONTACT_EMPLOI_A_TENIR", followed.accompanimentId()))
        .containsExactly("J30", "J60");
    assertThat(rules("CONTRAT_DE_TRAVAIL_BIENTOT_FINI", followed.accompanimentId()))
        .containsExactly("CDD_SHORT");
    DATABASE.execute(
        "update employment set planned_ends_on = ? where id = ?",
        TODAY.plusDays(31),
        UUID.fromString(id));
    assertThat(rules("CONTRAT_DE_TRAVAIL_BIENTOT_FINI", followed.accompanimentId())).isEmpty();
    DATABASE.execute(
        "update employment set planned_ends_on = ? where id = ?",
        TODAY.minusDays(1),
        UUID.fromString(id));
    assertThat(rules("FIN_D_EMPLOI_A_CONFIRMER", followed.accompanimentId()))
        .containsExactly("CDD_SHORT");
  }

  private static List<String> rules(String list, UUID accompaniment) {
    List<String> rules =
        asConseiller()
            .queryParam("limite", 200)
            .get(API + "/listes/" + list)
            .then()
            .statusCode(200)
            .extract()
            .path("items.findAll { it.accompanimentId == '%s' }.rule".formatted(accompaniment));
    return rules.stream().map(rule -> rule.substring(0, rule.indexOf(' '))).toList();
  }

  private static void setDue(String employment, String step, LocalDate on) {
    DATABASE.execute(
        "update in_job_contact set due_on = ? where employment_id = ? and step = ?",
        on,
        UUID.fromString(employment),
        step);
  }

  private static ValidatableResponse followUp(String id) {
    return asConseiller().get(API + "/emplois/" + id + "/suivi").then().statusCode(200);
  }

  private static String contact(String id, int number) {
    return followUp(id).extract().path("contacts[%d].id".formatted(number));
  }

  private static ValidatableResponse outcome(
      String id, String contact, LocalDate on, @Nullable String with) {
    return asConseiller()
        .body(
            with == null
                ? "{\"on\": \"%s\"}".formatted(on)
                : "{\"on\": \"%s\", \"heldWith\": \"%s\", \"atRisk\": true}".formatted(on, with))
        .put(API + "/emplois/" + id + "/suivi/" + contact)
        .then();
  }
}
