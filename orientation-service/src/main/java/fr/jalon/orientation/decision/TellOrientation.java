package fr.jalon.orientation.decision;

import fr.jalon.contracts.OrientationEvent.OrientationDecided;
import fr.jalon.orientation.decision.Orientation.Decided;
import fr.jalon.orientation.directory.OrganismeReferent;
import fr.jalon.orientation.parcours.HeldParcours;
import fr.jalon.platform.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Tells the others of a decision, whatever its rank, and again when more is known of it. */
@ApplicationScoped
class TellOrientation {
  private final Outbox outbox;
  private final Clock clock;

  TellOrientation(Outbox outbox, Clock clock) {
    this.outbox = outbox;
    this.clock = clock;
  }

  void handle(HeldParcours parcours, OrganismeReferent organisme, Decided decided) {
    var choice = decided.choice();
    outbox.append(
        new OrientationDecided(
            UUID.randomUUID(),
            clock.instant(),
            parcours.departement(),
            parcours.person().value(),
            parcours.id().value(),
            decided.id(),
            decided.rank(),
            choice.parcoursType(),
            organisme.id(),
            organisme.kind().name(),
            organisme.kind().spe(),
            choice.referentId().orElse(null),
            choice.decidedOn(),
            choice.notifiedOn().orElse(null)));
  }
}
