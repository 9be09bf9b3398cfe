package fr.jalon.accompaniment.programme.author;

import fr.jalon.platform.identity.CurrentAgent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;

/** Tells who is speaking now. */
@ApplicationScoped
public class Authors {
  private final CurrentAgent agent;
  private final Clock clock;

  Authors(CurrentAgent agent, Clock clock) {
    this.agent = agent;
    this.clock = clock;
  }

  public Author current() {
    return new Author(agent.id(), agent.name(), LocalDate.now(clock), clock.instant());
  }
}
