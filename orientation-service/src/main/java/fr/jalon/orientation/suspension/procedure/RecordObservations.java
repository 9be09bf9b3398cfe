package fr.jalon.orientation.suspension.procedure;

import static fr.jalon.orientation.suspension.Procedure.notFrom;

import fr.jalon.orientation.parcours.AgentDate;
import fr.jalon.orientation.parcours.Author;
import fr.jalon.orientation.policy.SanctionRules.Step;
import fr.jalon.orientation.suspension.Entry;
import fr.jalon.orientation.suspension.Procedure;
import fr.jalon.orientation.suspension.Suspension;
import fr.jalon.orientation.suspension.Suspension.Advised;
import fr.jalon.orientation.suspension.Suspension.Contradictory;
import fr.jalon.orientation.suspension.Suspension.Executed;
import fr.jalon.orientation.suspension.Suspension.Hearing;
import fr.jalon.orientation.suspension.Suspension.Over;
import fr.jalon.orientation.suspension.Suspension.Pending;
import fr.jalon.orientation.suspension.SuspensionRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes what the person answers, until somebody decides: even late, it is read. */
@ApplicationScoped
class RecordObservations {
  private final Procedure procedure;
  private final SuspensionRepository suspensions;
  private final Clock clock;

  RecordObservations(Procedure procedure, SuspensionRepository suspensions, Clock clock) {
    this.procedure = procedure;
    this.suspensions = suspensions;
    this.clock = clock;
  }

  @Transactional
  Suspension handle(UUID id, String said, @Nullable LocalDate receivedOn, Author author) {
    procedure.hold(id);
    return switch (suspensions.suspension(id)) {
      case Contradictory running -> {
        var on = day(receivedOn, running.hearing());
        yield keep(running.observed(on), on, said, author);
      }
      case Advised advised -> {
        var on = day(receivedOn, advised.hearing());
        yield keep(advised.observed(on), on, said, author);
      }
      case Pending other -> throw notFrom(other, "recevoir des observations");
      case Executed other -> throw notFrom(other, "recevoir des observations");
      case Over other -> throw notFrom(other, "recevoir des observations");
    };
  }

  private LocalDate day(@Nullable LocalDate receivedOn, Hearing hearing) {
    return AgentDate.of(receivedOn, LocalDate.now(clock), "/receivedOn")
        .notBefore(hearing.deliveredOn(), "la réception du courrier")
        .value();
  }

  private Suspension keep(Suspension next, LocalDate on, String said, Author author) {
    suspensions.keep(next, Entry.of(Step.OBSERVATIONS, on, author).saying(said));
    return next;
  }
}
