package fr.jalon.accompaniment.programme.waiting;

import static fr.jalon.accompaniment.Scenes.API;
import static fr.jalon.accompaniment.Scenes.DATABASE;
import static fr.jalon.accompaniment.Scenes.ORIENTED_ON;
import static fr.jalon.accompaniment.Scenes.TODAY;
import static fr.jalon.accompaniment.Scenes.as;
import static fr.jalon.accompaniment.Scenes.asConseiller;
import static fr.jalon.accompaniment.Scenes.followed;
import static fr.jalon.accompaniment.programme.ProgrammeCalls.CONSEILLER;
import static fr.jalon.accompaniment.programme.ProgrammeCalls.enter;
import static fr.jalon.accompaniment.programme.ProgrammeCalls.prescribed;
import static fr.jalon.accompaniment.programme.ProgrammeCalls.programmes;
import static fr.jalon.accompaniment.programme.ProgrammeCalls.referent;
import static fr.jalon.accompaniment.programme.ProgrammeCalls.step;
import static fr.jalon.testkit.Problems.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import fr.jalon.accompaniment.AccompanimentStack;
import fr.jalon.accompaniment.Scenes.Followed;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;

@QuarkusTest
@AccompanimentStack
class WaitingResourceIT {
  private final SessionFactory sessions;

  WaitingResourceIT(SessionFactory sessions) {
    this.sessions = sessions;
  }

  @Test
  void whoHasWaitedLongestComesFirstPageAfterPage() {
    // Given
    var mine =
        Stream.of(9, 1, 5)
            .map(days -> {
              var followed = followed();
              return prescribed(followed, "GAD", FAR, ORIENTED_ON.plusDays(days));
            })
            .toList();

    // When
    var seen = new ArrayList<String>();
    var next = API + "/programmes/GAD/attente?limite=2";
    while (!next.isEmpty()) {
      var page = asConseiller().urlEncodingEnabled(false).get(next);
      assertThat(page.statusCode()).isEqualTo(200);
      seen.addAll(page.<List<String>>path("items.entryId"));
      var link = page.header("Link");
      next = link == null ? "" : link.substring(1, link.indexOf('>'));
    }

    // Then
    assertThat(seen)
        .doesNotHaveDuplicates()
        .containsSubsequence(mine.get(1), mine.get(2), mine.get(0));
    as("conseiller", "063")
        .get(API + "/programmes/GAD/attente")
        .then()
        .statusCode(200)
        .body("items.size()", equalTo(0));
  }

  @Test
  void anEntryIsOverdueTheDayAfterItIsDue() {
    // Given
    var onTime = followed();
    var late = followed();
    prescribed(onTime, "GAD", FAR, TODAY.minusDays(30));
    prescribed(late, "GAD", FAR, TODAY.minusDays(31));

    // Then
    asConseiller()
        .get(API + "/listes/PROGRAMME_ENTREE_EN_RETARD?limite=200")
        .then()
        .statusCode(200)
        .body("items.accompanimentId", hasItem(late.accompanimentId().toString()))
        .body("items.accompanimentId", not(hasItem(onTime.accompanimentId().toString())));
  }

  @Test
  void whoMustAgreeIsAListOfWork() {
    var followed = followed();
    prescribed(followed, "AG", "", ORIENTED_ON);
    asConseiller()
        .get(API + "/listes/PROGRAMME_A_VALIDER?limite=200")
        .then()
        .statusCode(200)
        .body("items.accompanimentId", hasItem(followed.accompanimentId().toString()));
    asConseiller()
        .get(API + "/listes")
        .then()
        .body(
            "code",
            hasItems(
                "PROGRAMME_A_VALIDER",
                "PROGRAMME_ENTREE_EN_RETARD",
                "PROGRAMME_HORS_CAPACITE",
                "PROGRAMME_SORTIE_A_DIRE"));
  }

  @Test
  void theProgrammesOfAPersonTakeAsManyQueriesWhateverTheyHold() {
    // Given
    var few = followed();
    inTheGarantie(few, 1);
    var many = followed();
    inTheGarantie(many, 6);
    prescribed(many, "AG", "", ORIENTED_ON);
    prescribed(many, "PLIE", "", ORIENTED_ON);

    // Then
    assertThat(queries(many)).isEqualTo(queries(few)).isPositive();
  }

  @Test
  void theStoryOfAPersonHoldsTheirProgrammesAndNothingOfTheirHealth() {
    var followed = followed();
    inTheGarantie(followed, 1);
    asConseiller()
        .get(API + "/accompagnements/" + followed.accompanimentId())
        .then()
        .statusCode(200)
        .body(
            "entries.kind",
            hasItems("PROGRAMME_PRESCRIBED", "PROGRAMME_ENTERED", "PROGRAMME_STEP"));
  }

  private static final String FAR = "\"criteria\": [\"FAR_FROM_WORK\"],";

  private static void inTheGarantie(Followed followed, int steps) {
    var entry = prescribed(followed, "GAD", FAR, ORIENTED_ON);
    enter(
            followed,
            entry,
            ORIENTED_ON,
            referent("REFERENT", CONSEILLER),
            "\"operator\": \"OPERATOR\",")
        .statusCode(200);
    for (var i = 1; i <= steps; i++) {
      step(
              followed,
              entry,
              "{\"kind\": \"ACTIVITY\", \"startsOn\": \"%s\", \"endsOn\": \"%s\"}"
                  .formatted(ORIENTED_ON.plusDays(i), ORIENTED_ON.plusDays(i)))
          .statusCode(201);
    }
    assertThat(
            DATABASE.count(
                "select count(*) from programme_entry where accompaniment_id = ?",
                followed.accompanimentId()))
        .isPositive();
  }

  private long queries(Followed followed) {
    var statistics = sessions.getStatistics();
    statistics.setStatisticsEnabled(true);
    statistics.clear();
    asConseiller().get(programmes(followed)).then().statusCode(200);
    var queries = statistics.getPrepareStatementCount();
    statistics.setStatisticsEnabled(false);
    return queries;
  }

  @Test
  void whoIsNoLongerFollowedWaitsForNothingAndEntersNothing() {
    // Given
    var followed = followed();
    var entry = prescribed(followed, "GAD", FAR, ORIENTED_ON);
    assertThat(waitingFor("GAD")).contains(entry);

    // When
    asConseiller()
        .body("{\"reason\": \"MOVED_AWAY\"}")
        .put(API + "/accompagnements/" + followed.accompanimentId() + "/fin")
        .then()
        .statusCode(200);

    // Then
    enter(followed, entry, TODAY, referent("REFERENT", CONSEILLER), "")
        .spec(refused(409, "accompaniment-closed"));
    assertThat(
            DATABASE.value(
                "select status from programme_entry where id = ?", UUID.fromString(entry)))
        .isEqualTo("PRESCRIBED");
    assertThat(waitingFor("GAD")).doesNotContain(entry);
  }

  private static List<String> waitingFor(String programme) {
    return asConseiller()
        .get(API + "/programmes/" + programme + "/attente?limite=200")
        .path("items.entryId");
  }
}
