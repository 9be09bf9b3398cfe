package fr.jalon.orientation.policy;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/** The regimes that this service knows, read once at start; a wrong file stops the start. */
@Startup
@ApplicationScoped
public class Policies {
  private final List<Policy> policies = PolicyFiles.load();

  public Policies() {}

  /** The regime of that name; unknown is a mistake of ours, never of a caller. */
  public Policy of(String regime) {
    return policies.stream()
        .filter(policy -> policy.regime().equals(regime))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No regime " + regime));
  }

  /** A parcours keeps the regime of the day the person entered. */
  public Policy regimeOn(LocalDate entry) {
    return policies.stream()
        .filter(policy -> policy.holdsOn(entry))
        .findFirst()
        .orElseGet(policies::getFirst);
  }

  /** The regime whose sanctions may answer those facts, proposed on that day. */
  public Policy sanctioning(LocalDate factsOn, LocalDate proposedOn) {
    return policies.reversed().stream()
        .filter(policy -> policy.sanctions().applies().holds(factsOn, proposedOn))
        .findFirst()
        .orElseGet(policies::getFirst);
  }

  public List<Policy> all() {
    return policies;
  }
}
