package fr.jalon.accompaniment.logbook;

import static fr.jalon.accompaniment.Followers.organismeOf;
import static fr.jalon.accompaniment.Followers.referent;
import static fr.jalon.accompaniment.Scenes.API;
import static fr.jalon.accompaniment.Scenes.DATABASE;
import static fr.jalon.accompaniment.Scenes.ORIENTED_ON;
import static fr.jalon.accompaniment.Scenes.TODAY;
import static fr.jalon.accompaniment.Scenes.as;
import static fr.jalon.accompaniment.Scenes.asConseiller;
import static fr.jalon.accompaniment.Scenes.followed;
import static fr.jalon.testkit.Problems.refused;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import fr.jalon.accompaniment.AccompanimentStack;
import fr.jalon.accompaniment.Followers;
import fr.jalon.accompaniment.Scenes.Followed;
import fr.jalon.testkit.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;

@QuarkusTest
@AccompanimentStack
class LogbookIT {

  @Test
  void theLevelOfAnObstacleIsKeptOverTime() {
    var followed = followed();
    String id =
        post(
                followed,
                "obstacles",
                "{\"obstacle\": \"NO_LICENCE\", \"level\": \"BLOCKING\", \"on\": \"%s\"}"
                    .formatted(ORIENTED_ON.plusDays(1)))
            .statusCode(201)
            .body("label", equalTo("Sans permis de conduire"))
            .extract()
            .path("id");

    put("obstacles/" + id + "/niveau", "{\"level\": \"SLIGHT\"}")
        .statusCode(200)
        .body("states.state", contains("BLOCKING", "SLIGHT"))
        .body("states.on", contains(ORIENTED_ON.plusDays(1).toString(), TODAY.toString()));
    put("obstacles/" + id + "/niveau", "{\"level\": \"SLIGHT\"}")
        .spec(refused(409, "state-unchanged"));
    put("obstacles/" + id + "/niveau", "{\"level\": \"DONE\"}")
        .spec(refused(409, "state-not-reachable", "/state"));
    post(followed, "obstacles", "{\"obstacle\": \"NO_LICENCE\", \"level\": \"SLIGHT\"}")
        .spec(refused(409, "obstacle-already-noted", "/obstacle"));
    post(followed, "obstacles", "{\"obstacle\": \"MOON\", \"level\": \"SLIGHT\"}")
        .spec(refused(404, "obstacle-not-found", "/obstacle"));
    assertThatThrownBy(() ->
            DATABASE.execute("delete from logbook_state where item_id = ?", UUID.fromString(id)))
        .hasMessageContaining("is a proof");
  }

  @Test
  void anObstacleIsInTheStoryOfThoseWhoFollowPeopleOnly() {
    var followed = followed();
    post(followed, "obstacles", "{\"obstacle\": \"NO_LICENCE\", \"level\": \"BLOCKING\"}")
        .statusCode(201);
    var story = API + "/accompagnements/" + followed.accompanimentId();

    asConseiller()
        .get(story)
        .then()
        .statusCode(200)
        .body("entries.kind", hasItem("LOGBOOK_OBSTACLE_BLOCKING"));
    for (var outsider : List.of("dpo", "logiciel-metier")) {
      var told = as(outsider, "015").get(story).then().statusCode(200);
      told.body("entries.kind", hasItem("ACCOMPANIMENT_OPENED"));
      assertThat(told.extract().asString()).doesNotContain("NO_LICENCE", "LOGBOOK");
    }
  }

  @Test
  void whatIsAbandonedIsForAReason() {
    var followed = followed();
    String id = Followers.action(followed.accompanimentId().toString());

    put("actions/" + id + "/etat", "{\"state\": \"ABANDONED\"}")
        .spec(refused(422, "reason-missing", "/reason"));
    put("actions/" + id + "/etat", "{\"state\": \"ABANDONED\", \"reason\": \"Fermée\"}")
        .statusCode(200)
        .body("state", equalTo("ABANDONED"));
    put("actions/" + id + "/etat", "{\"state\": \"PLANNED\"}").statusCode(200);
    put("actions/" + id + "/etat", "{\"state\": \"DONE\"}").statusCode(200);
    put("actions/" + id + "/etat", "{\"state\": \"PLANNED\"}")
        .spec(refused(409, "state-not-reachable", "/state"));
  }

