package fr.jalon.accompaniment.employment;

import static fr.jalon.accompaniment.Scenes.API;
import static fr.jalon.accompaniment.Scenes.DATABASE;
import static fr.jalon.accompaniment.Scenes.ORIENTED_ON;
import static fr.jalon.accompaniment.Scenes.TODAY;
import static fr.jalon.accompaniment.Scenes.asConseiller;
import static fr.jalon.accompaniment.Scenes.followed;
import static fr.jalon.accompaniment.Scenes.parcoursClosed;
import static fr.jalon.accompaniment.Scenes.published;
import static fr.jalon.accompaniment.Scenes.told;
import static fr.jalon.accompaniment.employment.EmploymentCalls.compare;
import static fr.jalon.accompaniment.employment.EmploymentCalls.end;
import static fr.jalon.accompaniment.employment.EmploymentCalls.record;
import static fr.jalon.accompaniment.employment.EmploymentCalls.recorded;
import static fr.jalon.testkit.Problems.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import fr.jalon.accompaniment.AccompanimentStack;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@AccompanimentStack
class EmploymentStoryIT {

  @Test
  void aJobStartsEndsEarlyAndTheEndIsCorrectedWithEveryDateTold() {
    var followed = followed();
    var start = ORIENTED_ON.plusDays(5);
    var id = recorded(followed, "CDI", start, null);

    end(id, start.plusDays(9), "TRIAL_PERIOD")
        .statusCode(200)
        .body("status", equalTo("ENDED"))
        .body("early", equalTo(true));
    end(id, start.plusDays(12), "RESIGNATION")
        .statusCode(200)
        .body("endedOn", equalTo(start.plusDays(12).toString()))
        .body("ends.endedOn", contains(start.plusDays(9).toString(), start.plusDays(12).toString()))
        .body("ends.reason", contains("TRIAL_PERIOD", "RESIGNATION"));

    var started = told(followed.person(), "EmploymentStarted", 1).getFirst();
    assertThat(started)
        .containsEntry("employmentId", id)
        .containsEntry("contract", "CDI")
        .containsEntry("source", "PERSON")
        .containsEntry("startsOn", start.toString());
    assertThat(started.toString()).as("no employer leaves this service").doesNotContain("Atelier");
    var ended = told(followed.person(), "EmploymentEnded", 2);
    assertThat(ended)
        .extracting(event -> event.get("endedOn"))
        .containsExactly(start.plusDays(9).toString(), start.plusDays(12).toString());
    assertThat(ended).allSatisfy(event -> assertThat(event).containsEntry("early", true));
    assertThat(DATABASE.value("select employer from employment where id = ?", UUID.fromString(id)))
        .isEqualTo("Atelier du Test");
  }

  @Test
  void anEndIsEarlyOrNotByTheTermsThatAreKnownInTheEnd() {
    var followed = followed();
    var start = ORIENTED_ON.plusDays(5);
    var id = recorded(followed, "CDD_SHORT", start, start.plusMonths(2));
    String version =
        end(id, start.plusDays(9), "TERM")
            .body("early", equalTo(true))
            .extract()
            .path("version")
            .toString();

    asConseiller()
        .header("If-Match", "\"" + version + "\"")
        .body(
            """
            {"contract": "CDD_SHORT", "startsOn": "%s", "plannedEndsOn": "%s", "reason": "Lu"}\
            """
                .formatted(start, start.plusDays(9)))
        .put(API + "/emplois/" + id)
        .then()
        .statusCode(200)
        .body("early", equalTo(false));

    assertThat(told(followed.person(), "EmploymentEnded", 2))
        .extracting(event -> event.get("early"))
        .containsExactly(true, false);
  }

  @Test
  void theSameJobToldByTwoSourcesIsOneOnceAnAgentSaysSo() {
    var followed = followed();
    var start = ORIENTED_ON.plusDays(5);
    var first = recorded(followed, "CDD_SHORT", start, start.plusMonths(4));

    String second =
        record(followed, "FRANCE_TRAVAIL", "CDD_SHORT", start.plusDays(15), null)
            .statusCode(201)
            .body("status", equalTo("TO_COMPARE"))
            .body("possiblySame", contains(first))
            .extract()
            .path("id");
    assertThat(told(followed.person(), "EmploymentStarted", 1)).as("nobody else hears").hasSize(1);
    end(second, start.plusDays(20), "TERM").spec(refused(409, "employment-to-compare"));

    compare(second, first)
        .statusCode(200)
        .body("status", equalTo("SAME"))
        .body("sameAs", equalTo(first));
    compare(second, first).spec(refused(409, "employment-already-compared"));
    asConseiller()
        .get(API + "/emplois/" + first)
        .then()
        .body("status", equalTo("CURRENT"))
        .body("sources", contains("PERSON", "FRANCE_TRAVAIL"))
        .body("startsOn", equalTo(start.toString()))
        .body("statements.kind", contains("TOLD", "CONFIRMED"))
        .body("statements[1].startsOn", equalTo(start.plusDays(15).toString()));
  }

