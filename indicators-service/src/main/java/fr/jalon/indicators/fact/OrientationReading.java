package fr.jalon.indicators.fact;

import static fr.jalon.indicators.fact.Dimension.BIRTH_MONTH;
import static fr.jalon.indicators.fact.Dimension.CAME_BACK;
import static fr.jalon.indicators.fact.Dimension.CLOSED_REASON;
import static fr.jalon.indicators.fact.Dimension.EDUCATION;
import static fr.jalon.indicators.fact.Dimension.ENTRY_REASON;
import static fr.jalon.indicators.fact.Dimension.ENTRY_RULE;
import static fr.jalon.indicators.fact.Dimension.FAMILY_SITUATION;
import static fr.jalon.indicators.fact.Dimension.ORGANISME_KIND;
import static fr.jalon.indicators.fact.Dimension.ORGANISME_REFERENT;
import static fr.jalon.indicators.fact.Dimension.ORIGIN;
import static fr.jalon.indicators.fact.Dimension.PARCOURS_TYPE;
import static fr.jalon.indicators.fact.Dimension.REGIME;
import static fr.jalon.indicators.fact.Dimension.SEX;
import static fr.jalon.indicators.fact.Dimension.SPE;
import static fr.jalon.indicators.fact.Dimension.TERRITORY;

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
import fr.jalon.contracts.PersonEvent;
import fr.jalon.contracts.ReorientationEvent;
import fr.jalon.contracts.SuspensionEvent;
import java.util.Optional;
import java.util.UUID;

/** What each orientation event teaches the facts. */
final class OrientationReading {
  private OrientationReading() {}

  static Optional<FactEntry> read(OrientationEvent event) {
    return switch (event) {
      case ParcoursOpened opened -> Optional.of(opened(opened));
      case ParcoursClosed closed ->
          Optional.of(
              entry(closed, closed.parcoursId(), closed.parcoursId())
                  .with(Milestone.CLOSED, closed.closedOn())
                  .with(CLOSED_REASON, closed.reason()));
      case TerritoryAssigned assigned ->
          Optional.of(
              entry(assigned, assigned.parcoursId(), assigned.parcoursId())
                  .with(Milestone.ENTERED, assigned.enteredOn())
                  .with(TERRITORY, assigned.territory()));
      // No figure counts states of the right yet; the topic keeps them for the one that will.
      case RightChanged _ -> Optional.empty();
      // Whose a parcours is changes no date: see ParcoursOwnerRepository.
      case PersonEvent _ -> Optional.empty();
      case ConvocationSent sent ->
          Optional.of(
              entry(sent, sent.parcoursId(), sent.convocationId())
                  .with(Milestone.CONVOKED, sent.sentOn()));
      case OrientationAppointmentBooked booked ->
          Optional.of(
              entry(booked, booked.parcoursId(), booked.appointmentId())
                  .with(Milestone.APPOINTMENT_BOOKED, booked.bookedOn())
                  .with(Milestone.APPOINTMENT_SCHEDULED, booked.scheduledOn()));
      case OrientationAppointmentClosed closed -> Optional.of(closed(closed));
      case OrientationDecided decided -> Optional.of(decided(decided));
      case CeoSigned signed ->
          Optional.of(
              entry(signed, signed.parcoursId(), signed.ceoId())
                  .with(Milestone.CEO_SIGNED, signed.signedOn()));
      case FollowUpTakenOver taken ->
          Optional.of(
              entry(taken, taken.parcoursId(), taken.takeoverId())
                  .with(
                      switch (taken.step()) {
                        case FIRST_APPOINTMENT_HELD -> Milestone.ACCOMPANIMENT_HELD;
                        case CONTRACT_SIGNED -> Milestone.CONTRACT_SIGNED;
                      },
                      taken.reachedOn()));
      // The six tables of the OARSA do not count suspensions; the topic keeps them.
      case SuspensionEvent _ -> Optional.empty();
      // A wish, and people who receive no RSA: no figure of the RSA counts them.
      case ReorientationEvent _, AdmissionEvent _ -> Optional.empty();
    };
  }

  private static FactEntry opened(ParcoursOpened opened) {
    var profile = opened.profile();
    return entry(opened, opened.parcoursId(), opened.parcoursId())
        .with(Milestone.REQUESTED, opened.requestedOn())
        .with(Milestone.ENTERED, opened.enteredOn())
        .with(Milestone.NOTIFIED, opened.notifiedOn())
        .with(Milestone.RECEIVED, opened.receivedOn())
        .with(ORIGIN, opened.origin().name())
        .with(ENTRY_RULE, opened.entryRule())
        .with(ENTRY_REASON, opened.entryReason())
        .with(CAME_BACK, opened.previousParcoursId() == null ? "NO" : "YES")
        .with(REGIME, opened.regime())
        .with(TERRITORY, opened.territory())
        .with(BIRTH_MONTH, profile.birthMonth())
        .with(SEX, profile.sex().name())
        .with(FAMILY_SITUATION, profile.familySituation().name())
        .with(EDUCATION, profile.education());
  }

  private static FactEntry closed(OrientationAppointmentClosed closed) {
    var entry = entry(closed, closed.parcoursId(), closed.appointmentId());
    return switch (closed.attendance()) {
      case HONOURED -> entry.with(Milestone.APPOINTMENT_HELD, closed.heldOn());
      case EXCUSED -> entry.with(Milestone.APPOINTMENT_EXCUSED, closed.scheduledOn());
      case UNEXCUSED -> entry.with(Milestone.APPOINTMENT_UNEXCUSED, closed.scheduledOn());
      case CANCELLED_BY_SERVICE ->
          entry.with(Milestone.APPOINTMENT_CANCELLED, closed.scheduledOn());
    };
  }

  private static FactEntry decided(OrientationDecided decided) {
    var entry = entry(decided, decided.parcoursId(), decided.orientationId());
    if (decided.rank() > 1) {
      return entry.with(Milestone.REORIENTED, decided.decidedOn());
    }
    var first =
        entry
            .with(Milestone.ORIENTED, decided.decidedOn())
            .with(Milestone.ORIENTATION_NOTIFIED, decided.notifiedOn())
            .with(PARCOURS_TYPE, decided.parcoursType().name())
            .with(ORGANISME_KIND, decided.organismeKind())
            .with(ORGANISME_REFERENT, decided.organismeReferentId().toString())
            .with(SPE, decided.spe() ? "SPE" : "HORS_SPE");
    return decided.referentId() == null
        ? first
        : first.with(Milestone.REFERENT_DESIGNATED, decided.decidedOn());
  }

  private static FactEntry entry(OrientationEvent event, UUID parcours, UUID subject) {
    return FactEntry.of(event.eventId(), event.occurredAt(), parcours, event.personId(), subject);
  }
}
