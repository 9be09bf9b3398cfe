package fr.jalon.localstack.cantal;

import fr.jalon.contracts.AccompanimentEvent;
import fr.jalon.contracts.Event;
import fr.jalon.contracts.OrientationEvent;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Everything that the two services would have told of the synthetic Cantal, had they followed it:
 * always the same events with the same identifiers.
 */
public record History(Cantal cantal) {

  /** Of each person in turn; the parcours opens and closes before anything else is said of it. */
  Stream<Event> ofOrientation() {
    return cantal.people().stream().flatMap(person -> orientation(person).stream());
  }

  Stream<Event> ofAccompaniment() {
    return cantal.people().stream().flatMap(person -> accompaniment(person).stream());
  }

  List<OrientationEvent> orientation(Person person) {
    return new OrientationTellings(moment(person), steps(person)).all();
  }

  List<AccompanimentEvent> accompaniment(Person person) {
    return new AccompanimentTellings(moment(person), steps(person), cantal.parameters())
        .all().stream().sorted(Comparator.comparing(Event::occurredAt)).toList();
  }

  /** The first days of a person, which the events tell. */
  public FirstSteps steps(Person person) {
    return FirstSteps.of(person, cantal.parameters());
  }

  private Moment moment(Person person) {
    return new Moment(person, FirstSteps.takenOver(cantal.parameters()));
  }
}
