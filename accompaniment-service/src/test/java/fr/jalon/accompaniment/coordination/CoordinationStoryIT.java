package fr.jalon.accompaniment.coordination;

import static fr.jalon.accompaniment.Scenes.API;
import static fr.jalon.accompaniment.Scenes.DATABASE;
import static fr.jalon.accompaniment.Scenes.TODAY;
import static fr.jalon.accompaniment.Scenes.asConseiller;
import static fr.jalon.accompaniment.Scenes.followed;
import static fr.jalon.accompaniment.Scenes.parcoursClosed;
import static fr.jalon.accompaniment.Scenes.published;
import static fr.jalon.accompaniment.Scenes.told;
import static fr.jalon.testkit.Problems.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import fr.jalon.accompaniment.AccompanimentStack;
import fr.jalon.accompaniment.Scenes.Followed;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@AccompanimentStack
class CoordinationStoryIT {
  private static final LocalDate AGREED_ON = TODAY.minusDays(10);

  @Test
  void fromThreeProfessionalsOnItIsProposedAndThePersonDecides() {
    var followed = followed();
    around(followed).body("professionals", hasSize(1)).body("proposed", equalTo(false));
    declare(followed, "Conseillère en économie sociale et familiale");
    around(followed).body("professionals", hasSize(2)).body("proposed", equalTo(false));
    propose(followed, null).spec(refused(409, "coordination-not-complex", "/because"));
    var last = declare(followed, "Infirmier");
    around(followed).body("professionals", hasSize(3)).body("proposed", equalTo(true));
    assertThat(inList("SITUATION_COMPLEXE", followed)).isTrue();

    String id = propose(followed, null).statusCode(201).extract().path("id");
    assertThat(inList("SITUATION_COMPLEXE", followed)).isFalse();
    assertThat(inList("ACCORD_A_RECUEILLIR", followed)).isTrue();
    propose(followed, null).spec(refused(409, "coordination-already-open"));
    meet(id, AGREED_ON, true, "[]").spec(refused(409, "coordination-not-open"));
    put(id, "accord", "{\"agreed\": true, \"answeredOn\": \"%s\"}".formatted(AGREED_ON))
        .statusCode(200)
        .body("status", equalTo("OPEN"))
        .body("answeredOn", equalTo(AGREED_ON.toString()));
    put(id, "accord", "{\"agreed\": false}").spec(refused(409, "coordination-already-answered"));

    assertThat(told(followed.person(), "CoordinationOpened", 1).getFirst())
        .containsEntry("coordinationId", id)
        .containsEntry("openedOn", AGREED_ON.toString())
        .containsEntry("professionals", 3);
    asConseiller().body("{}").put(API + "/intervenants/" + last + "/fin").then().statusCode(200);
    asConseiller()
        .body("{}")
        .put(API + "/intervenants/" + last + "/fin")
        .then()
        .spec(refused(409, "partner-already-left"));
    assertThatThrownBy(() ->
            DATABASE.execute(
                "update coordination set answered_on = current_date where id = ?",
                UUID.fromString(id)))
        .hasMessageContaining("neither altered nor removed");
  }

  @Test
  void aMeetingWithoutThePersonDecidesNothing() {
    var followed = followed();
    var id = agreed(followed);

    meet(id, TODAY.minusDays(5), false, "[\"Changer de logement\"]")
        .spec(refused(422, "meeting-decides-nothing", "/decisions"));
    meet(id, TODAY.minusDays(5), false, "[]").statusCode(201).body("personPresent", equalTo(false));
    meet(id, TODAY.minusDays(2), true, "[\"Changer de logement\"]").statusCode(201);
    meet(id, AGREED_ON.minusDays(1), true, "[]").spec(refused(422, "date-incoherent", "/heldOn"));

    asConseiller()
        .get(API + "/coordinations/" + id + "/reunions")
        .then()
        .body("items.personPresent", contains(false, true))
        .body("items[0].decisions", hasSize(0))
        .body("items[1].decisions", contains("Changer de logement"))
        .body("items[1].roles", contains("Assistante sociale", "Infirmier"));
    assertThat(told(followed.person(), "CoordinationMeetingHeld", 2))
        .extracting(event -> event.get("heldOn") + " " + event.get("personPresent"))
        .containsExactly(TODAY.minusDays(5) + " false", TODAY.minusDays(2) + " true");
    var without =
        DATABASE.value(
            "select id from coordination_meeting where coordination_id = ? and not person_present",
            UUID.fromString(id));
    assertThatThrownBy(() ->
            DATABASE.execute(
                """
                insert into coordination_decision (meeting_id, position, departement, decided)
                values (?, 0, '015', 'x')
                """,
                without))
        .as("the database says so too")
        .hasMessageContaining("a_decision_is_taken_in_a_meeting_where_the_person_was");
  }