  @Test
  void aNoteIsReadByThoseItIsForAndNobodyElse() {
    // Given: the conseiller and the chef de projet are référents of two organismes
    var followed = followed();
    var organisme = organismeOf(followed.accompanimentId());
    DATABASE.execute("update referent set agent_id = null where agent_id is not null");
    referent(UUID.randomUUID(), "1", "agent-conseiller-015");
    var mine = "Pour moi seul " + UUID.randomUUID();
    note(followed, "MINE", mine);
    note(followed, "STRUCTURE", "Pour ma structure");
    note(followed, "FOLLOWERS", "Pour tous ceux qui suivent");

    // Then
    notes(followed, "conseiller")
        .body("notes.visibility", containsInAnyOrder("MINE", "STRUCTURE", "FOLLOWERS"));
    notes(followed, "chef-de-projet").body("notes.size()", equalTo(0));

    // When the chef de projet works for the organisme that follows, nobody being named
    referent(organisme, "1", "agent-chef-de-projet-015");
    notes(followed, "chef-de-projet").body("notes.visibility", contains("FOLLOWERS"));

    // When the chef de projet works for the author's organisme
    DATABASE.execute(
        """
        update referent set organisme_referent_id = (
          select organisme_referent_id from referent where agent_id = 'agent-conseiller-015')
         where agent_id = 'agent-chef-de-projet-015'
        """);
    notes(followed, "chef-de-projet").body("notes.visibility", contains("STRUCTURE"));
    DATABASE.execute(
        "update referent set left_on = ? where agent_id = 'agent-chef-de-projet-015'",
        TODAY.minusDays(1));
    notes(followed, "chef-de-projet").body("notes.size()", equalTo(0));

    // And neither the story nor an event says a word of it
    asConseiller()
        .get(API + "/accompagnements/" + followed.accompanimentId())
        .then()
        .body(not(Matchers.containsString(mine)));
    assertThat(
            DATABASE.count(
                "select count(*) from outbox where cast(payload as text) like ?", "%" + mine + "%"))
        .isZero();
  }

  @Test
  void aStructureThatNobodyKnowsReadsNothing() {
    DATABASE.execute("update referent set agent_id = null where agent_id is not null");
    post(followed(), "notes", "{\"visibility\": \"STRUCTURE\", \"text\": \"x\"}")
        .spec(refused(409, "agent-without-structure", "/visibility"));
  }

  @Test
  void theProgressOfAPersonIsShownAndPrintedWithoutNotes() throws IOException {
    // Given
    var followed = followed();
    var id = followed.accompanimentId().toString();
    var obstacle = Followers.obstacle(id);
    put("obstacles/" + obstacle + "/niveau", "{\"level\": \"LIFTED\"}").statusCode(200);
    Followers.objective(id);
    var action = Followers.action(id);
    put("actions/" + action + "/etat", "{\"state\": \"DONE\"}").statusCode(200);
    note(followed, "MINE", "Rien que pour moi");

    // When
    asConseiller()
        .get(API + "/accompagnements/" + id + "/progression")
        .then()
        .statusCode(200)
        .body("obstacles[0].label", equalTo("Dettes"))
        .body("obstacles[0].steps.state", contains("Marqué", "Levé"))
        .body("actions[0].state", equalTo("Faite"))
        .body(not(Matchers.containsString("Rien que pour moi")))
        .body(not(Matchers.containsString("agent-conseiller")));
    var pdf =
        asConseiller()
            .get(API + "/accompagnements/" + id + "/progression/pdf")
            .then()
            .statusCode(200)
            .contentType("application/pdf")
            .extract()
            .asByteArray();

    // Then
    assertThat(new String(pdf, 0, 5, US_ASCII)).isEqualTo("%PDF-");
    Files.write(Path.of("target", "progression.pdf"), pdf);
  }

  private static void note(Followed followed, String visibility, String text) {
    post(
            followed,
            "notes",
            "{\"visibility\": \"%s\", \"text\": \"%s\"}".formatted(visibility, text))
        .statusCode(201);
  }

  private static ValidatableResponse notes(Followed followed, String role) {
    return as(role, TestTokens.OWN)
        .get(API + "/accompagnements/" + followed.accompanimentId() + "/carnet")
        .then()
        .statusCode(200);
  }

  private static ValidatableResponse post(Followed followed, String what, String body) {
    return asConseiller()
        .body(body)
        .post(API + "/accompagnements/" + followed.accompanimentId() + "/" + what)
        .then();
  }

  private static ValidatableResponse put(String path, String body) {
    return asConseiller().body(body).put(API + "/" + path).then();
  }
}
