package fr.jalon.accompaniment.closing;

import fr.jalon.accompaniment.followup.Accompaniment;
import fr.jalon.accompaniment.followup.AccompanimentRepository;
import fr.jalon.accompaniment.followup.ClosingReason;
import fr.jalon.platform.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Ends the follow-up of a person whose parcours ended; one that has ended already is left alone.
 */
@ApplicationScoped
public class CloseAccompaniment {
  private final AccompanimentRepository accompaniments;
  private final Outbox outbox;
  private final Clock clock;

  CloseAccompaniment(AccompanimentRepository accompaniments, Outbox outbox, Clock clock) {
    this.accompaniments = accompaniments;
    this.outbox = outbox;
    this.clock = clock;
  }

  @Transactional
  public void handle(UUID parcoursId, LocalDate parcoursClosedOn) {
    for (var known : accompaniments.lockAllOf(parcoursId)) {
      switch (known) {
        case Accompaniment.Open open -> {
          var change = open.close(parcoursClosedOn, ClosingReason.PARCOURS_CLOSED, clock.instant());
          accompaniments.update(change.next());
          change.events().forEach(outbox::append);
        }
        case Accompaniment.Closed _ -> {
          // an earlier orientation of the same parcours
        }
      }
    }
  }
}
