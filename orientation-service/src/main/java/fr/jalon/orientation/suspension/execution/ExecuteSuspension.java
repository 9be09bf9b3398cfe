package fr.jalon.orientation.suspension.execution;

import static fr.jalon.orientation.suspension.Procedure.notFrom;

import fr.jalon.orientation.parcours.AgentDate;
import fr.jalon.orientation.parcours.Author;
import fr.jalon.orientation.policy.SanctionRules.Step;
import fr.jalon.orientation.suspension.Entry;
import fr.jalon.orientation.suspension.Procedure;
import fr.jalon.orientation.suspension.Suspension.Executed;
import fr.jalon.orientation.suspension.Suspension.Over;
import fr.jalon.orientation.suspension.Suspension.Pending;
import fr.jalon.orientation.suspension.Suspension.Sent;
import fr.jalon.orientation.suspension.SuspensionRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/** The CAF or the MSA says from when and until when it withholds; what expired is refused. */
@ApplicationScoped
class ExecuteSuspension {
  private final Procedure procedure;
  private final SuspensionRepository suspensions;
  private final Clock clock;

  ExecuteSuspension(Procedure procedure, SuspensionRepository suspensions, Clock clock) {
    this.procedure = procedure;
    this.suspensions = suspensions;
    this.clock = clock;
  }

  @Transactional
  Executed handle(UUID id, LocalDate from, LocalDate until, Author author) {
    return switch (procedure.stillDue(id)) {
      case Sent sent -> {
        AgentDate.of(from, LocalDate.now(clock), "/from").notBefore(sent.on(), "la transmission");
        var executed = sent.execute(from, until);
        suspensions.keep(executed, Entry.of(Step.EXECUTION, from, author));
        yield executed;
      }
      case Pending other -> throw notFrom(other, "exécuter");
      case Executed other -> throw notFrom(other, "exécuter");
      case Over other -> throw notFrom(other, "exécuter");
    };
  }
}
