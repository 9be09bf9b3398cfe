package fr.jalon.accompaniment.coordination;

import fr.jalon.accompaniment.coordination.Coordination.ClosingReason;
import fr.jalon.accompaniment.followup.Accompaniment;
import fr.jalon.accompaniment.followup.EndsWithIt;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Ends a coordination, or takes down that the person takes the agreement back: it ends then too.
 */
@ApplicationScoped
public class CloseCoordination implements EndsWithIt {
  private final OpenCoordinations open;
  private final CoordinationRepository coordinations;
  private final Clerk clerk;

  CloseCoordination(OpenCoordinations open, CoordinationRepository coordinations, Clerk clerk) {
    this.open = open;
    this.coordinations = coordinations;
    this.clerk = clerk;
  }

  /** Whoever is no longer followed is no longer coordinated. */
  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public void end(Accompaniment.Closed accompaniment) {
    for (var coordination : coordinations.of(accompaniment.id())) {
      if (coordination instanceof Coordination.Open known) {
        var agreed = known.agreement().on();
        var on = accompaniment.closedOn().isBefore(agreed) ? agreed : accompaniment.closedOn();
        var change = known.close(on, ClosingReason.ACCOMPANIMENT_ENDED, clerk.ofEvent());
        coordinations.close(change.next());
        change.events().forEach(clerk.outbox()::append);
      }
    }
  }

  @Transactional
  CoordinationView handle(CoordinationId id, ClosingReason reason, @Nullable LocalDate closedOn) {
    var known = open.lock(id);
    var on = clerk.day("/closedOn", closedOn, known.agreement().on(), "l'accord de la personne");
    var change = known.close(on, reason, clerk.act());
    coordinations.close(change.next());
    change.events().forEach(clerk.outbox()::append);
    return CoordinationView.of(change.next(), coordinations.planOf(id));
  }
}
