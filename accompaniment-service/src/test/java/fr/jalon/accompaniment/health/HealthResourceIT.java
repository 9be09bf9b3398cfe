package fr.jalon.accompaniment.health;

import static fr.jalon.accompaniment.Scenes.API;
import static fr.jalon.accompaniment.Scenes.DATABASE;
import static fr.jalon.accompaniment.Scenes.ORIENTED_ON;
import static fr.jalon.accompaniment.Scenes.TODAY;
import static fr.jalon.accompaniment.Scenes.as;
import static fr.jalon.accompaniment.Scenes.asConseiller;
import static fr.jalon.accompaniment.Scenes.followed;
import static fr.jalon.accompaniment.Scenes.told;
import static fr.jalon.accompaniment.programme.ProgrammeCalls.CHEF;
import static fr.jalon.accompaniment.programme.ProgrammeCalls.CONSEILLER;
import static fr.jalon.accompaniment.programme.ProgrammeCalls.appoint;
import static fr.jalon.accompaniment.programme.ProgrammeCalls.enter;
import static fr.jalon.accompaniment.programme.ProgrammeCalls.leave;
import static fr.jalon.accompaniment.programme.ProgrammeCalls.prescribed;
import static fr.jalon.accompaniment.programme.ProgrammeCalls.referent;
import static fr.jalon.testkit.Problems.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import fr.jalon.accompaniment.AccompanimentStack;
import fr.jalon.accompaniment.Scenes.Followed;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

@QuarkusTest
@AccompanimentStack
class HealthResourceIT {
  private final Followed followed = followed();

  @Test
  void aNurseFollowsThePersonFromTheScreeningToTheCheck() {
    // Given
    var entry = byTheNurse(CONSEILLER);

    // When: screened at the orientation's rendez-vous, days before the decision
    say("SCREENED_WITH_NEED", ORIENTED_ON.minusDays(5)).statusCode(201);
    say("CHECK_OFFERED", ORIENTED_ON.plusDays(1)).statusCode(201);
    say("NURSE_MEETING", ORIENTED_ON.plusDays(4)).statusCode(201);
    say("CHECK_DONE", ORIENTED_ON.plusDays(20)).statusCode(201);
    say("NURSE_MEETING", ORIENTED_ON.plusDays(21)).statusCode(201);
    say("MDPH_REFERRAL", ORIENTED_ON.plusDays(30)).statusCode(201);

    // Then
    asConseiller()
        .get(health())
        .then()
        .statusCode(200)
        .body("check", equalTo("DONE"))
        .body("checkSince", equalTo(ORIENTED_ON.plusDays(20).toString()))
        .body("nurseMeetings", equalTo(2))
        .body(
            "nurseMeetingsOn",
            contains(ORIENTED_ON.plusDays(4).toString(), ORIENTED_ON.plusDays(21).toString()))
        .body("mdphReferralsOn", contains(ORIENTED_ON.plusDays(30).toString()));
    assertThat(told(followed.person(), "HealthStepRecorded", 5))
        .extracting(event -> event.get("kind") + " " + event.get("on"))
        .containsExactly(
            "CHECK_OFFERED " + ORIENTED_ON.plusDays(1),
            "NURSE_MEETING " + ORIENTED_ON.plusDays(4),
            "CHECK_DONE " + ORIENTED_ON.plusDays(20),
            "NURSE_MEETING " + ORIENTED_ON.plusDays(21),
            "MDPH_REFERRAL " + ORIENTED_ON.plusDays(30));
    assertThatThrownBy(() -> DATABASE.execute("delete from health_step"))
        .hasMessageContaining("proof");
    leave(followed, entry, "TRAINING", TODAY).statusCode(200);
    asConseiller().get(health()).then().spec(refused(403, "health-not-yours"));
  }

  @Test
  void onlyThoseWhoFollowThePersonReadOrWriteIt() {
    asConseiller().get(health()).then().spec(refused(403, "health-not-yours"));
    say("SCREENED_WITH_NEED", TODAY).spec(refused(403, "health-not-yours"));
    byTheNurse(CHEF);
    asConseiller().get(health()).then().spec(refused(403, "health-not-yours"));
    becomeReferent();
    asConseiller().get(health()).then().statusCode(200).body("check", equalTo("NOT_SCREENED"));
    assertThat(
            DATABASE.count(
                "select count(*) from health_step where parcours_id = ?",
                followed.person().parcoursId()))
        .isZero();
  }

