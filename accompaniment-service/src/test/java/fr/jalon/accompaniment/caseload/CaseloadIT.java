package fr.jalon.accompaniment.caseload;

import static fr.jalon.accompaniment.Followers.handOver;
import static fr.jalon.accompaniment.Followers.organismeOf;
import static fr.jalon.accompaniment.Followers.referent;
import static fr.jalon.accompaniment.Scenes.API;
import static fr.jalon.accompaniment.Scenes.DATABASE;
import static fr.jalon.accompaniment.Scenes.ORIENTED_ON;
import static fr.jalon.accompaniment.Scenes.TODAY;
import static fr.jalon.accompaniment.Scenes.as;
import static fr.jalon.accompaniment.Scenes.asConseiller;
import static fr.jalon.accompaniment.Scenes.followed;
import static fr.jalon.accompaniment.Scenes.told;
import static fr.jalon.testkit.Problems.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import fr.jalon.accompaniment.AccompanimentStack;
import fr.jalon.accompaniment.Scenes.Followed;
import fr.jalon.testkit.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@AccompanimentStack
class CaseloadIT {

  @Test
  void aTransferEndsTheFormerAssignmentAndIsTold() {
    // Given
    var followed = followed();
    var organisme = organismeOf(followed.accompanimentId());
    var first = referent(organisme, "1");
    var second = referent(organisme, "0.5");

    // When
    entrust(followed, first, ORIENTED_ON.plusDays(2).toString(), "").statusCode(201);
    entrust(followed, second, TODAY.toString(), "")
        .statusCode(201)
        .body("cause", equalTo("TRANSFER"))
        .body("ceiling", equalTo(25));

    // Then
    asConseiller()
        .get(API + "/accompagnements/" + followed.accompanimentId() + "/referents")
        .then()
        .statusCode(200)
        .body("referentId", contains(first.toString(), second.toString()))
        .body("[0].until", equalTo(TODAY.toString()))
        .body("[0].cause", equalTo("OPENING"))
        .body("[1].recordedBy", equalTo("agent-conseiller-015"));
    assertThat(told(followed.person(), "ReferentAssigned", 2))
        .extracting(event -> event.get("referentId"), event -> event.get("cause"))
        .containsExactly(tuple(first.toString(), "OPENING"), tuple(second.toString(), "TRANSFER"));
    assertThatThrownBy(() ->
            DATABASE.execute(
                "update referent_assignment set reason = 'X' where accompaniment_id = ?",
                followed.accompanimentId()))
        .hasMessageContaining("is a proof");
  }

  @Test
  void whoIsRefusedSaysWhy() {
    var followed = followed();
    var organisme = organismeOf(followed.accompanimentId());
    var known = referent(organisme, "1");
    entrust(followed, known, TODAY.toString(), "").statusCode(201);

    entrust(followed, known, TODAY.toString(), "")
        .spec(refused(409, "referent-unchanged", "/referentId"));
    entrust(followed, UUID.randomUUID(), TODAY.toString(), "")
        .spec(refused(404, "referent-not-found", "/referentId"));
    entrust(followed, referent(UUID.randomUUID(), "1"), TODAY.toString(), "")
        .spec(refused(422, "referent-of-another-organisme", "/referentId"));
    entrust(followed, referent(organisme, "1"), TODAY.minusDays(1).toString(), "")
        .spec(refused(422, "date-incoherent", "/assignedOn"));
    var gone = referent(organisme, "1");
    DATABASE.execute("update referent set left_on = ? where id = ?", TODAY.minusDays(1), gone);
    entrust(followed, gone, TODAY.toString(), "")
        .spec(refused(422, "referent-left", "/referentId"));
  }

  @Test
  void aCeilingIsPassedForAReasonOnly() {
    // Given: 50 a full time, so 1 for 0.02
    var one = followed();
    var organisme = organismeOf(one.accompanimentId());
    var full = referent(organisme, "0.02");
    entrust(one, full, TODAY.toString(), "").statusCode(201);
    var other = followedBy(organisme);

    // When
    entrust(other, full, TODAY.toString(), "")
        .spec(refused(409, "ceiling-reached", "/overCeilingReason"));
    entrust(other, full, TODAY.toString(), ", \"overCeilingReason\": \"Fratrie\"")
        .statusCode(201)
        .body("overCeilingReason", equalTo("Fratrie"))
        .body("load", equalTo(1));

    // Then
    as("chef-de-projet", TestTokens.OWN)
        .get(API + "/referents/" + full + "/charge")
        .then()
        .statusCode(200)
        .body("load", equalTo(2))
        .body("ceiling", equalTo(1))
        .body("over", equalTo(true));
  }

  @Test
  void aCaseloadIsHandedOverPersonByPersonOnceOnly() {
    // Given
    var first = followed();
    var organisme = organismeOf(first.accompanimentId());
    var second = followedBy(organisme);
    var leaver = referent(organisme, "1");
    var small = referent(organisme, "0.02");
    entrust(first, leaver, TODAY.toString(), "").statusCode(201);
    entrust(second, leaver, TODAY.toString(), "").statusCode(201);

    // When
    var lines = handOver(leaver, small, null).statusCode(201).extract().jsonPath();

    // Then
    assertThat(lines.getList("lines.outcome", String.class))
        .containsExactlyInAnyOrder("TRANSFERRED", "CEILING_REACHED");
    handOver(leaver, small, "Départ sans remplaçant")
        .statusCode(201)
        .body("lines.outcome", contains("TRANSFERRED"));
    handOver(leaver, small, null).statusCode(201).body("lines.size()", equalTo(0));
    assertThat(
            DATABASE.count(
                "select count(*) from accompaniment where referent_id = ? and status = 'OPEN'",
                small))
        .isEqualTo(2);
    for (var one : List.of(first, second)) {
      assertThat(told(one.person(), "ReferentAssigned", 2).getLast().get("cause"))
          .isEqualTo("CASELOAD");
    }
    handOver(leaver, leaver, null).spec(refused(422, "transfer-to-oneself", "/to"));
  }

  @Test
  void aCapacityIsWrittenOverTheVersionThatWasRead() {
    var id = UUID.randomUUID();
    describe(id, "\"0\"", "COIP").statusCode(200).body("ceiling", equalTo(40));
    describe(id, "\"0\"", "COIP").spec(refused(412, "if-match-stale"));
    describe(id, "\"1\"", "NURSE").statusCode(200).body("ceiling", equalTo(56));
    describe(id, "\"2\"", "PLUMBER").spec(refused(422, "profession-unknown", "/profession"));
  }

  private static ValidatableResponse describe(UUID id, String version, String profession) {
    return as("chef-de-projet", TestTokens.OWN)
        .header("If-Match", version)
        .body(
            """
            {"organismeReferentId": "%s", "profession": "%s", "etp": 0.8}\
            """
                .formatted(UUID.randomUUID(), profession))
        .put(API + "/referents/" + id + "/capacite")
        .then();
  }

  private static ValidatableResponse entrust(
      Followed followed, UUID referent, String on, String more) {
    return asConseiller()
        .body(
            """
            {"referentId": "%s", "reason": "WORKLOAD", "assignedOn": "%s"%s}\
            """
                .formatted(referent, on, more))
        .post(API + "/accompagnements/" + followed.accompanimentId() + "/referents")
        .then();
  }

  /** Somebody else whom the same organisme follows. */
  private static Followed followedBy(UUID organisme) {
    var followed = followed();
    DATABASE.execute(
        "update accompaniment set organisme_referent_id = ? where id = ?",
        organisme,
        followed.accompanimentId());
    return followed;
  }
}
