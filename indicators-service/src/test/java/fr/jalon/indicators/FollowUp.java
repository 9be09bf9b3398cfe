package fr.jalon.indicators;

import fr.jalon.contracts.AidEvent.AidDecided;
import fr.jalon.contracts.CoordinationEvent.CoordinationClosed;
import fr.jalon.contracts.CoordinationEvent.CoordinationOpened;
import fr.jalon.contracts.EmploymentEvent.EmploymentEnded;
import fr.jalon.contracts.EmploymentEvent.EmploymentKind;
import fr.jalon.contracts.EmploymentEvent.EmploymentSource;
import fr.jalon.contracts.EmploymentEvent.EmploymentStarted;
import fr.jalon.contracts.Event;
import fr.jalon.contracts.ProgrammeEvent.HealthStep;
import fr.jalon.contracts.ProgrammeEvent.HealthStepRecorded;
import fr.jalon.contracts.ProgrammeEvent.ProgrammeEntered;
import fr.jalon.contracts.ProgrammeEvent.ProgrammeLeft;
import fr.jalon.contracts.ProgrammeEvent.ProgrammeStepRecorded;
import fr.jalon.contracts.ProgrammeEvent.Validation;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens in a follow-up beside its rendez-vous and contracts. */
final class FollowUp {
  private FollowUp() {}

  static Event entered(
      Life l,
      UUID entry,
      String programme,
      @Nullable String measure,
      LocalDate asked,
      LocalDate on) {
    return new ProgrammeEntered(
        Life.id(),
        l.learnt(on),
        l.departement,
        l.person,
        l.parcours,
        l.accompaniment,
        entry,
        programme,
        measure,
        Validation.NONE,
        asked,
        on);
  }

  static Event left(Life l, UUID entry, String programme, LocalDate on, String reason) {
    return new ProgrammeLeft(
        Life.id(),
        l.learnt(on),
        l.departement,
        l.person,
        l.parcours,
        l.accompaniment,
        entry,
        programme,
        on,
        reason);
  }

  static Event step(Life l, String programme, String kind, LocalDate on) {
    return new ProgrammeStepRecorded(
        Life.id(),
        l.learnt(on),
        l.departement,
        l.person,
        l.parcours,
        l.accompaniment,
        Life.id(),
        Life.id(),
        programme,
        kind,
        on,
        null);
  }

  static Event health(Life l, HealthStep kind, LocalDate on) {
    return new HealthStepRecorded(
        Life.id(),
        l.learnt(on),
        l.departement,
        l.person,
        l.parcours,
        l.accompaniment,
        Life.id(),
        kind,
        on);
  }

  static Event job(
      Life l, UUID job, EmploymentKind contract, LocalDate on, @Nullable LocalDate plannedEnd) {
    return new EmploymentStarted(
        Life.id(),
        l.learnt(on),
        l.departement,
        l.person,
        l.parcours,
        l.accompaniment,
        job,
        contract,
        EmploymentSource.REFERENT,
        on,
        plannedEnd);
  }

  static Event jobEnded(Life l, UUID job, LocalDate on, String reason) {
    return new EmploymentEnded(
        Life.id(),
        l.learnt(on),
        l.departement,
        l.person,
        l.parcours,
        l.accompaniment,
        job,
        on,
        false,
        reason);
  }

  static Event aid(Life l, String line, LocalDate on, boolean granted, long cents) {
    return new AidDecided(
        Life.id(),
        l.learnt(on),
        l.departement,
        l.person,
        l.parcours,
        l.accompaniment,
        Life.id(),
        line,
        granted,
        cents,
        on);
  }

  static Event coordinated(Life l, UUID coordination, LocalDate on) {
    return new CoordinationOpened(
        Life.id(),
        l.learnt(on),
        l.departement,
        l.person,
        l.parcours,
        l.accompaniment,
        coordination,
        on,
        3);
  }

  static Event coordinationEnded(Life l, UUID coordination, LocalDate on) {
    return new CoordinationClosed(
        Life.id(),
        l.learnt(on),
        l.departement,
        l.person,
        l.parcours,
        l.accompaniment,
        coordination,
        on,
        "PROJECT_DONE");
  }
}
