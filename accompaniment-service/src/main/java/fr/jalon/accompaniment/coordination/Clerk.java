package fr.jalon.accompaniment.coordination;

import fr.jalon.accompaniment.coordination.Coordination.Act;
import fr.jalon.accompaniment.followup.GivenDate;
import fr.jalon.platform.event.Outbox;
import fr.jalon.platform.identity.CurrentAgent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who takes down what the person and those around them say, on what day, and whom it is told to.
 */
@ApplicationScoped
public class Clerk {
  private static final String BY_EVENT = "accompaniment-service";

  private final CurrentAgent agent;
  private final Outbox outbox;
  private final Clock clock;

  Clerk(CurrentAgent agent, Outbox outbox, Clock clock) {
    this.agent = agent;
    this.outbox = outbox;
    this.clock = clock;
  }

  public LocalDate day(
      String pointer, @Nullable LocalDate given, LocalDate earliest, String because) {
    return new GivenDate(pointer, earliest, because).resolve(given, LocalDate.now(clock));
  }

  public Act act() {
    return new Act(clock.instant(), agent.id());
  }

  /** What no agent decided: it follows from an event. */
  Act ofEvent() {
    return new Act(clock.instant(), BY_EVENT);
  }

  public Outbox outbox() {
    return outbox;
  }
}
