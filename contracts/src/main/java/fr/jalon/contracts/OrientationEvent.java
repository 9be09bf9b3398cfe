package fr.jalon.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import fr.jalon.contracts.AdmissionEvent.PublicAdmitted;
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
import fr.jalon.contracts.SuspensionEvent.SuspensionDecided;
import fr.jalon.contracts.SuspensionEvent.SuspensionLifted;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What orientation-service tells the others, on topic {@value #TOPIC}.
 *
 * <p>A published record only ever gains optional fields; anything else is a new record.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = CeoSigned.class, name = "CeoSigned"),
  @JsonSubTypes.Type(value = ConvocationSent.class, name = "ConvocationSent"),
  @JsonSubTypes.Type(value = FollowUpTakenOver.class, name = "FollowUpTakenOver"),
  @JsonSubTypes.Type(
      value = OrientationAppointmentBooked.class,
      name = "OrientationAppointmentBooked"),
  @JsonSubTypes.Type(
      value = OrientationAppointmentClosed.class,
      name = "OrientationAppointmentClosed"),
  @JsonSubTypes.Type(value = OrientationDecided.class, name = "OrientationDecided"),
  @JsonSubTypes.Type(value = ParcoursClosed.class, name = "ParcoursClosed"),
  @JsonSubTypes.Type(value = ParcoursOpened.class, name = "ParcoursOpened"),
  @JsonSubTypes.Type(value = RightChanged.class, name = "RightChanged"),
  @JsonSubTypes.Type(value = TerritoryAssigned.class, name = "TerritoryAssigned"),
  @JsonSubTypes.Type(value = PublicAdmitted.class, name = "PublicAdmitted"),
  @JsonSubTypes.Type(
      value = ReorientationRequestAnswered.class,
      name = "ReorientationRequestAnswered"),
  @JsonSubTypes.Type(value = PersonsMerged.class, name = "PersonsMerged"),
  @JsonSubTypes.Type(value = PersonsSplit.class, name = "PersonsSplit"),
  @JsonSubTypes.Type(value = SuspensionDecided.class, name = "SuspensionDecided"),
  @JsonSubTypes.Type(value = SuspensionLifted.class, name = "SuspensionLifted")
})
public sealed interface OrientationEvent extends Event
    permits CeoSigned,
        ConvocationSent,
        FollowUpTakenOver,
        OrientationAppointmentBooked,
        OrientationAppointmentClosed,
        OrientationDecided,
        ParcoursClosed,
        ParcoursOpened,
        RightChanged,
        TerritoryAssigned,
        AdmissionEvent,
        PersonEvent,
        ReorientationEvent,
        SuspensionEvent {

  /** Where these events are published, keyed by person. */
  String TOPIC = "jalon.orientation.v1";

  /**
   * A parcours began for an adult who is now subject to rights and duties (CASF L. 262-28).
   *
   * @param requestedOn day of the RSA application ({@code DTDEMRSA})
   * @param enteredOn day the person entered the scope, as the entry rule understands it
   * @param notifiedOn day the CAF or MSA made the file that told it ({@code DTCREAFLUX})
   * @param receivedOn day the département received that file: the month of fiche 1 starts here
   */
  record ParcoursOpened(
      UUID eventId,
      Instant occurredAt,
      String departement,
      UUID personId,
      UUID parcoursId,
      Origin origin,
      String entryRule,
      String entryReason,
      String regime,
      LocalDate requestedOn,
      LocalDate enteredOn,
      LocalDate notifiedOn,
      LocalDate receivedOn,
      @Nullable UUID previousParcoursId,
      @Nullable String territory,
      Profile profile)
      implements OrientationEvent {}

  /** The person left the scope: the parcours is kept, and nothing is due on it any more. */
  record ParcoursClosed(
      UUID eventId,
      Instant occurredAt,
      String departement,
      UUID personId,
      UUID parcoursId,
      LocalDate closedOn,
      String reason)
      implements OrientationEvent {}

  /**
   * A parcours that was opened without a territory now has one.
   *
   * @param enteredOn the entry to which the territory belongs, as told when the parcours opened
   */
  record TerritoryAssigned(
      UUID eventId,
      Instant occurredAt,
      String departement,
      UUID personId,
      UUID parcoursId,
      LocalDate enteredOn,
      String territory)
      implements OrientationEvent {}

  /**
   * A file told another state of the person's right than the one known before.
   *
   * @param state {@code ETATDOSRSA}, {@code 0} to {@code 6}, or {@code UNKNOWN}
   * @param referenceDate the day for which the file speaks ({@code DTREF})
   */
  record RightChanged(
      UUID eventId,
      Instant occurredAt,
      String departement,
      UUID personId,
      @Nullable UUID parcoursId,
      String state,
      SubjectToDuties subjectToDuties,
      LocalDate referenceDate)
      implements OrientationEvent {}

  /** The person was invited to a rendez-vous d'orientation. */
  record ConvocationSent(
      UUID eventId,
      Instant occurredAt,
      String departement,
      UUID personId,
      UUID parcoursId,
      UUID convocationId,
      @Nullable UUID appointmentId,
      Channel channel,
      LocalDate sentOn)
      implements OrientationEvent {}

  /**
   * A rendez-vous d'orientation was fixed on {@code bookedOn}, to be held on {@code scheduledOn}.
   */
  record OrientationAppointmentBooked(
      UUID eventId,
      Instant occurredAt,
      String departement,
      UUID personId,
      UUID parcoursId,
      UUID appointmentId,
      LocalDate bookedOn,
      LocalDate scheduledOn)
      implements OrientationEvent {}

  /**
   * It is known what became of a rendez-vous d'orientation; a later one corrects an earlier one.
   */
  record OrientationAppointmentClosed(
      UUID eventId,
      Instant occurredAt,
      String departement,
      UUID personId,
      UUID parcoursId,
      UUID appointmentId,
      Attendance attendance,
      LocalDate scheduledOn,
      @Nullable LocalDate heldOn)
      implements OrientationEvent {}

  /**
   * A named agent chose a type of parcours and an organisme référent (CASF L. 262-29).
   *
   * @param rank 1 for the first orientation of the parcours
   * @param organismeKind kind of organisme as the DREES defines it
   * @param spe whether that kind belongs to the public employment service
   */
  record OrientationDecided(
      UUID eventId,
      Instant occurredAt,
      String departement,
      UUID personId,
      UUID parcoursId,
      UUID orientationId,
      int rank,
      ParcoursType parcoursType,
      UUID organismeReferentId,
      String organismeKind,
      boolean spe,
      @Nullable UUID referentId,
      LocalDate decidedOn,
      @Nullable LocalDate notifiedOn)
      implements OrientationEvent {}

  /** The contrat d'engagements et d'orientation bears both signatures. */
  record CeoSigned(
      UUID eventId,
      Instant occurredAt,
      String departement,
      UUID personId,
      UUID parcoursId,
      UUID ceoId,
      LocalDate signedOn)
      implements OrientationEvent {}

  /**
   * A step of the follow-up that was reached before this software was used, as the département's
   * own records tell.
   *
   * @param takeoverId tells this statement from any other
   */
  record FollowUpTakenOver(
      UUID eventId,
      Instant occurredAt,
      String departement,
      UUID personId,
      UUID parcoursId,
      UUID takeoverId,
      FollowUpStep step,
      LocalDate reachedOn)
      implements OrientationEvent {}
}
