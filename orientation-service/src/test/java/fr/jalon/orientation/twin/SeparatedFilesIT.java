package fr.jalon.orientation.twin;

import static fr.jalon.orientation.Episodes.DATABASE;
import static fr.jalon.orientation.Episodes.TODAY;
import static fr.jalon.orientation.Episodes.as;
import static fr.jalon.orientation.Episodes.close;
import static fr.jalon.orientation.Episodes.conseiller;
import static fr.jalon.orientation.Episodes.decision;
import static fr.jalon.orientation.Episodes.open;
import static fr.jalon.orientation.Episodes.organisme;
import static fr.jalon.orientation.Episodes.orient;
import static fr.jalon.orientation.twin.Twins.DECISION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import fr.jalon.orientation.Episodes.Episode;
import fr.jalon.orientation.ceo.CeoCalls;
import fr.jalon.orientation.suspension.Procedures;
import fr.jalon.testkit.Stack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What was done while two people passed for one names, after the split, whom it was done to. */
@QuarkusTest
@QuarkusTestResource(
    value = Stack.class,
    initArgs = @ResourceArg(name = "database", value = "orientation"))
class SeparatedFilesIT {
  private final Episode kept = open();
  private final Episode other = open();

  @Test
  void whatWasDecidedWhileMergedIsTheOtherPersonsAfterTheSplit() {
    // Given the parcours of the absorbed person goes on, under the kept one
    close(kept, TODAY.minusDays(3));
    var merge = merge();
    orient(other, decision(organisme("MISSION_LOCALE"), TODAY.minusDays(10))).statusCode(200);
    var ceo = CeoCalls.drawnUp(other);
    var suspension = Procedures.proposed(other);
    person("/suspensions/{id}", suspension, kept);
    person("/ceo/{id}", ceo, kept);

    // When
    split(merge);

    // Then
    person("/suspensions/{id}", suspension, other);
    person("/ceo/{id}", ceo, other);
    person("/parcours/{id}/orientation", other.id().toString(), other);
    person("/parcours/{id}", other.id().toString(), other);
    conseiller()
        .get("/suspensions?limite=200")
        .then()
        .body(
            "items.find { it.id == '%s' }.personId".formatted(suspension),
            equalTo(other.personId().toString()));
    assertThat(
            DATABASE.count(
                """
                select count(*) from access_trace
                 where subject = ? and operation = 'SuspensionResource.read'
                """,
                other.personId().toString()))
        .as("the reading is in the file of the right person")
        .isOne();
  }

  @Test
  void whatWaitsToBeSentSinceTheMergeIsStoppedByTheSplitWithAReason() {
    // Given
    close(kept, TODAY.minusDays(3));
    var before = convoke();
    var merge = merge();
    DATABASE.execute("update parcours set pending_appointment_on = null where id = ?", other.id());
    var meanwhile = convoke();

    // When
    split(merge);

    // Then
    assertThat(status(before)).as("written to the right person").isEqualTo("QUEUED");
    assertThat(status(meanwhile)).isEqualTo("LAPSED");
    assertThat(
            DATABASE.value(
                "select reason from delivery_step where delivery_id = ? and status = 'LAPSED'",
                meanwhile))
        .hasToString("écrit avant que la fusion de deux personnes soit défaite : à refaire");
    assertThat(DATABASE.value("select person_id from delivery where id = ?", meanwhile))
        .isEqualTo(other.personId());
  }

  @Test
  void whatWaitsOnTheDuplicateIsStoppedByTheMerge() {
    var letter = convoke();

    conseiller()
        .body(
            Map.of(
                "absorbedId",
                other.personId(),
                "decision",
                DECISION,
                "continuedParcoursId",
                kept.id()))
        .post("/personnes/{id}/fusion", kept.personId())
        .then()
        .statusCode(201);

    assertThat(status(letter)).isEqualTo("LAPSED");
  }

  private static void person(String path, String id, Episode expected) {
    conseiller()
        .get(path, id)
        .then()
        .statusCode(200)
        .body("personId", equalTo(expected.personId().toString()));
  }

  private String merge() {
    return conseiller()
        .body(Map.of("absorbedId", other.personId(), "decision", DECISION))
        .post("/personnes/{id}/fusion", kept.personId())
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static void split(String merge) {
    as("chef-de-projet")
        .body(DECISION)
        .post("/fusions/{id}/separation", merge)
        .then()
        .statusCode(201);
  }

  /** A letter that waits to be posted. */
  private UUID convoke() {
    conseiller()
        .body(Map.of("channel", "POST", "handling", "DELIVER"))
        .post("/parcours/{id}/convocations", other.id())
        .then()
        .statusCode(201);
    return UUID.fromString(
        String.valueOf(
            DATABASE.value(
                """
                select id from delivery where parcours_id = ? order by recorded_at desc limit 1
                """,
                other.id())));
  }

  private static Object status(UUID delivery) {
    return String.valueOf(DATABASE.value("select status from delivery where id = ?", delivery));
  }
}
