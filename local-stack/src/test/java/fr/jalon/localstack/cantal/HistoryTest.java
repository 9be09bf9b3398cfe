package fr.jalon.localstack.cantal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.contracts.Event;
import fr.jalon.contracts.OrientationEvent.ParcoursClosed;
import fr.jalon.contracts.OrientationEvent.ParcoursOpened;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is told of the synthetic Cantal could have been told by the services. */
class HistoryTest {
  private static final Cantal CANTAL = Cantal.simulate(Parameters.read());
  private static final History HISTORY = new History(CANTAL);

  private static Stream<Event> everything() {
    return Stream.concat(HISTORY.ofOrientation(), HISTORY.ofAccompaniment());
  }

  @Test
  void noTwoEventsHaveOneIdentifier() {
    var seen = new HashSet<>();

    assertThat(everything().filter(event -> !seen.add(event.eventId()))).isEmpty();
    assertThat(seen).hasSizeBetween(60_000, 120_000);
  }

  @Test
  void eachParcoursOpensAndClosesBeforeAnythingElseIsSaid() {
    for (var person : CANTAL.people()) {
      var told = HISTORY.orientation(person);
      assertThat(told.get(0)).isInstanceOf(ParcoursOpened.class);
      assertThat(told.get(1)).isInstanceOf(ParcoursClosed.class);
    }
  }

  @Test
  void theFirstStepsFollowOneAnother() {
    for (var person : CANTAL.people()) {
      var steps = HISTORY.steps(person);
      if (!person.stock()) {
        var days =
            Stream.of(
                    person.enteredOn(),
                    steps.notifiedOn(),
                    steps.receivedOn(),
                    steps.convokedOn(),
                    steps.missedOn(),
                    steps.seenOn(),
                    person.orientations().isEmpty() ? null : person.orientations().getFirst().on(),
                    steps.bookedOn(),
                    steps.metOn(),
                    person.leftOn().orElseThrow().plusDays(1))
                .filter(Objects::nonNull)
                .toList();
        assertThat(days).as("person %d", person.number()).isSorted();
      }
    }
  }

  @Test
  void nothingIsToldAfterTheEnd() {
    var end = CANTAL.parameters().closedOn().plusDays(3);

    assertThat(
            everything()
                .map(event -> LocalDate.ofInstant(event.occurredAt(), ZoneId.of("Europe/Paris"))))
        .allMatch(day -> day.isBefore(end));
  }
}
