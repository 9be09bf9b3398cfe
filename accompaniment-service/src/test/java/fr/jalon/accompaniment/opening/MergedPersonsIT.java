package fr.jalon.accompaniment.opening;

import static fr.jalon.accompaniment.Scenes.DATABASE;
import static fr.jalon.accompaniment.Scenes.ORIENTED_ON;
import static fr.jalon.accompaniment.Scenes.TODAY;
import static fr.jalon.accompaniment.Scenes.decided;
import static fr.jalon.accompaniment.Scenes.openOf;
import static fr.jalon.accompaniment.Scenes.parcoursClosed;
import static fr.jalon.accompaniment.Scenes.parcoursOpened;
import static fr.jalon.accompaniment.Scenes.published;
import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.accompaniment.AccompanimentStack;
import fr.jalon.accompaniment.Scenes.Person;
import fr.jalon.contracts.OrientationEvent.ParcoursClosed;
import fr.jalon.contracts.PersonEvent.PersonsMerged;
import fr.jalon.contracts.PersonEvent.PersonsSplit;
import fr.jalon.testkit.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@AccompanimentStack
class MergedPersonsIT {
  private final Person absorbed = Person.unknown();
  private final UUID kept = UUID.randomUUID();

  @Test
  void theFollowUpOfAnAbsorbedPersonIsTheKeptOnesUntilTheyAreSplit() {
    published(parcoursOpened(absorbed, "PDIE-2021"));
    published(decided(absorbed, 1, ORIENTED_ON));
    var followUp = openOf(absorbed);

    published(merged());
    published(merged());
    assertThat(personOf("accompaniment")).isEqualTo(kept);
    assertThat(personOf("followed_parcours")).isEqualTo(kept);

    published(split(null));
    assertThat(personOf("accompaniment")).isEqualTo(absorbed.personId());
    assertThat(personOf("followed_parcours")).isEqualTo(absorbed.personId());
    assertThat(openOf(absorbed)).isEqualTo(followUp);
  }

  @Test
  void aMergeToldBeforeTheParcoursIsNotForgotten() {
    published(merged());

    published(parcoursOpened(absorbed, "PDIE-2021"));
    published(decided(absorbed, 1, ORIENTED_ON));

    assertThat(personOf("followed_parcours")).isEqualTo(kept);
    assertThat(personOf("accompaniment")).isEqualTo(kept);
  }

  @Test
  void theDuplicateThatAMergeClosedGoesOnAfterTheSplit() {
    published(parcoursOpened(absorbed, "PDIE-2021"));
    published(decided(absorbed, 1, ORIENTED_ON));
    var followUp = openOf(absorbed);
    published(parcoursClosed(absorbed, TODAY));
    published(merged());

    published(split(absorbed.parcoursId()));

    assertThat(openOf(absorbed)).isEqualTo(followUp);
  }

  /** Topics read from nothing: the split is keyed by the kept person, the closing by the other. */
  @Test
  void aClosingReadAfterTheSplitThatUndidItIsOver() {
    var before = now().minusSeconds(60);
    published(parcoursOpened(absorbed, "PDIE-2021"));
    published(decided(absorbed, 1, ORIENTED_ON));
    var followUp = openOf(absorbed);
    published(split(absorbed.parcoursId()));

    published(closedAsADuplicate(before));
    assertThat(openOf(absorbed)).isEqualTo(followUp);

    published(closedAsADuplicate(now()));
    assertThat(
            DATABASE.value(
                "select closing_reason from accompaniment where parcours_id = ?",
                absorbed.parcoursId()))
        .as("another merge closes it again")
        .isEqualTo("PARCOURS_CLOSED");
  }

  private ParcoursClosed closedAsADuplicate(Instant occurredAt) {
    return new ParcoursClosed(
        UUID.randomUUID(),
        occurredAt,
        TestTokens.OWN,
        absorbed.personId(),
        absorbed.parcoursId(),
        TODAY,
        "DOUBLON");
  }

  private PersonsMerged merged() {
    return new PersonsMerged(
        UUID.randomUUID(),
        now(),
        TestTokens.OWN,
        kept,
        absorbed.personId(),
        List.of(absorbed.parcoursId()));
  }

  private PersonsSplit split(@Nullable UUID reopened) {
    return new PersonsSplit(
        UUID.randomUUID(),
        now(),
        TestTokens.OWN,
        kept,
        absorbed.personId(),
        List.of(absorbed.parcoursId()),
        reopened);
  }

  private UUID personOf(String table) {
    return UUID.fromString(
        String.valueOf(
            DATABASE.value(
                "select person_id from " + table + " where parcours_id = ?",
                absorbed.parcoursId())));
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS);
  }
}
