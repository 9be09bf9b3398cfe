package fr.jalon.orientation.suspension.execution;

import static fr.jalon.orientation.OrientationProblem.SUSPENSION_RIGHT_ENDED;
import static fr.jalon.orientation.suspension.Procedure.notFrom;

import fr.jalon.contracts.LiftingReason;
import fr.jalon.contracts.SuspensionEvent.SuspensionLifted;
import fr.jalon.orientation.parcours.AgentDate;
import fr.jalon.orientation.parcours.Author;
import fr.jalon.orientation.policy.SanctionRules.Step;
import fr.jalon.orientation.suspension.Entry;
import fr.jalon.orientation.suspension.Procedure;
import fr.jalon.orientation.suspension.Suspension.Ended;
import fr.jalon.orientation.suspension.Suspension.Executed;
import fr.jalon.orientation.suspension.Suspension.Lifted;
import fr.jalon.orientation.suspension.Suspension.Over;
import fr.jalon.orientation.suspension.Suspension.Pending;
import fr.jalon.orientation.suspension.SuspensionRepository;
import fr.jalon.platform.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Stops what is being withheld before its term: whoever complies is paid again at once. An error is
 * put right whenever it is found, even once the term is past.
 */
@ApplicationScoped
class LiftSuspension {
  private final Procedure procedure;
  private final SuspensionRepository suspensions;
  private final Outbox outbox;
  private final Clock clock;

  LiftSuspension(
      Procedure procedure, SuspensionRepository suspensions, Outbox outbox, Clock clock) {
    this.procedure = procedure;
    this.suspensions = suspensions;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Why, in a word and in a sentence. */
  record Reason(LiftingReason reason, String account) {}

  @Transactional
  Lifted handle(UUID id, Reason why, @Nullable LocalDate liftedOn, Author author) {
    procedure.hold(id);
    return switch (suspensions.suspension(id)) {
      case Executed executed -> {
        if (why.reason() != LiftingReason.ERROR && suspensions.wasTold(id, Step.END_OF_RIGHT)) {
          throw SUSPENSION_RIGHT_ENDED.because("Rien n'est plus versé au titre de ce droit.");
        }
        var on =
            AgentDate.of(liftedOn, LocalDate.now(clock), "/liftedOn")
                .notBefore(executed.from(), "le début de l'exécution")
                .value();
        yield keep(executed.lift(on, why.reason()), why, author);
      }
      case Ended ended when why.reason() == LiftingReason.ERROR -> {
        var on =
            AgentDate.of(liftedOn, LocalDate.now(clock), "/liftedOn")
                .notBefore(ended.resumedOn(), "la reprise du versement")
                .value();
        yield keep(ended.annul(on), why, author);
      }
      case Pending other -> throw notFrom(other, "lever");
      case Over other -> throw notFrom(other, "lever");
    };
  }

  private Lifted keep(Lifted lifted, Reason why, Author author) {
    suspensions.keep(lifted, Entry.of(Step.LIFTING, lifted.on(), author).saying(why.account()));
    outbox.append(told(lifted));
    return lifted;
  }

  private SuspensionLifted told(Lifted lifted) {
    var proposal = lifted.proposal();
    return new SuspensionLifted(
        UUID.randomUUID(),
        clock.instant(),
        proposal.departement(),
        proposal.person().value(),
        proposal.parcours().value(),
        proposal.id(),
        lifted.on(),
        lifted.reason());
  }
}