  @Test
  void anotherJobIsAnotherOnceAnAgentSaysSoAndIsToldThen() {
    var followed = followed();
    var start = ORIENTED_ON.plusDays(5);
    recorded(followed, "INTERIM", start, null);
    String second =
        record(followed, "PERSON", "INTERIM", start.plusDays(3), null).extract().path("id");

    compare(second, null).statusCode(200).body("status", equalTo("CURRENT"));

    assertThat(told(followed.person(), "EmploymentStarted", 2))
        .extracting(event -> event.get("startsOn"))
        .containsExactly(start.toString(), start.plusDays(3).toString());
    var elsewhere = followed();
    var theirs = recorded(elsewhere, "CDI", start, null);
    String third = record(followed, "DSN", "INTERIM", start.plusDays(4), null).extract().path("id");
    compare(third, theirs).spec(refused(422, "employment-of-somebody-else", "/sameAs"));
  }

  @Test
  void aCorrectionKeepsWhatWasSaidAndIsToldAgain() {
    var followed = followed();
    var start = ORIENTED_ON.plusDays(5);
    var id = recorded(followed, "CDD_SHORT", start, start.plusMonths(2));
    var body =
        """
        {"contract": "CDI", "startsOn": "%s", "reason": "Contrat lu"}\
        """
            .formatted(start.plusDays(1));

    asConseiller()
        .body(body)
        .put(API + "/emplois/" + id)
        .then()
        .spec(refused(428, "if-match-missing"));
    asConseiller()
        .header("If-Match", "\"1\"")
        .body(body)
        .put(API + "/emplois/" + id)
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("contract", equalTo("CDI"))
        .body("plannedEndsOn", nullValue())
        .body("statements.contract", contains("CDD_SHORT", "CDI"))
        .body("statements[1].reason", equalTo("Contrat lu"));
    asConseiller()
        .header("If-Match", "\"1\"")
        .body(body)
        .put(API + "/emplois/" + id)
        .then()
        .spec(refused(412, "if-match-stale"));

    assertThat(told(followed.person(), "EmploymentStarted", 2).getLast())
        .containsEntry("employmentId", id)
        .containsEntry("contract", "CDI")
        .containsEntry("startsOn", start.plusDays(1).toString());
    assertThatThrownBy(() ->
            DATABASE.execute(
                "update employment_statement set contract = 'PEC' where employment_id = ?",
                UUID.fromString(id)))
        .hasMessageContaining("is a proof");
  }

  @Test
  void aJobIsRecordedAfterTheAccompanimentToo() {
    var followed = followed();
    published(parcoursClosed(followed.person(), TODAY.minusDays(3)));

    record(followed, "FRANCE_TRAVAIL", "CDI", TODAY.minusDays(1), null)
        .statusCode(201)
        .body("status", equalTo("CURRENT"));

    asConseiller()
        .get(API + "/accompagnements/" + followed.accompanimentId() + "/emplois")
        .then()
        .statusCode(200)
        .body("items", hasSize(1));
  }

  @Test
  void datesThatCannotBeAreRefused() {
    var followed = followed();
    record(followed, "PERSON", "CDI", TODAY.plusDays(1), null)
        .spec(refused(422, "date-in-the-future", "/startsOn"));
    record(followed, "PERSON", "CDD_SHORT", TODAY, TODAY.minusDays(1))
        .spec(refused(422, "date-incoherent", "/plannedEndsOn"));
    var id = recorded(followed, "CDI", TODAY.minusDays(3), null);
    end(id, TODAY.minusDays(4), "TERM").spec(refused(422, "date-incoherent", "/endedOn"));
    end(id, TODAY.plusDays(1), "TERM").spec(refused(422, "date-in-the-future", "/endedOn"));
  }

  @Test
  void theReturnToEmploymentIsReadInEachWayAndAMistakeCountsNowhere() {
    var followed = followed();
    var path = API + "/accompagnements/" + followed.accompanimentId() + "/retour-emploi";
    // The orientation was moved a year back: what was promised then is of no matter here.
    DATABASE.execute(
        "update accompaniment set decided_on = ? where id = ?",
        TODAY.minusMonths(7),
        followed.accompanimentId());
    var id = recorded(followed, "CDI", TODAY.minusMonths(5), null);

    asConseiller()
        .get(path)
        .then()
        .statusCode(200)
        .body("enteredOn", equalTo(TODAY.minusMonths(7).toString()))
        .body(reading("STRICTE", 3), equalTo(true))
        .body(reading("STRICTE", 6), equalTo(true))
        .body(reading("STRICTE", 12), nullValue());
    asConseiller()
        .queryParam("depuis", TODAY.minusMonths(4).toString())
        .get(path)
        .then()
        .body(reading("STRICTE", 3), equalTo(false))
        .body(reading("LARGE", 3), equalTo(true));

    end(id, TODAY.minusMonths(5), "RECORDED_IN_ERROR").body("early", equalTo(false));
    asConseiller().get(path).then().body(reading("LARGE", 6), equalTo(false));
    asConseiller()
        .queryParam("depuis", TODAY.minusYears(3).toString())
        .get(path)
        .then()
        .spec(refused(422, "date-incoherent", "?depuis"));
  }

  private static String reading(String variant, int months) {
    return "readings.find { it.variant == '%s' && it.months == %d }.employed"
        .formatted(variant, months);
  }
}
