package fr.jalon.orientation.decision;

import static fr.jalon.orientation.OrientationProblem.ORIENTATION_ALREADY_DECIDED;
import static fr.jalon.orientation.OrientationProblem.REORIENTATION_CHANGES_NOTHING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.jalon.contracts.ParcoursType;
import fr.jalon.orientation.beneficiary.PersonId;
import fr.jalon.orientation.decision.Orientation.Pending;
import fr.jalon.orientation.parcours.Author;
import fr.jalon.orientation.parcours.HeldParcours;
import fr.jalon.orientation.parcours.ParcoursId;
import fr.jalon.platform.problem.Refusal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OrientationTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 9);
  private static final Author AGENT = new Author("agent-1", "Dominique Roche");

  @ParameterizedTest
  @EnumSource
  void theFirstDecisionHasRankOneAndBearsItsAuthor(ParcoursType type) {
    // When
    var decided = pending().decide(choice(type, "motif"), AGENT);

    // Then
    assertThat(decided.rank()).isEqualTo(1);
    assertThat(decided.author()).isEqualTo(AGENT);
    assertThat(decided.choice().parcoursType()).isEqualTo(type);
  }

  @Test
  void aDecisionKnowsWhetherAnotherSaysTheSame() {
    // Given
    var choice = choice(ParcoursType.SOCIAL, "motif");
    var decided = pending().decide(choice, AGENT);

    // Then
    assertThat(decided.completedBy(choice)).isEqualTo(decided);
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> decided.completedBy(choice(ParcoursType.SOCIAL, "autre motif")))
        .satisfies(refusal -> assertThat(refusal.problem()).isEqualTo(ORIENTATION_ALREADY_DECIDED));
  }

  @Test
  void aReorientationHasTheNextRankAndGoesSomewhereElse() {
    // Given
    var first = pending().decide(choice(ParcoursType.SOCIAL, "motif"), AGENT);

    // When
    var second = first.reorient(choice(ParcoursType.PROFESSIONNEL, "motif"), AGENT);

    // Then
    assertThat(second.rank()).isEqualTo(2);
    assertThat(second.id()).isNotEqualTo(first.id());
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> second.reorient(choice(ParcoursType.PROFESSIONNEL, "autre"), AGENT))
        .satisfies(
            refusal -> assertThat(refusal.problem()).isEqualTo(REORIENTATION_CHANGES_NOTHING));
  }

  private static Pending pending() {
    return new Pending(
        new HeldParcours(
            new ParcoursId(UUID.randomUUID()),
            new PersonId(UUID.randomUUID()),
            "015",
            "PLEIN-EMPLOI-2025",
            MONDAY.minusDays(30),
            Optional.empty(),
            Optional.empty()));
  }

  private static Choice choice(ParcoursType type, String reason) {
    return new Choice(
        type,
        new UUID(0, 1),
        Optional.empty(),
        reason,
        MONDAY,
        Optional.of(MONDAY.plusDays(1)),
        Decider.DEPARTEMENT);
  }
}
