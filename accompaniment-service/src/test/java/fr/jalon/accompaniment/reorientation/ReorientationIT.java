package fr.jalon.accompaniment.reorientation;

import static fr.jalon.accompaniment.Scenes.API;
import static fr.jalon.accompaniment.Scenes.ORIENTED_ON;
import static fr.jalon.accompaniment.Scenes.TODAY;
import static fr.jalon.accompaniment.Scenes.asConseiller;
import static fr.jalon.accompaniment.Scenes.decided;
import static fr.jalon.accompaniment.Scenes.followed;
import static fr.jalon.accompaniment.Scenes.openOf;
import static fr.jalon.accompaniment.Scenes.parcoursOpened;
import static fr.jalon.accompaniment.Scenes.published;
import static fr.jalon.accompaniment.Scenes.told;
import static fr.jalon.testkit.Problems.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import fr.jalon.accompaniment.AccompanimentStack;
import fr.jalon.accompaniment.Followers;
import fr.jalon.accompaniment.Scenes.Followed;
import fr.jalon.accompaniment.Scenes.Person;
import fr.jalon.contracts.ReorientationEvent.ReorientationRequestAnswered;
import fr.jalon.testkit.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@AccompanimentStack
class ReorientationIT {

  @Test
  void aRequestIsToldAndItsAnswerIsReadOnce() {
    // Given
    var followed = followed();
    var request = Followers.reorientation(followed.accompanimentId().toString());

    // Then
    assertThat(told(followed.person(), "ReorientationRequested", 1).getFirst())
        .containsEntry("requestId", request)
        .containsEntry("reason", "OBSTACLES_LIFTED");
    ask(followed).spec(refused(409, "reorientation-already-requested"));

    // When
    var orientation = UUID.randomUUID();
    published(answered(followed, request, orientation));
    published(answered(followed, request, null));

    // Then
    asConseiller()
        .get(API + "/accompagnements/" + followed.accompanimentId() + "/reorientations")
        .then()
        .body("status", contains("ACCEPTED"))
        .body("[0].orientationId", equalTo(orientation.toString()));
    withdraw(request).spec(refused(409, "reorientation-answered"));
    asConseiller()
        .get(API + "/accompagnements/" + followed.accompanimentId())
        .then()
        .body("entries.kind", hasItems("REORIENTATION_REQUESTED", "REORIENTATION_ACCEPTED"));
  }

  @Test
  void aRequestThatIsWithdrawnIsToldAndMakesRoomForAnother() {
    var followed = followed();
    var request = Followers.reorientation(followed.accompanimentId().toString());

    withdraw(request).statusCode(200).body("status", equalTo("WITHDRAWN"));

    assertThat(told(followed.person(), "ReorientationRequestWithdrawn", 1)).hasSize(1);
    withdraw(request).spec(refused(409, "reorientation-answered"));
    ask(followed).statusCode(201);
  }

  @Test
  void aFollowUpEndsForAReasonAndWhoComesBackIsLinkedToIt() {
    // Given
    var followed = followed();
    end(followed, "PARCOURS_CLOSED").spec(refused(409, "state-not-reachable", "/reason"));

    // When
    end(followed, "EMPLOYMENT").statusCode(200).body("closedBy", equalTo("agent-conseiller-015"));
    end(followed, "EMPLOYMENT").spec(refused(409, "accompaniment-closed"));
    var back = new Person(followed.person().personId(), UUID.randomUUID());
    published(parcoursOpened(back, "PLEIN-EMPLOI-2025"));
    published(decided(back, 1, ORIENTED_ON.plusDays(20)));

    // Then
    var again = openOf(back);
    asConseiller()
        .get(API + "/accompagnements/" + again)
        .then()
        .body("previousAccompanimentId", equalTo(followed.accompanimentId().toString()));
    asConseiller()
        .get(API + "/personnes/" + back.personId() + "/suivi")
        .then()
        .statusCode(200)
        .body(
            "accompaniments.id", contains(followed.accompanimentId().toString(), again.toString()))
        .body("entries.kind", hasItems("ACCOMPANIMENT_OPENED", "ACCOMPANIMENT_CLOSED"))
        .body("entries.find { it.kind == 'ACCOMPANIMENT_CLOSED' }.reason", equalTo("EMPLOYMENT"))
        .body(
            "entries.find { it.kind == 'ACCOMPANIMENT_CLOSED' }.by",
            equalTo("agent-conseiller-015"));
    assertThat(told(followed.person(), "AccompanimentClosed", 1).getFirst())
        .containsEntry("reason", "EMPLOYMENT")
        .containsEntry("closedOn", TODAY.toString());
  }

  private static ValidatableResponse end(Followed followed, String reason) {
    return asConseiller()
        .body("{\"reason\": \"%s\"}".formatted(reason))
        .put(API + "/accompagnements/" + followed.accompanimentId() + "/fin")
        .then();
  }

  private static ValidatableResponse ask(Followed followed) {
    return asConseiller()
        .body("{\"wantedType\": \"PROFESSIONNEL\", \"reason\": \"HEALTH\"}")
        .post(API + "/accompagnements/" + followed.accompanimentId() + "/reorientations")
        .then();
  }

  private static ValidatableResponse withdraw(String request) {
    return asConseiller().body("{}").put(API + "/reorientations/" + request + "/retrait").then();
  }

  private static ReorientationRequestAnswered answered(
      Followed followed, String request, @Nullable UUID orientation) {
    return new ReorientationRequestAnswered(
        UUID.randomUUID(),
        Instant.now().truncatedTo(ChronoUnit.MICROS),
        TestTokens.OWN,
        followed.person().personId(),
        followed.person().parcoursId(),
        UUID.fromString(request),
        orientation != null,
        TODAY,
        orientation);
  }
}
