package fr.jalon.accompaniment.followup;

import fr.jalon.contracts.AccompanimentEvent;
import java.util.List;

/** A move made: the state it led to and the events that tell of it. */
public record Change<S>(S next, List<AccompanimentEvent> events) {

  public Change {
    events = List.copyOf(events);
  }

  public static <S> Change<S> of(S next, AccompanimentEvent event) {
    return new Change<>(next, List.of(event));
  }
}
