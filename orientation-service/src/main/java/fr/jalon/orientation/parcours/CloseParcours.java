package fr.jalon.orientation.parcours;

import fr.jalon.contracts.OrientationEvent.ParcoursClosed;
import fr.jalon.orientation.bulk.TimeOrderedUuid;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Closes the parcours of those whom a file, read to its end, shows to have left the scope. */
@ApplicationScoped
public class CloseParcours {
  private final ParcoursOpeningRepository parcours;

  CloseParcours(ParcoursOpeningRepository parcours) {
    this.parcours = parcours;
  }

  public void handle(UUID fileId, String departement, Instant now) {
    var leaving = parcours.leaving(fileId);
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
