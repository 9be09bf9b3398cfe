package fr.jalon.accompaniment.opening;

import static fr.jalon.accompaniment.Scenes.API;
import static fr.jalon.accompaniment.Scenes.ORIENTED_ON;
import static fr.jalon.accompaniment.Scenes.asConseiller;
import static fr.jalon.accompaniment.Scenes.decided;
import static fr.jalon.accompaniment.Scenes.openOf;
import static fr.jalon.accompaniment.Scenes.published;
import static org.hamcrest.Matchers.equalTo;

import fr.jalon.accompaniment.AccompanimentStack;
import fr.jalon.accompaniment.Scenes.Person;
import fr.jalon.contracts.AdmissionEvent.PublicAdmitted;
import fr.jalon.contracts.AdmissionEvent.PublicKind;
import fr.jalon.contracts.Profile;
import fr.jalon.contracts.Profile.FamilySituation;
import fr.jalon.contracts.Profile.Sex;
import fr.jalon.testkit.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@AccompanimentStack
class PublicAdmittedIT {

  @Test
  void whoReceivesNoRsaIsFollowedWithoutAnyDeadlineOfRsa() {
    // Given
    var person = Person.unknown();
    published(
        new PublicAdmitted(
            UUID.randomUUID(),
            Instant.now().truncatedTo(ChronoUnit.MICROS),
            TestTokens.OWN,
            person.personId(),
            person.parcoursId(),
            PublicKind.ASE_LEAVER,
            ORIENTED_ON.minusDays(3),
            null,
            new Profile(null, Sex.F, FamilySituation.SINGLE, null)));

    // When: oriented, then told again with its notification
    var orientation = UUID.randomUUID();
    published(decided(person, orientation, 1, ORIENTED_ON, null));
    published(decided(person, orientation, 1, ORIENTED_ON, ORIENTED_ON.plusDays(2)));

    // Then
    asConseiller()
        .get(API + "/accompagnements/" + openOf(person))
        .then()
        .statusCode(200)
        .body("orientation.notifiedOn", equalTo(ORIENTED_ON.plusDays(2).toString()))
        .body("deadlines.size()", equalTo(0));
  }
}
