package fr.jalon.accompaniment.followup;

import static fr.jalon.accompaniment.followup.Accompaniments.NOW;
import static fr.jalon.accompaniment.followup.Accompaniments.ORIENTED_ON;
import static fr.jalon.accompaniment.followup.Accompaniments.assignment;
import static fr.jalon.accompaniment.followup.Accompaniments.subject;
import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.accompaniment.policy.DeadlineRule;
import fr.jalon.accompaniment.policy.Policies;
import fr.jalon.contracts.AccompanimentEvent.AccompanimentClosed;
import fr.jalon.contracts.AccompanimentEvent.AccompanimentOpened;
import fr.jalon.contracts.ParcoursType;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AccompanimentTest {
  private final Policies policies = new Policies();

  @Test
  void itOpensOnTheDayOfTheOrientationAndSaysSo() {
    // Given
    var id = new AccompanimentId(UUID.randomUUID());
    var subject = subject();
    var assignment = assignment(1);

    // When
    var change = Accompaniment.open(id, subject, assignment, policies.of("PDIE-2021"), NOW);

    // Then
    assertThat(change.next().deadlines()).hasSize(4);
    assertThat(change.events())
        .singleElement()
        .isInstanceOfSatisfying(
            AccompanimentOpened.class,
            told -> {
              assertThat(told.openedOn()).isEqualTo(ORIENTED_ON);
              assertThat(told.accompanimentId()).isEqualTo(id.value());
              assertThat(told.orientationId()).isEqualTo(assignment.orientationId());
              assertThat(told.personId()).isEqualTo(subject.personId());
              assertThat(told.parcoursId()).isEqualTo(subject.parcoursId());
              assertThat(told.departement()).isEqualTo("015");
              assertThat(told.occurredAt()).isEqualTo(NOW);
            });
  }

  @Test
  void itClosesWithItsReasonAndSaysSo() {
    // Given
    var open = Accompaniments.open();
    var on = ORIENTED_ON.plusMonths(3);

    // When
    var change = open.close(on, ClosingReason.PARCOURS_CLOSED, NOW);

    // Then
    assertThat(change.next().closedOn()).isEqualTo(on);
    assertThat(change.next().deadlines()).isEqualTo(open.deadlines());
    assertThat(change.events())
        .singleElement()
        .isInstanceOfSatisfying(
            AccompanimentClosed.class,
            told -> {
              assertThat(told.closedOn()).isEqualTo(on);
              assertThat(told.reason()).isEqualTo("PARCOURS_CLOSED");
            });
  }

  @Test
  void itNeverClosesBeforeItOpened() {
    var closed =
        Accompaniments.open()
            .close(ORIENTED_ON.minusDays(10), ClosingReason.NEW_ORIENTATION, NOW)
            .next();
    assertThat(closed.closedOn()).isEqualTo(ORIENTED_ON);
  }

  @Test
  void aNotificationToldLaterMovesTheContractsDeadlineOfToday() {
    // Given
    var policy = policies.of("PLEIN-EMPLOI-2025");
    var open = Accompaniments.open("PLEIN-EMPLOI-2025");
    var notified = notifiedOn(open.assignment(), LocalDate.of(2026, 3, 10));

    // When
    var completed = open.completedBy(notified, policy);

    // Then
    assertThat(contractDue(open)).isEqualTo(LocalDate.of(2026, 4, 2));
    assertThat(contractDue(completed)).isEqualTo(LocalDate.of(2026, 4, 10));
    assertThat(contractDue(completed.completedBy(notifiedOn(notified, ORIENTED_ON), policy)))
        .as("a date that is known is never overwritten")
        .isEqualTo(LocalDate.of(2026, 4, 10));
  }

  private static LocalDate contractDue(Accompaniment accompaniment) {
    return accompaniment.deadlines().stream()
        .filter(each -> each.rule() == DeadlineRule.Name.CONTRACT)
        .findFirst()
        .orElseThrow()
        .dueOn();
  }

  private static Assignment notifiedOn(Assignment was, LocalDate on) {
    return new Assignment(
        was.orientationId(),
        was.rank(),
        ParcoursType.SOCIAL,
        was.organismeReferentId(),
        was.organismeKind(),
        was.spe(),
        UUID.randomUUID(),
        was.decidedOn(),
        on);
  }
}
