package fr.jalon.accompaniment.opening;

import static fr.jalon.accompaniment.Scenes.API;
import static fr.jalon.accompaniment.Scenes.DATABASE;
import static fr.jalon.accompaniment.Scenes.ORIENTED_ON;
import static fr.jalon.accompaniment.Scenes.TODAY;
import static fr.jalon.accompaniment.Scenes.asConseiller;
import static fr.jalon.accompaniment.Scenes.decided;
import static fr.jalon.accompaniment.Scenes.openOf;
import static fr.jalon.accompaniment.Scenes.parcoursOpened;
import static fr.jalon.accompaniment.Scenes.published;
import static fr.jalon.accompaniment.programme.ProgrammeCalls.prescribe;
import static fr.jalon.testkit.Problems.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import fr.jalon.accompaniment.AccompanimentStack;
import fr.jalon.accompaniment.Scenes.Followed;
import fr.jalon.accompaniment.Scenes.Person;
import fr.jalon.contracts.AdmissionEvent.PublicAdmitted;
import fr.jalon.contracts.AdmissionEvent.PublicKind;
import fr.jalon.contracts.OrientationEvent.ParcoursOpened;
import fr.jalon.contracts.Profile;
import fr.jalon.contracts.Profile.FamilySituation;
import fr.jalon.contracts.Profile.Sex;
import fr.jalon.testkit.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@AccompanimentStack
class PublicAdmittedIT {

  @Test
  void whoReceivesNoRsaIsFollowedWithoutAnyDeadlineOfRsa() {
    // Given
    var person = Person.unknown();
    published(admitted(person));

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

  @Test
  void theProgrammeTakesThemAsThePublicThatTheyWereToldToBe() {
    var person = Person.unknown();
    published(admitted(person));
    published(decided(person, 1, ORIENTED_ON));
    var followed = new Followed(person, openOf(person));

    prescribe(
            followed, "PACEA", "\"criteria\": [\"AGED_16_TO_25\"], \"publicKind\": \"RSA\",", TODAY)
        .statusCode(201)
        .body("publicKind", equalTo("ASE_LEAVER"));
    prescribe(followed, "AG", "\"criteria\": [\"HOUSING\"], \"publicKind\": \"RSA\",", TODAY)
        .spec(refused(422, "programme-public-not-admitted", "/publicKind"));
  }

  @Test
  void whereTheyLiveAndWhenTheyWereBornIsKnownWithAndWithoutRsa() {
    var without = Person.unknown();
    published(admitted(without));
    assertThat(known(without)).isEqualTo("AURILLAC 2006-02");

    var receives = Person.unknown();
    published(opened(receives));
    assertThat(known(receives)).isEqualTo("MAURIAC 1988-11");
  }

  private static @Nullable Object known(Person person) {
    return DATABASE.value(
        "select territory || ' ' || birth_month from followed_parcours where parcours_id = ?",
        person.parcoursId());
  }

  private static PublicAdmitted admitted(Person person) {
    return new PublicAdmitted(
        UUID.randomUUID(),
        Instant.now().truncatedTo(ChronoUnit.MICROS),
        TestTokens.OWN,
        person.personId(),
        person.parcoursId(),
        PublicKind.ASE_LEAVER,
        ORIENTED_ON.minusDays(3),
        "AURILLAC",
        new Profile("2006-02", Sex.F, FamilySituation.SINGLE, null));
  }

  private static ParcoursOpened opened(Person person) {
    var told = parcoursOpened(person, "PDIE-2021");
    return new ParcoursOpened(
        told.eventId(),
        told.occurredAt(),
        told.departement(),
        told.personId(),
        told.parcoursId(),
        told.origin(),
        told.entryRule(),
        told.entryReason(),
        told.regime(),
        told.requestedOn(),
        told.enteredOn(),
        told.notifiedOn(),
        told.receivedOn(),
        null,
        "MAURIAC",
        new Profile("1988-11", Sex.F, FamilySituation.SINGLE, null));
  }
}
