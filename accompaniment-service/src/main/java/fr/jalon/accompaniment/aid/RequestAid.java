package fr.jalon.accompaniment.aid;

import static fr.jalon.accompaniment.AccompanimentProblem.ACCOMPANIMENT_CLOSED;

import fr.jalon.accompaniment.aid.Aid.Act;
import fr.jalon.accompaniment.aid.Aid.Request;
import fr.jalon.accompaniment.aid.Aid.Requested;
import fr.jalon.accompaniment.followup.Accompaniment;
import fr.jalon.accompaniment.followup.AccompanimentId;
import fr.jalon.accompaniment.followup.AccompanimentRepository;
import fr.jalon.accompaniment.followup.GivenDate;
import fr.jalon.platform.date.FrenchDates;
import fr.jalon.platform.identity.CurrentAgent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Asks for an aid: the conditions are shown at once, and nothing is decided. */
@ApplicationScoped
class RequestAid {
  private static final String EVERYWHERE = "*";

  private final AccompanimentRepository accompaniments;
  private final AidRepository aids;
  private final Conditions conditions;
  private final CurrentAgent agent;
  private final Clock clock;

  RequestAid(
      AccompanimentRepository accompaniments,
      AidRepository aids,
      Conditions conditions,
      CurrentAgent agent,
      Clock clock) {
    this.accompaniments = accompaniments;
    this.aids = aids;
    this.conditions = conditions;
    this.agent = agent;
    this.clock = clock;
  }

  /** What is asked for. */
  record Wish(
      String line,
      long cents,
      String purpose,
      Optional<String> territory,
      @Nullable LocalDate requestedOn) {}

  @Transactional
  AidView handle(AccompanimentId id, Wish wish) {
    return switch (accompaniments.lock(id)) {
      case Accompaniment.Open open -> {
        conditions.mustExist(wish.line());
        var today = LocalDate.now(clock);
        var on =
            new GivenDate("/requestedOn", open.assignment().decidedOn(), "l'orientation")
                .resolve(wish.requestedOn(), today);
        var requested =
            new Requested(
                new Request(
                    new AidId(UUID.randomUUID()),
                    id,
                    open.subject(),
                    wish.line(),
                    wish.territory()
                        .or(() -> conditions.territoryOf(open, today))
                        .orElse(EVERYWHERE),
                    wish.cents(),
                    wish.purpose(),
                    on,
                    new Act(clock.instant(), agent.id())));
        aids.insert(requested);
        yield AidView.of(requested, conditions.checks(open, wish.line(), wish.cents(), today));
      }
      case Accompaniment.Closed closed ->
          throw ACCOMPANIMENT_CLOSED.because("Clos le " + FrenchDates.date(closed.closedOn()));
    };
  }
}