  @Test
  void thePlanHasVersionsAndNoneIsLost() {
    var id = agreed(followed());
    var plan =
        """
        {"objectives": [{"label": "%s", "indicator": "Bail signé", "dueOn": "%s", "ledBy": "La personne"}]}\
        """;

    plan(id, "\"0\"", plan.formatted("Se loger", TODAY.plusMonths(3)))
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("plan.label", contains("Se loger"));
    plan(id, "\"0\"", plan.formatted("Autre", TODAY)).spec(refused(412, "if-match-stale"));
    plan(id, "\"1\"", plan.formatted("Tard", AGREED_ON.minusDays(1)))
        .spec(refused(422, "date-incoherent", "/objectives"));
    plan(id, "\"1\"", plan.formatted("Se loger à Aurillac", TODAY.plusMonths(4))).statusCode(200);

    asConseiller()
        .get(API + "/coordinations/" + id)
        .then()
        .header("ETag", "\"2\"")
        .body("plan.label", contains("Se loger à Aurillac"))
        .body("plan.dueOn", contains(TODAY.plusMonths(4).toString()));
    assertThat(
            DATABASE.count(
                "select count(*) from coordination_objective where coordination_id = ?",
                UUID.fromString(id)))
        .isEqualTo(2);
  }

  @Test
  void theAgreementIsTakenBackAndTheCoordinationEndsThen() {
    var followed = followed();
    var id = agreed(followed);

    put(id, "fin", "{\"reason\": \"AGREEMENT_WITHDRAWN\"}")
        .statusCode(200)
        .body("status", equalTo("CLOSED"))
        .body("closedOn", equalTo(TODAY.toString()));
    meet(id, TODAY, true, "[]").spec(refused(409, "coordination-not-open"));
    put(id, "fin", "{\"reason\": \"OTHER\"}").spec(refused(409, "coordination-not-open"));

    assertThat(told(followed.person(), "CoordinationClosed", 1).getFirst())
        .containsEntry("reason", "AGREEMENT_WITHDRAWN")
        .containsEntry("closedOn", TODAY.toString());
  }

  @Test
  void aCoordinationEndsWithTheFollowUp() {
    var followed = followed();
    var id = agreed(followed);
    var other = followed();
    String asked = propose(other, "Deux services").statusCode(201).extract().path("id");

    published(parcoursClosed(followed.person(), TODAY));
    published(parcoursClosed(other.person(), TODAY));

    assertThat(told(followed.person(), "CoordinationClosed", 1).getFirst())
        .containsEntry("reason", "ACCOMPANIMENT_ENDED")
        .containsEntry("closedOn", TODAY.toString());
    meet(id, TODAY, true, "[]").spec(refused(409, "coordination-not-open"));
    assertThat(inList("ACCORD_A_RECUEILLIR", other)).isFalse();
    put(asked, "accord", "{\"agreed\": true}").spec(refused(409, "accompaniment-closed"));
    put(asked, "accord", "{\"agreed\": false}").statusCode(200);
  }

  @Test
  void whoDeclinesIsNotCoordinatedAndNobodyHearsOfIt() {
    var followed = followed();
    String id = propose(followed, "Deux services").statusCode(201).extract().path("id");
    put(id, "accord", "{\"agreed\": false}").statusCode(200).body("status", equalTo("DECLINED"));
    put(id, "fin", "{\"reason\": \"OTHER\"}").spec(refused(409, "coordination-not-open"));
    assertThat(told(followed.person(), "CoordinationOpened", 0)).isEmpty();
    propose(followed, "Trois mois après").statusCode(201);
  }

  private static String agreed(Followed followed) {
    String id = propose(followed, "Deux services").statusCode(201).extract().path("id");
    put(id, "accord", "{\"agreed\": true, \"answeredOn\": \"%s\"}".formatted(AGREED_ON))
        .statusCode(200);
    return id;
  }

  private static ValidatableResponse around(Followed followed) {
    return asConseiller()
        .get(API + "/accompagnements/" + followed.accompanimentId() + "/intervenants")
        .then()
        .statusCode(200);
  }

  private static String declare(Followed followed, String role) {
    return asConseiller()
        .body(
            "{\"role\": \"%s\", \"organisation\": \"CCAS\", \"sinceOn\": \"%s\"}"
                .formatted(role, AGREED_ON.minusDays(5)))
        .post(API + "/accompagnements/" + followed.accompanimentId() + "/intervenants")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static ValidatableResponse propose(Followed followed, @Nullable String because) {
    return asConseiller()
        .body(
            "{\"coordinator\": \"Assistante sociale\", \"proposedOn\": \"%s\", \"because\": %s}"
                .formatted(AGREED_ON, because == null ? "null" : "\"" + because + "\""))
        .post(API + "/accompagnements/" + followed.accompanimentId() + "/coordinations")
        .then();
  }

  private static ValidatableResponse put(String id, String what, String body) {
    return asConseiller().body(body).put(API + "/coordinations/" + id + "/" + what).then();
  }

  private static ValidatableResponse plan(String id, String ifMatch, String body) {
    return asConseiller()
        .header("If-Match", ifMatch)
        .body(body)
        .put(API + "/coordinations/" + id + "/plan")
        .then();
  }

  private static ValidatableResponse meet(
      String id, LocalDate on, boolean personPresent, String decisions) {
    return asConseiller()
        .body(
            """
            {"heldOn": "%s", "personPresent": %s, "roles": ["Assistante sociale", "Infirmier"],
             "decisions": %s}\
            """
                .formatted(on, personPresent, decisions))
        .post(API + "/coordinations/" + id + "/reunions")
        .then();
  }

  private static boolean inList(String list, Followed followed) {
    int found =
        asConseiller()
            .queryParam("limite", 200)
            .get(API + "/listes/" + list)
            .then()
            .statusCode(200)
            .extract()
            .path(
                "items.findAll { it.accompanimentId == '%s' }.size()"
                    .formatted(followed.accompanimentId()));
    return found > 0;
  }
}