  @Test
  void aNurseWhoseFunctionEndedReadsItNoMore() {
    byTheNurse(CONSEILLER);
    asConseiller().get(health()).then().statusCode(200);

    DATABASE.execute(
        "update programme_post set until_on = ? where agent_id = ? and programme = 'CEI'",
        TODAY.minusDays(1),
        CONSEILLER);

    asConseiller().get(health()).then().spec(refused(403, "health-not-yours"));
  }

  @Test
  void nobodyReadsItOnceThePersonIsNoLongerFollowed() {
    byTheNurse(CONSEILLER);
    becomeReferent();
    asConseiller().get(health()).then().statusCode(200);

    asConseiller()
        .body("{\"reason\": \"EMPLOYMENT\"}")
        .put(API + "/accompagnements/" + followed.accompanimentId() + "/fin")
        .then()
        .statusCode(200);

    asConseiller().get(health()).then().spec(refused(403, "health-not-yours"));
  }

  @Test
  void noTextIsTaken() {
    becomeReferent();
    asConseiller()
        .body(
            """
            {"kind": "SCREENED_WITH_NEED", "note": "mal de dos"}\
            """)
        .post(health())
        .then()
        .spec(refused(400, "body-unreadable"));
    asConseiller()
        .body(
            """
            {"kind": "mal de dos"}\
            """)
        .post(health())
        .then()
        .spec(refused(400, "body-unreadable"));
  }

  @Test
  void aStepFollowsThePreviousOne() {
    becomeReferent();
    say("CHECK_OFFERED", TODAY).spec(refused(409, "health-move-not-allowed", "/kind"));
    say("SCREENED_WITH_NEED", TODAY.minusDays(2)).statusCode(201);
    say("CHECK_OFFERED", TODAY.minusDays(3)).spec(refused(422, "date-incoherent", "/on"));
    say("CHECK_OFFERED", TODAY.plusDays(1)).spec(refused(422, "date-in-the-future", "/on"));
    say("CHECK_OFFERED", TODAY).statusCode(201);
    say("CHECK_DECLINED", TODAY).statusCode(201).body("check", equalTo("DECLINED"));
    say("NURSE_MEETING", TODAY).statusCode(201);
    say("NURSE_MEETING", TODAY).spec(refused(409, "health-move-not-allowed", "/kind"));
  }

  private String byTheNurse(String agent) {
    appoint("015", "CEI", "NURSE", agent, LocalDate.of(2021, 1, 1));
    var entry = prescribed(followed, "CEI", "\"measure\": \"NURSE\",", ORIENTED_ON);
    enter(followed, entry, ORIENTED_ON, referent("REFERENT", agent), "").statusCode(200);
    return entry;
  }

  /** The référent of the directory signs in as the conseiller of the tests. */
  private void becomeReferent() {
    DATABASE.execute(
        """
        insert into referent (id, departement, organisme_referent_id, agent_id, version,
                              recorded_at, recorded_by)
        values (gen_random_uuid(), '015', gen_random_uuid(), ?, 1, now(), 'test')
        on conflict do nothing
        """,
        CONSEILLER);
    DATABASE.execute(
        """
        update accompaniment set referent_id = (select id from referent where agent_id = ?)
         where id = ?
        """,
        CONSEILLER,
        followed.accompanimentId());
  }

  private ValidatableResponse say(String kind, LocalDate on) {
    return asConseiller()
        .body(
            """
            {"kind": "%s", "on": "%s"}\
            """
                .formatted(kind, on))
        .post(health())
        .then();
  }

  private String health() {
    return API + "/accompagnements/" + followed.accompanimentId() + "/sante";
  }

  @Test
  void anotherDepartementSeesNothing() {
    as("conseiller", "063")
        .get(API + "/accompagnements/" + followed.accompanimentId() + "/sante")
        .then()
        .spec(refused(404, "accompaniment-not-found"));
  }
}
