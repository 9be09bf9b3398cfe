package fr.jalon.indicators.episode;

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
import fr.jalon.contracts.PersonEvent;
import fr.jalon.contracts.ReorientationEvent;
import fr.jalon.contracts.SuspensionEvent.SuspensionDecided;
import fr.jalon.contracts.SuspensionEvent.SuspensionLifted;
import fr.jalon.indicators.episode.Telling.Quality;
import fr.jalon.indicators.episode.Telling.Span;
import java.util.Optional;

/** What each orientation event tells of an episode. */
final class OrientationReading {
  private OrientationReading() {}

  static Optional<Telling> read(OrientationEvent event) {
    return switch (event) {
      case RightChanged told ->
          Optional.of(
              Telling.of(
                  told,
                  EpisodeKind.RIGHT,
                  told.eventId(),
                  told.parcoursId(),
                  Quality.of(told.state(), told.subjectToDuties().name()),
                  Span.started(told.referenceDate())));
      case OrientationDecided told ->
          Optional.of(
              Telling.of(
                  told,
                  EpisodeKind.ORIENTATION,
                  told.orientationId(),
                  told.parcoursId(),
                  Quality.of(told.parcoursType().name(), told.organismeKind())
                      .heldBy(told.organismeReferentId())
                      .ranked(told.rank())
                      .flagged(told.spe()),
                  Span.started(told.decidedOn())));
      case SuspensionDecided told ->
          Optional.of(
              Telling.of(
                  told,
                  EpisodeKind.SUSPENSION,
                  told.suspensionId(),
                  told.parcoursId(),
                  Quality.of(told.regime())
                      .ranked(told.rank())
                      .worth((long) told.reductionPercent()),
                  Span.started(told.startsOn()).until(told.endsOn())));
      case SuspensionLifted told ->
          Optional.of(
              Telling.of(
                  told,
                  EpisodeKind.SUSPENSION,
                  told.suspensionId(),
                  told.parcoursId(),
                  Quality.NONE,
                  Span.ended(told.liftedOn(), told.reason().name())));
      case PublicAdmitted told ->
          Optional.of(
              Telling.of(
                  told,
                  EpisodeKind.PUBLIC,
                  told.parcoursId(),
                  told.parcoursId(),
                  Quality.of(told.publicKind().name(), told.territory()),
                  Span.started(told.admittedOn())));
      // These are milestones of the parcours, or say whose it is: package fact keeps them.
      case ParcoursOpened _,
          ParcoursClosed _,
          TerritoryAssigned _,
          ConvocationSent _,
          OrientationAppointmentBooked _,
          OrientationAppointmentClosed _,
          CeoSigned _,
          FollowUpTakenOver _,
          PersonEvent _,
          ReorientationEvent _ ->
          Optional.empty();
    };
  }
}
