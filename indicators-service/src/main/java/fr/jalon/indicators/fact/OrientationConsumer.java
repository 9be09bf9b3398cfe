package fr.jalon.indicators.fact;

import fr.jalon.contracts.AdmissionEvent;
import fr.jalon.contracts.OrientationEvent;
import fr.jalon.contracts.OrientationEvent.CeoSigned;
import fr.jalon.contracts.OrientationEvent.ConvocationSent;
import fr.jalon.contracts.OrientationEvent.FollowUpTakenOver;
import fr.jalon.contracts.OrientationEvent.OrientationAppointmentBooked;
import fr.jalon.contracts.OrientationEvent.OrientationAppointmentClosed;
import fr.jalon.contracts.OrientationEvent.OrientationDecided;
import fr.jalon.contracts.OrientationEvent.ParcoursClosed;
import fr.jalon.contracts.OrientationEvent.ParcoursOpened;
import fr.jalon.contracts.OrientationEvent.RightChanged;
import fr.jalon.contracts.OrientationEvent.TerritoryAssigned;
import fr.jalon.contracts.PersonEvent.PersonsMerged;
import fr.jalon.contracts.PersonEvent.PersonsSplit;
import fr.jalon.contracts.ReorientationEvent;
import fr.jalon.contracts.SuspensionEvent;
import fr.jalon.platform.event.EventConsumer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Learns the facts that orientation-service tells. */
@ApplicationScoped
class OrientationConsumer implements EventConsumer<OrientationEvent> {
  /** Why a merge closes one of two open parcours. */
  private static final String DUPLICATE = "DOUBLON";

  private final FactRepository facts;
  private final ParcoursOwnerRepository owners;

  OrientationConsumer(FactRepository facts, ParcoursOwnerRepository owners) {
    this.facts = facts;
    this.owners = owners;
  }

  @Override
  public String topic() {
    return OrientationEvent.TOPIC;
  }

  @Override
  public Class<OrientationEvent> type() {
    return OrientationEvent.class;
  }

  @Override
  public void on(OrientationEvent event) {
    if (event instanceof ParcoursClosed closed && isOver(closed)) {
      return;
    }
    OrientationReading.read(event).ifPresent(facts::learn);
    switch (event) {
      case PersonsMerged merged -> {
        owners.absorb(merged.absorbedPersonId(), merged.personId());
        owners.belongTo(merged.personId(), merged.parcoursIds());
      }
      case PersonsSplit split -> {
        owners.separate(split.separatedPersonId());
        owners.belongTo(split.separatedPersonId(), split.parcoursIds());
        Optional.ofNullable(split.reopenedParcoursId())
            .ifPresent(reopened -> owners.reopen(reopened, split.occurredAt()));
      }
      case ParcoursOpened opened -> owners.recall(opened.parcoursId());
      case ParcoursClosed _,
          TerritoryAssigned _,
          RightChanged _,
          ConvocationSent _,
          OrientationAppointmentBooked _,
          OrientationAppointmentClosed _,
          OrientationDecided _,
          CeoSigned _,
          FollowUpTakenOver _,
          SuspensionEvent _,
          ReorientationEvent _,
          AdmissionEvent _ -> {
        // these change dates only
      }
    }
  }

  /** A split, read before the merge that it undoes, made the parcours go on. */
  private boolean isOver(ParcoursClosed closed) {
    return closed.reason().equals(DUPLICATE)
        && owners.wasReopenedSince(closed.parcoursId(), closed.occurredAt());
  }
}
