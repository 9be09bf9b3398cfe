package fr.jalon.orientation.suspension.procedure;

import static fr.jalon.orientation.suspension.Procedure.notFrom;

import fr.jalon.orientation.parcours.AgentDate;
import fr.jalon.orientation.parcours.Author;
import fr.jalon.orientation.policy.SanctionRules.Step;
import fr.jalon.orientation.suspension.Entry;
import fr.jalon.orientation.suspension.Procedure;
import fr.jalon.orientation.suspension.Suspension.Contradictory;
import fr.jalon.orientation.suspension.Suspension.Executed;
import fr.jalon.orientation.suspension.Suspension.Notified;
import fr.jalon.orientation.suspension.Suspension.Over;
import fr.jalon.orientation.suspension.Suspension.Pending;
import fr.jalon.orientation.suspension.SuspensionRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The notice has reached the person: the time to answer runs from that day. */
@ApplicationScoped
class DeliverNotice {
  private final Procedure procedure;
  private final SuspensionRepository suspensions;
  private final Clock clock;

  DeliverNotice(Procedure procedure, SuspensionRepository suspensions, Clock clock) {
    this.procedure = procedure;
    this.suspensions = suspensions;
    this.clock = clock;
  }

  @Transactional
  Contradictory handle(UUID id, @Nullable LocalDate deliveredOn, Author author) {
    return switch (procedure.stillDue(id)) {
      case Notified notified -> {
        var on =
            AgentDate.of(deliveredOn, LocalDate.now(clock), "/deliveredOn")
                .notBefore(notified.notice().sentOn(), "l'envoi du courrier")
                .value();
        var contradictory = notified.delivered(on, procedure.observationsUntil(notified, on));
        suspensions.keep(contradictory, Entry.of(Step.DELIVERY, on, author));
        yield contradictory;
      }
      case Pending other -> throw notFrom(other, "enregistrer la réception");
      case Executed other -> throw notFrom(other, "enregistrer la réception");
      case Over other -> throw notFrom(other, "enregistrer la réception");
    };
  }
}
