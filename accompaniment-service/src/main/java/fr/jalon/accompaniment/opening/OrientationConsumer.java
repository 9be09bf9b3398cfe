package fr.jalon.accompaniment.opening;

import fr.jalon.accompaniment.closing.CloseAccompaniment;
import fr.jalon.accompaniment.contract.signing.EntryRepository;
import fr.jalon.accompaniment.reorientation.HearAnswer;
import fr.jalon.contracts.AdmissionEvent.PublicAdmitted;
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
import fr.jalon.contracts.ReorientationEvent.ReorientationRequestAnswered;
import fr.jalon.contracts.SuspensionEvent;
import fr.jalon.platform.event.EventConsumer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Follows a person's parcours from afar: its regime, each orientation, its end. */
@ApplicationScoped
class OrientationConsumer implements EventConsumer<OrientationEvent> {
  /** Why a merge closes one of two open parcours. */
  private static final String DUPLICATE = "DOUBLON";

  private final FollowedParcoursRepository parcours;
  private final OpenAccompaniment openAccompaniment;
  private final CloseAccompaniment closeAccompaniment;
  private final EntryRepository entries;
  private final HearAnswer hearAnswer;

  OrientationConsumer(
      FollowedParcoursRepository parcours,
      OpenAccompaniment openAccompaniment,
      CloseAccompaniment closeAccompaniment,
      HearAnswer hearAnswer,
      EntryRepository entries) {
    this.parcours = parcours;
    this.openAccompaniment = openAccompaniment;
    this.closeAccompaniment = closeAccompaniment;
    this.hearAnswer = hearAnswer;
    this.entries = entries;
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
    switch (event) {
      case ParcoursOpened opened -> parcours.remember(opened);
      case TerritoryAssigned assigned ->
          parcours.livesIn(assigned.parcoursId(), assigned.territory());
      case OrientationDecided decided -> openAccompaniment.handle(decided);
      case ParcoursClosed closed when isOver(closed) -> {
        // a split, read before the merge that it undoes, made the parcours go on
      }
      case ParcoursClosed closed -> {
        parcours.end(closed.parcoursId(), closed.closedOn());
        closeAccompaniment.handle(closed.parcoursId(), closed.closedOn());
      }
      case PersonsMerged merged -> parcours.belongTo(merged.personId(), merged.parcoursIds());
      case PersonsSplit split -> {
        parcours.belongTo(split.separatedPersonId(), split.parcoursIds());
        Optional.ofNullable(split.reopenedParcoursId())
            .ifPresent(reopened -> parcours.reopen(reopened, split.occurredAt()));
      }
      case PublicAdmitted admitted -> openAccompaniment.admitted(admitted);
      case FollowUpTakenOver taken -> {
        switch (taken.step()) {
          case CONTRACT_SIGNED -> entries.takeOver(taken.parcoursId(), taken.reachedOn());
          case FIRST_APPOINTMENT_HELD -> {
            // it was held with somebody else
          }
        }
      }
      case ReorientationRequestAnswered answered -> hearAnswer.handle(answered);
      case RightChanged _,
          ConvocationSent _,
          OrientationAppointmentBooked _,
          OrientationAppointmentClosed _,
          CeoSigned _,
          SuspensionEvent _ -> {
        // what happens before an orientation, or beside it, changes no follow-up
      }
    }
  }

  private boolean isOver(ParcoursClosed closed) {
    return closed.reason().equals(DUPLICATE)
        && parcours.wasReopenedSince(closed.parcoursId(), closed.occurredAt());
  }
}
