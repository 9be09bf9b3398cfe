package fr.jalon.accompaniment.closing;

import static fr.jalon.accompaniment.AccompanimentProblem.ACCOMPANIMENT_CLOSED;
import static fr.jalon.accompaniment.AccompanimentProblem.STATE_NOT_REACHABLE;

import fr.jalon.accompaniment.followup.Accompaniment;
import fr.jalon.accompaniment.followup.AccompanimentId;
import fr.jalon.accompaniment.followup.AccompanimentRepository;
import fr.jalon.accompaniment.followup.ClosingReason;
import fr.jalon.accompaniment.followup.GivenDate;
import fr.jalon.platform.date.FrenchDates;
import fr.jalon.platform.event.Outbox;
import fr.jalon.platform.identity.CurrentAgent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A référent ends the follow-up of a person, for a reason; the person may come back. */
@ApplicationScoped
class EndAccompaniment {
  private final AccompanimentRepository accompaniments;
  private final Outbox outbox;
  private final CurrentAgent agent;
  private final Clock clock;

  EndAccompaniment(
      AccompanimentRepository accompaniments, Outbox outbox, CurrentAgent agent, Clock clock) {
    this.accompaniments = accompaniments;
    this.outbox = outbox;
    this.agent = agent;
    this.clock = clock;
  }

  @Transactional
  Accompaniment.Closed handle(
      AccompanimentId id, ClosingReason reason, @Nullable LocalDate closedOn) {
    if (!reason.isGivenByAReferent()) {
      throw STATE_NOT_REACHABLE.because(
          "Ce motif suit d'une décision d'orientation ou de la fin du parcours.", "/reason");
    }
    return switch (accompaniments.lock(id)) {
      case Accompaniment.Open open -> {
        var on =
            new GivenDate("/closedOn", open.assignment().decidedOn(), "l'orientation")
                .resolve(closedOn, LocalDate.now(clock));
        var change = open.end(on, reason, agent.id(), clock.instant());
        accompaniments.update(change.next());
        change.events().forEach(outbox::append);
        yield change.next();
      }
      case Accompaniment.Closed closed ->
          throw ACCOMPANIMENT_CLOSED.because("Clos le " + FrenchDates.date(closed.closedOn()));
    };
  }
}
