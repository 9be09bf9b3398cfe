package fr.jalon.orientation.convocation;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import fr.jalon.contracts.OrientationEvent.ConvocationSent;
import fr.jalon.orientation.parcours.HeldParcours;
import fr.jalon.orientation.parcours.Milestones;
import fr.jalon.platform.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/** Marks that a convocation has really left, on the day it did, and tells the others. */
@ApplicationScoped
class TellConvocation {
  private final Milestones milestones;
  private final Outbox outbox;
  private final Clock clock;

  TellConvocation(Milestones milestones, Outbox outbox, Clock clock) {
    this.milestones = milestones;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Of a parcours that may have ended meanwhile. */
  @Transactional(MANDATORY)
  void handle(Convocation convocation, LocalDate sentOn) {
    handle(milestones.holdEvenClosed(convocation.parcours()), convocation, sentOn);
  }

  @Transactional(MANDATORY)
  void handle(HeldParcours parcours, Convocation convocation, LocalDate sentOn) {
    milestones.convoked(parcours, sentOn);
    outbox.append(
        new ConvocationSent(
            UUID.randomUUID(),
            clock.instant(),
            parcours.departement(),
            parcours.person().value(),
            parcours.id().value(),
            convocation.id(),
            convocation.rendezVousId().orElse(null),
            convocation.channel(),
            sentOn));
  }
}
