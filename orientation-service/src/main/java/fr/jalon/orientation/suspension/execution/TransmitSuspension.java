package fr.jalon.orientation.suspension.execution;

import static fr.jalon.orientation.suspension.Procedure.notFrom;

import fr.jalon.orientation.parcours.AgentDate;
import fr.jalon.orientation.parcours.Author;
import fr.jalon.orientation.policy.SanctionRules.Step;
import fr.jalon.orientation.suspension.Entry;
import fr.jalon.orientation.suspension.Procedure;
import fr.jalon.orientation.suspension.Suspension.Decided;
import fr.jalon.orientation.suspension.Suspension.Executed;
import fr.jalon.orientation.suspension.Suspension.Over;
import fr.jalon.orientation.suspension.Suspension.Pending;
import fr.jalon.orientation.suspension.Suspension.Sent;
import fr.jalon.orientation.suspension.SuspensionRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The decision was told to the CAF or the MSA, which alone pays and withholds. */
@ApplicationScoped
class TransmitSuspension {
  private final Procedure procedure;
  private final SuspensionRepository suspensions;
  private final Clock clock;

  TransmitSuspension(Procedure procedure, SuspensionRepository suspensions, Clock clock) {
    this.procedure = procedure;
    this.suspensions = suspensions;
    this.clock = clock;
  }

  @Transactional
  Sent handle(UUID id, Optional<String> reference, @Nullable LocalDate sentOn, Author author) {
    return switch (procedure.stillDue(id)) {
      case Decided decided -> {
        var on =
            AgentDate.of(sentOn, LocalDate.now(clock), "/sentOn")
                .notBefore(decided.decision().on(), "la décision")
                .value();
        var sent = decided.send(on, reference);
        suspensions.keep(sent, Entry.of(Step.TRANSMISSION, on, author));
        yield sent;
      }
      case Pending other -> throw notFrom(other, "transmettre");
      case Executed other -> throw notFrom(other, "transmettre");
      case Over other -> throw notFrom(other, "transmettre");
    };
  }
}
