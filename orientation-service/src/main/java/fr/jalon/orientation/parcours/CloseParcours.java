package fr.jalon.orientation.parcours;

import fr.jalon.contracts.AccompanimentEvent.AccompanimentClosed;
import fr.jalon.contracts.OrientationEvent.ParcoursClosed;
import fr.jalon.orientation.bulk.TimeOrderedUuid;
import fr.jalon.orientation.parcours.ParcoursOpeningRepository.Leaving;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Closes the parcours of those whom a file, read to its end, shows to have left the scope, and of
 * those admitted without RSA, whom no file tells of, when their follow-up is over.
 */
@ApplicationScoped
public class CloseParcours {
  private final ParcoursOpeningRepository parcours;
  private final Clock clock;

  CloseParcours(ParcoursOpeningRepository parcours, Clock clock) {
    this.parcours = parcours;
    this.clock = clock;
  }

  public void handle(UUID fileId, String departement, Instant now) {
    close(parcours.leaving(fileId), departement, now);
  }

  /** A follow-up is over: an admission ends with it, a parcours of RSA goes on. */
  void followUpOver(AccompanimentClosed over) {
    var admission = parcours.admission(over.parcoursId(), over.closedOn(), over.reason());
    if (!admission.isEmpty()) {
      close(admission, over.departement(), clock.instant());
    }
  }

  private void close(List<Leaving> leaving, String departement, Instant now) {
    parcours.close(leaving, now);
    parcours.tell(
        leaving.stream()
            .map(one ->
                new ParcoursClosed(
                    TimeOrderedUuid.next(),
                    now,
                    departement,
                    one.personId(),
                    one.parcoursId(),
                    one.closedOn(),
                    one.reason()))
            .toList());
  }
}
