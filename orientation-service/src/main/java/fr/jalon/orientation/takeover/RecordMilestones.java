package fr.jalon.orientation.takeover;

import fr.jalon.contracts.Attendance;
import fr.jalon.contracts.Channel;
import fr.jalon.contracts.FollowUpStep;
import fr.jalon.contracts.OrientationEvent;
import fr.jalon.contracts.OrientationEvent.ConvocationSent;
import fr.jalon.contracts.OrientationEvent.FollowUpTakenOver;
import fr.jalon.contracts.OrientationEvent.OrientationAppointmentClosed;
import fr.jalon.orientation.decision.AskedChoice;
import fr.jalon.orientation.decision.DecideOrientation;
import fr.jalon.orientation.decision.Decider;
import fr.jalon.orientation.parcours.Author;
import fr.jalon.orientation.parcours.HeldParcours;
import fr.jalon.orientation.parcours.Milestones;
import fr.jalon.orientation.parcours.ParcoursId;
import fr.jalon.orientation.spreadsheet.Field;
import fr.jalon.orientation.takeover.Plan.Decision;
import fr.jalon.orientation.takeover.TakenOverRepository.Origin;
import fr.jalon.platform.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Keeps the dates that a line tells, in the order of a parcours, and tells them to the others. */
@ApplicationScoped
class RecordMilestones {
  private static final List<Field> IN_ORDER =
      List.of(
          Field.LETTER_ON,
          Field.INTERVIEW_ON,
          Field.DECIDED_ON,
          Field.FIRST_APPOINTMENT_ON,
          Field.CER_ON);

  private final Milestones milestones;
  private final DecideOrientation decideOrientation;
  private final TakenOverRepository takenOver;
  private final Outbox outbox;
  private final Clock clock;

  RecordMilestones(
      Milestones milestones,
      DecideOrientation decideOrientation,
      TakenOverRepository takenOver,
      Outbox outbox,
      Clock clock) {
    this.milestones = milestones;
    this.decideOrientation = decideOrientation;
    this.takenOver = takenOver;
    this.outbox = outbox;
    this.clock = clock;
  }

  @Transactional(TxType.MANDATORY)
  void handle(ParcoursId id, Plan plan, Origin origin, Author author) {
    var parcours = milestones.hold(id);
    for (var field : IN_ORDER) {
      var on = plan.steps().get(field);
      if (on != null && field == Field.DECIDED_ON) {
        plan.decisions().forEach(decision -> decide(parcours, decision, origin, author));
      } else if (on != null) {
        var statement = UUID.randomUUID();
        takenOver.insert(statement, parcours, field, on, origin, author, clock.instant());
        record(new Step(parcours, field, on, statement));
      }
    }
  }

  /** The orientation, then each reorientation: the next decision is of the next rank. */
  private void decide(HeldParcours parcours, Decision decision, Origin origin, Author author) {
    takenOver.insert(
        UUID.randomUUID(),
        parcours,
        Field.DECIDED_ON,
        decision.on(),
        origin,
        author,
        clock.instant());
    decideOrientation.takeOver(
        parcours.id(),
        new AskedChoice(
            decision.type(),
            decision.organisme(),
            null,
            "Reprise du fichier « %s », ligne %d.".formatted(origin.fileName(), origin.line()),
            decision.on(),
            null,
            Decider.DEPARTEMENT),
        author);
  }

  private record Step(HeldParcours parcours, Field field, LocalDate on, UUID statement) {}

  private void record(Step step) {
    var parcours = step.parcours();
    var on = step.on();
    switch (step.field()) {
      case LETTER_ON -> {
        milestones.convoked(parcours, on);
        outbox.append(
            new ConvocationSent(
                UUID.randomUUID(),
                clock.instant(),
                parcours.departement(),
                parcours.person().value(),
                parcours.id().value(),
                step.statement(),
                null,
                Channel.POST,
                on));
      }
      case INTERVIEW_ON -> {
        milestones.interviewTakenOver(parcours, on);
        outbox.append(
            new OrientationAppointmentClosed(
                UUID.randomUUID(),
                clock.instant(),
                parcours.departement(),
                parcours.person().value(),
                parcours.id().value(),
                step.statement(),
                Attendance.HONOURED,
                on,
                on));
      }
      case FIRST_APPOINTMENT_ON -> {
        milestones.firstAppointmentTakenOver(parcours, step.statement(), on);
        outbox.append(followUp(step, FollowUpStep.FIRST_APPOINTMENT_HELD));
      }
      case CER_ON -> {
        milestones.contractTakenOver(parcours, on);
        outbox.append(followUp(step, FollowUpStep.CONTRACT_SIGNED));
      }
      case NIR,
          BIRTH_DATE,
          LAST_NAME,
          BIRTH_NAME,
          FIRST_NAME,
          MATRICULE,
          REQUEST_NUMBER,
          ROLE,
          EMAIL,
          PHONE,
          PHONE_2,
          DECISION,
          DECIDED_ON,
          ORGANISME,
          REORIENTATIONS ->
          throw new IllegalStateException("Not a date of a parcours: " + step.field());
    }
  }

  private OrientationEvent followUp(Step step, FollowUpStep reached) {
    return new FollowUpTakenOver(
        UUID.randomUUID(),
        clock.instant(),
        step.parcours().departement(),
        step.parcours().person().value(),
        step.parcours().id().value(),
        step.statement(),
        reached,
        step.on());
  }
}
