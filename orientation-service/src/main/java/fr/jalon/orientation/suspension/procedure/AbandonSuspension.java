package fr.jalon.orientation.suspension.procedure;

import static fr.jalon.orientation.suspension.Procedure.notFrom;

import fr.jalon.contracts.LiftingReason;
import fr.jalon.contracts.SuspensionEvent.SuspensionLifted;
import fr.jalon.orientation.parcours.AgentDate;
import fr.jalon.orientation.parcours.Author;
import fr.jalon.orientation.policy.SanctionRules.Step;
import fr.jalon.orientation.suspension.Entry;
import fr.jalon.orientation.suspension.Procedure;
import fr.jalon.orientation.suspension.Suspension.Abandoned;
import fr.jalon.orientation.suspension.Suspension.Advised;
import fr.jalon.orientation.suspension.Suspension.Contradictory;
import fr.jalon.orientation.suspension.Suspension.Decided;
import fr.jalon.orientation.suspension.Suspension.Executed;
import fr.jalon.orientation.suspension.Suspension.Heard;
import fr.jalon.orientation.suspension.Suspension.Notified;
import fr.jalon.orientation.suspension.Suspension.Over;
import fr.jalon.orientation.suspension.Suspension.Pending;
import fr.jalon.orientation.suspension.Suspension.Proposed;
import fr.jalon.orientation.suspension.Suspension.Sent;
import fr.jalon.orientation.suspension.SuspensionRepository;
import fr.jalon.platform.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gives a suspension up while nothing has been taken; a decision already told is untold. */
@ApplicationScoped
class AbandonSuspension {
  private final Procedure procedure;
  private final SuspensionRepository suspensions;
  private final Outbox outbox;
  private final Clock clock;

  AbandonSuspension(
      Procedure procedure, SuspensionRepository suspensions, Outbox outbox, Clock clock) {
    this.procedure = procedure;
    this.suspensions = suspensions;
    this.outbox = outbox;
    this.clock = clock;
  }

  @Transactional
  Abandoned handle(UUID id, String reason, @Nullable LocalDate abandonedOn, Author author) {
    procedure.hold(id);
    return switch (suspensions.suspension(id)) {
      case Pending pending -> {
        var on =
            AgentDate.of(abandonedOn, LocalDate.now(clock), "/abandonedOn")
                .notBefore(lastStep(pending), "l'étape précédente")
                .value();
        var abandoned = pending.abandon(on, reason);
        suspensions.keep(abandoned, Entry.of(Step.ABANDONMENT, on, author).saying(reason));
        if (pending instanceof Decided || pending instanceof Sent) {
          outbox.append(untold(abandoned));
        }
        yield abandoned;
      }
      case Executed other -> throw notFrom(other, "abandonner");
      case Over other -> throw notFrom(other, "abandonner");
    };
  }

  /** Nothing is given up before what was done last. */
  private static LocalDate lastStep(Pending pending) {
    return switch (pending) {
      case Proposed(var proposal) -> proposal.on();
      case Notified(_, var notice) -> notice.sentOn();
      case Contradictory(_, _, var hearing) -> hearing.deliveredOn();
      case Heard(_, _, var hearing) -> hearing.deliveredOn();
      case Advised(_, _, _, var advice) -> advice.on();
      case Decided(_, var decision) -> decision.on();
      case Sent sent -> sent.on();
    };
  }

  private SuspensionLifted untold(Abandoned abandoned) {
    var proposal = abandoned.proposal();
    return new SuspensionLifted(
        UUID.randomUUID(),
        clock.instant(),
        proposal.departement(),
        proposal.person().value(),
        proposal.parcours().value(),
        proposal.id(),
        abandoned.on(),
        LiftingReason.WITHDRAWN);
  }
}
