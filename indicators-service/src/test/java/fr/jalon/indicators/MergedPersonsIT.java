package fr.jalon.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.contracts.Event;
import fr.jalon.contracts.OrientationEvent.ParcoursClosed;
import fr.jalon.contracts.OrientationEvent.ParcoursOpened;
import fr.jalon.contracts.Origin;
import fr.jalon.contracts.PersonEvent.PersonsMerged;
import fr.jalon.contracts.PersonEvent.PersonsSplit;
import fr.jalon.contracts.Profile;
import fr.jalon.contracts.Profile.FamilySituation;
import fr.jalon.contracts.Profile.Sex;
import fr.jalon.testkit.Database;
import fr.jalon.testkit.Stack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = Stack.class,
    initArgs = @ResourceArg(name = "database", value = "indicators"))
class MergedPersonsIT {
  private static final Database DATABASE = new Database("indicators");
  private static final String DEPARTEMENT = "141";
  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2026, 1, 5);

  private final UUID absorbed = UUID.randomUUID();
  private final UUID kept = UUID.randomUUID();
  private final UUID parcours = UUID.randomUUID();

  @Inject Figures figures;

  @Test
  void theParcoursOfAnAbsorbedPersonIsTheKeptOnesUntilTheyAreSplit() {
    figures.tell(List.of(opened()));
    figures.tell(List.of(merged()));
    figures.tell(List.of(merged()));
    assertThat(fact().get("person_id")).isEqualTo(kept);

    figures.tell(List.of(split(null)));
    assertThat(fact().get("person_id")).isEqualTo(absorbed);
  }

  @Test
  void aMergeToldBeforeTheParcoursIsNotForgotten() {
    figures.tell(List.of(merged()));

    figures.tell(List.of(opened()));

    assertThat(fact().get("person_id")).isEqualTo(kept);
  }

  @Test
  void theDuplicateThatAMergeClosedGoesOnAfterTheSplit() {
    Event closed =
        new ParcoursClosed(
            UUID.randomUUID(), NOW, DEPARTEMENT, absorbed, parcours, DAY.plusDays(9), "DOUBLON");
    figures.tell(List.of(opened(), closed));
    figures.tell(List.of(merged()));
    assertThat(fact().get("closed_on")).isNotNull();

    figures.tell(List.of(split(parcours)));

    assertThat(fact().get("closed_on")).isNull();
    assertThat(fact().get("closed_reason")).isNull();
  }

  /** Topics read from nothing: the split is keyed by the kept person, the closing by the other. */
  @Test
  void aClosingReadAfterTheSplitThatUndidItIsOver() {
    figures.tell(List.of(opened(), split(parcours)));

    figures.tell(
        List.of(
            new ParcoursClosed(
                UUID.randomUUID(),
                NOW.minusSeconds(60),
                DEPARTEMENT,
                absorbed,
                parcours,
                DAY.plusDays(9),
                "DOUBLON")));
    assertThat(fact().get("closed_on")).isNull();

    figures.tell(
        List.of(
            new ParcoursClosed(
                UUID.randomUUID(),
                NOW.plusSeconds(60),
                DEPARTEMENT,
                absorbed,
                parcours,
                DAY.plusDays(19),
                "DOUBLON")));
    assertThat(fact().get("closed_on")).as("another merge closes it again").isNotNull();
  }

  private Map<String, @Nullable Object> fact() {
    return DATABASE.rows("select * from parcours_fact where parcours_id = ?", parcours).getFirst();
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
        "PDIE-2021",
        DAY,
        DAY,
        DAY,
        DAY,
        null,
        null,
        new Profile(null, Sex.UNKNOWN, FamilySituation.UNKNOWN, null));
  }

  private PersonsMerged merged() {
    return new PersonsMerged(
        UUID.randomUUID(), NOW, DEPARTEMENT, kept, absorbed, List.of(parcours));
  }

  private PersonsSplit split(@Nullable UUID reopened) {
    return new PersonsSplit(
        UUID.randomUUID(), NOW, DEPARTEMENT, kept, absorbed, List.of(parcours), reopened);
  }
}
