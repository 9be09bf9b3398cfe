package fr.jalon.accompaniment.programme.around;

import static fr.jalon.accompaniment.Scenes.API;
import static fr.jalon.accompaniment.Scenes.DATABASE;
import static fr.jalon.accompaniment.Scenes.ORIENTED_ON;
import static fr.jalon.accompaniment.Scenes.TODAY;
import static fr.jalon.accompaniment.Scenes.asConseiller;
import static fr.jalon.accompaniment.Scenes.decided;
import static fr.jalon.accompaniment.Scenes.followed;
import static fr.jalon.accompaniment.Scenes.openOf;
import static fr.jalon.accompaniment.Scenes.published;
import static fr.jalon.accompaniment.employment.EmploymentCalls.recorded;
import static fr.jalon.accompaniment.programme.ProgrammeCalls.enter;
import static fr.jalon.accompaniment.programme.ProgrammeCalls.leave;
import static fr.jalon.accompaniment.programme.ProgrammeCalls.prescribed;
import static fr.jalon.accompaniment.programme.ProgrammeCalls.referent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import fr.jalon.accompaniment.AccompanimentStack;
import fr.jalon.accompaniment.Followers;
import fr.jalon.accompaniment.Scenes.Followed;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@AccompanimentStack
class AroundProgrammesIT {
  private static final LocalDate ENTERED_ON = ORIENTED_ON.plusDays(5);
  private static final LocalDate REORIENTED_ON = ORIENTED_ON.plusDays(25);

  /** PDIE-PTIE du Cantal 2021-2025, fiche 2: the file of the programme says inJobFollowUp. */
  @Test
  void aJobThatStartsInAProgrammeThatFollowsPeopleInTheirJobIsFollowed() {
    // Given: the follow-up of the job's first day has ended since, so that only a programme offers
    var inCei = in("CEI", "\"measure\": \"COIP\",", "");
    var inGad = in("GAD", "\"criteria\": [\"FAR_FROM_WORK\"],", "\"operator\": \"OPERATOR\",");

    // Then
    contacts(inCei, ENTERED_ON.minusDays(1)).body("open", equalTo(false));
    contacts(inCei, ENTERED_ON.plusDays(17))
        .body("open", equalTo(true))
        .body("contacts.step", contains("J8", "J30", "J60", "J90"));
    contacts(inGad, ENTERED_ON.plusDays(17)).body("open", equalTo(false));
  }

  @Test
  void whoLeftTheProgrammeIsFollowedInAJobOfTheirLastDayAndNoLater() {
    var lastDay = entered("CEI", "\"measure\": \"COIP\",", "");
    leave(lastDay.followed(), lastDay.entry(), "LASTING_JOB", ENTERED_ON.plusDays(3))
        .statusCode(200);
    var reoriented = reoriented(lastDay.followed());

    contacts(reoriented, ENTERED_ON.plusDays(3)).body("open", equalTo(true));
    contacts(reoriented, ENTERED_ON.plusDays(19)).body("open", equalTo(false));
  }

  /** Fiche 21: three professionals; the pair of the accompagnement global are two of them. */
  @Test
  void professionalsOfProgrammesMakeASituationComplexEachOnceAndTheReferentNotAgain() {
    var agent = "agent-" + UUID.randomUUID();
    var followed = followed();
    DATABASE.execute(
        "update accompaniment set referent_id = ? where id = ?",
        Followers.referent(Followers.organismeOf(followed.accompanimentId()), "1", agent),
        followed.accompanimentId());

    into(followed, "CEI", "\"measure\": \"COIP\",", "", "the-coip");
    around(followed)
        .body("professionals.size()", equalTo(2))
        .body("professionals[1].role", equalTo("Professionnel de Cantal Emploi Insertion"))
        .body("professionals[1].organisation", equalTo("Cantal Emploi Insertion"));
    into(followed, "CEI", "\"measure\": \"NURSE\",", "", "the-coip");
    into(followed, "TNS", "\"criteria\": [\"SELF_EMPLOYED\"],", "\"operator\": \"CMA\",", agent);
    around(followed).body("professionals.size()", equalTo(2)).body("proposed", equalTo(false));
    assertThat(isListed(followed)).isFalse();

    var gad =
        into(
            followed,
            "GAD",
            "\"criteria\": [\"FAR_FROM_WORK\"],",
            "\"operator\": \"OPERATOR\",",
            "the-operator");
    around(followed)
        .body(
            "professionals.organisation",
            containsInAnyOrder(
                "DEPARTEMENT", "Cantal Emploi Insertion", "Garantie d'activité départementale"))
        .body("proposed", equalTo(true));
    assertThat(isListed(followed)).isTrue();

    leave(followed, gad, "JOB", TODAY.minusDays(1)).statusCode(200);
    around(followed).body("proposed", equalTo(false));
    assertThat(isListed(followed)).isFalse();
  }

  private record Entered(Followed followed, String entry) {}

  private static Entered entered(String programme, String more, String moreOfEntry) {
    var followed = followed();
    return new Entered(followed, into(followed, programme, more, moreOfEntry, "somebody"));
  }

  private static Followed in(String programme, String more, String moreOfEntry) {
    return reoriented(entered(programme, more, moreOfEntry).followed());
  }

  private static String into(
      Followed followed, String programme, String more, String moreOfEntry, String agent) {
    var entry = prescribed(followed, programme, more, ENTERED_ON);
    enter(
            followed,
            entry,
            ENTERED_ON,
            referent("REFERENT", agent),
            moreOfEntry + "\"overCapacityReason\": \"Place libre lundi\",")
        .statusCode(200);
    return entry;
  }

  private static Followed reoriented(Followed followed) {
    published(decided(followed.person(), 2, REORIENTED_ON));
    return new Followed(followed.person(), openOf(followed.person()));
  }

  private static ValidatableResponse contacts(Followed followed, LocalDate startsOn) {
    return asConseiller()
        .get(API + "/emplois/" + recorded(followed, "CDI", startsOn, null) + "/suivi")
        .then()
        .statusCode(200);
  }

  private static ValidatableResponse around(Followed followed) {
    return asConseiller()
        .get(API + "/accompagnements/" + followed.accompanimentId() + "/intervenants")
        .then()
        .statusCode(200);
  }

  private static boolean isListed(Followed followed) {
    int found =
        asConseiller()
            .queryParam("limite", 200)
            .get(API + "/listes/SITUATION_COMPLEXE")
            .then()
            .statusCode(200)
            .extract()
            .path(
                "items.findAll { it.accompanimentId == '%s' }.size()"
                    .formatted(followed.accompanimentId()));
    return found > 0;
  }
}
