package fr.jalon.accompaniment.opening;

import fr.jalon.accompaniment.closing.CloseAccompaniment;
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
  private final FollowedParcoursRepository parcours;
  private final OpenAccompaniment openAccompaniment;
  private final CloseAccompaniment closeAccompaniment;
  private final HearAnswer hearAnswer;

  OrientationConsumer(
      FollowedParcoursRepository parcours,
      OpenAccompaniment openAccompaniment,
      CloseAccompaniment closeAccompaniment,
      HearAnswer hearAnswer) {
    this.parcours = parcours;
    this.openAccompaniment = openAccompaniment;
    this.closeAccompaniment = closeAccompaniment;
    this.hearAnswer = hearAnswer;
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
      case OrientationDecided decided -> openAccompaniment.handle(decided);
      case ParcoursClosed closed -> {
        parcours.end(closed.parcoursId(), closed.closedOn());
        closeAccompaniment.handle(closed.parcoursId(), closed.closedOn());
      }
      case PersonsMerged merged -> parcours.belongTo(merged.personId(), merged.parcoursIds());
      case PersonsSplit split -> {
        parcours.belongTo(split.separatedPersonId(), split.parcoursIds());
        Optional.ofNullable(split.reopenedParcoursId()).ifPresent(parcours::reopen);
      }
      case PublicAdmitted admitted -> openAccompaniment.admitted(admitted);
      case ReorientationRequestAnswered answered -> hearAnswer.handle(answered);
      case RightChanged _,
          TerritoryAssigned _,
          ConvocationSent _,
          OrientationAppointmentBooked _,
          OrientationAppointmentClosed _,
          CeoSigned _,
          FollowUpTakenOver _,
          SuspensionEvent _ -> {
        // what happens before an orientation, or beside it, changes no follow-up
      }
    }
  }
}
