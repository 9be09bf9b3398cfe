package fr.jalon.accompaniment.story;

import static fr.jalon.accompaniment.Scenes.ORIENTED_ON;

import fr.jalon.accompaniment.Scenes.Person;
import fr.jalon.contracts.OrientationEvent.OrientationDecided;
import fr.jalon.contracts.OrientationEvent.ParcoursOpened;
import fr.jalon.contracts.OrientationEvent.TerritoryAssigned;
import fr.jalon.contracts.Origin;
import fr.jalon.contracts.ParcoursType;
import fr.jalon.contracts.Profile;
import fr.jalon.contracts.Profile.FamilySituation;
import fr.jalon.contracts.Profile.Sex;
import fr.jalon.contracts.ReorientationEvent.ReorientationRequestAnswered;
import fr.jalon.testkit.TestTokens;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What orientation-service tells of the two members of a couple. */
final class Household {
  private Household() {}

  static ParcoursOpened opened(
      Person person, String regime, LocalDate enteredOn, @Nullable UUID previous) {
    return new ParcoursOpened(
        UUID.randomUUID(),
        now(),
        TestTokens.OWN,
        person.personId(),
        person.parcoursId(),
        Origin.ENTRY,
        "ENTREE-1",
        "NEW",
        regime,
        enteredOn,
        enteredOn,
        enteredOn.plusDays(1),
        enteredOn.plusDays(2),
        previous,
        "AURILLAC",
        new Profile("1990-04", Sex.F, FamilySituation.COUPLE, null));
  }

  static OrientationDecided toFranceTravail(
      Person person, int rank, LocalDate on, @Nullable LocalDate notifiedOn) {
    return decided(
        person,
        UUID.randomUUID(),
        rank,
        ParcoursType.PROFESSIONNEL,
        "FRANCE_TRAVAIL",
        on,
        notifiedOn);
  }

  static OrientationDecided toTheDepartement(
      Person person, UUID orientation, int rank, ParcoursType type, LocalDate on) {
    return decided(person, orientation, rank, type, "DEPARTEMENT", on, null);
  }

  private static OrientationDecided decided(
      Person person,
      UUID orientation,
      int rank,
      ParcoursType type,
      String kind,
      LocalDate on,
      @Nullable LocalDate notifiedOn) {
    return new OrientationDecided(
        UUID.randomUUID(),
        now(),
        TestTokens.OWN,
        person.personId(),
        person.parcoursId(),
        orientation,
        rank,
        type,
        UUID.randomUUID(),
        kind,
        "FRANCE_TRAVAIL".equals(kind),
        null,
        on,
        notifiedOn);
  }

  static TerritoryAssigned movesTo(Person person, String territory) {
    return new TerritoryAssigned(
        UUID.randomUUID(),
        now(),
        TestTokens.OWN,
        person.personId(),
        person.parcoursId(),
        ORIENTED_ON.minusDays(30),
        territory);
  }

  static ReorientationRequestAnswered accepted(
      Person person, String request, UUID orientation, LocalDate on) {
    return new ReorientationRequestAnswered(
        UUID.randomUUID(),
        now(),
        TestTokens.OWN,
        person.personId(),
        person.parcoursId(),
        UUID.fromString(request),
        true,
        on,
        orientation);
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS);
  }
}
