package fr.jalon.orientation.suspension.execution;

import static fr.jalon.orientation.OrientationProblem.SUSPENSION_RIGHT_ENDED;
import static fr.jalon.orientation.suspension.Procedure.notFrom;

import fr.jalon.orientation.parcours.AgentDate;
import fr.jalon.orientation.parcours.Author;
import fr.jalon.orientation.policy.SanctionRules.Step;
import fr.jalon.orientation.suspension.Entry;
import fr.jalon.orientation.suspension.Procedure;
import fr.jalon.orientation.suspension.Suspension.Ended;
import fr.jalon.orientation.suspension.Suspension.Executed;
import fr.jalon.orientation.suspension.Suspension.Over;
import fr.jalon.orientation.suspension.Suspension.Pending;
import fr.jalon.orientation.suspension.SuspensionRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The CAF or the MSA says that it pays again, the term being past. */
@ApplicationScoped
class EndSuspension {
  private final Procedure procedure;
  private final SuspensionRepository suspensions;
  private final Clock clock;

  EndSuspension(Procedure procedure, SuspensionRepository suspensions, Clock clock) {
    this.procedure = procedure;
    this.suspensions = suspensions;
    this.clock = clock;
  }

  @Transactional
  Ended handle(UUID id, @Nullable LocalDate resumedOn, Author author) {
    procedure.hold(id);
    return switch (suspensions.suspension(id)) {
      case Executed executed -> {
        var on = AgentDate.of(resumedOn, LocalDate.now(clock), "/resumedOn").value();
        if (suspensions.wasTold(id, Step.END_OF_RIGHT)) {
          throw SUSPENSION_RIGHT_ENDED.because("Rien n'est plus versé au titre de ce droit.");
        }
        var ended = executed.end(on);
        suspensions.keep(ended, Entry.of(Step.RESUMPTION, on, author));
        yield ended;
      }
      case Pending other -> throw notFrom(other, "constater la reprise");
      case Over other -> throw notFrom(other, "constater la reprise");
    };
  }
}
