package fr.jalon.accompaniment.coordination;

import fr.jalon.accompaniment.coordination.Coordination.ClosingReason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Ends a coordination, or takes down that the person takes the agreement back: it ends then too.
 */
@ApplicationScoped
class CloseCoordination {
  private final OpenCoordinations open;
  private final CoordinationRepository coordinations;
  private final Clerk clerk;

  CloseCoordination(OpenCoordinations open, CoordinationRepository coordinations, Clerk clerk) {
    this.open = open;
    this.coordinations = coordinations;
    this.clerk = clerk;
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
