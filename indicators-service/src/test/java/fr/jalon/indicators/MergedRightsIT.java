package fr.jalon.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.contracts.OrientationEvent.OrientationDecided;
import fr.jalon.contracts.OrientationEvent.ParcoursOpened;
import fr.jalon.contracts.OrientationEvent.RightChanged;
import fr.jalon.contracts.Origin;
import fr.jalon.contracts.ParcoursType;
import fr.jalon.contracts.PersonEvent.PersonsMerged;
import fr.jalon.contracts.Profile;
import fr.jalon.contracts.Profile.FamilySituation;
import fr.jalon.contracts.Profile.Sex;
import fr.jalon.contracts.SubjectToDuties;
import fr.jalon.testkit.Stack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The right of a person is told of the person: a merge must not leave an old one standing. */
@QuarkusTest
@QuarkusTestResource(
    value = Stack.class,
    initArgs = @ResourceArg(name = "database", value = "indicators"))
class MergedRightsIT {
  private static final String DEPARTEMENT = "761";
  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
  private static final LocalDate ENTRY = LocalDate.of(2026, 1, 5);

  private final UUID absorbed = UUID.randomUUID();
  private final UUID kept = UUID.randomUUID();
  private final UUID parcours = UUID.randomUUID();

  @Inject Figures figures;

  @Test
  void aRightClosedUnderTheKeptNameIsOverForThePersonAbsorbed() {
    figures.tell(
        List.of(opened(), right(absorbed, "2", SubjectToDuties.YES, ENTRY), orientedHere()));
    assertThat(followed("2026-01")).isEqualTo(1);
    assertThat(followed("2026-02")).isEqualTo(1);

    figures.tell(
        List.of(
            new PersonsMerged(
                UUID.randomUUID(), NOW, DEPARTEMENT, kept, absorbed, List.of(parcours)),
            right(kept, "5", SubjectToDuties.NO, ENTRY.plusDays(36))));

    assertThat(followed("2026-01")).as("before it closed").isEqualTo(1);
    assertThat(followed("2026-02")).as("once it closed, on 10 February").isZero();
  }

  private static int followed(String month) {
    return Figures.number(Figures.figure(DEPARTEMENT, "CIRC-5", month, "SDD_2", ""), "numerator");
  }

  private RightChanged right(UUID person, String state, SubjectToDuties subject, LocalDate on) {
    return new RightChanged(UUID.randomUUID(), NOW, DEPARTEMENT, person, null, state, subject, on);
  }

  private OrientationDecided orientedHere() {
    return new OrientationDecided(
        UUID.randomUUID(),
        NOW,
        DEPARTEMENT,
        absorbed,
        parcours,
        UUID.randomUUID(),
        1,
        ParcoursType.SOCIAL,
        UUID.randomUUID(),
        "DEPARTEMENT",
        false,
        null,
        ENTRY.plusDays(10),
        null);
  }

  private ParcoursOpened opened() {
    return new ParcoursOpened(
        UUID.randomUUID(),
        NOW,
        DEPARTEMENT,
        absorbed,
        parcours,
        Origin.ENTRY,
        "ENTREE-1",
        "NEW",
        "PLEIN-EMPLOI-2025",
        ENTRY,
        ENTRY,
        ENTRY,
        ENTRY,
        null,
        null,
        new Profile(null, Sex.UNKNOWN, FamilySituation.UNKNOWN, null));
  }
}
