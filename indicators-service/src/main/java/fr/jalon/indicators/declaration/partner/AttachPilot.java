package fr.jalon.indicators.declaration.partner;

import static fr.jalon.indicators.IndicatorProblem.PARTNER_UNKNOWN;
import static fr.jalon.indicators.IndicatorProblem.PILOT_NOT_FOUND;

import fr.jalon.indicators.declaration.policy.Declarables;
import fr.jalon.platform.identity.CurrentAgent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Says for which organisation an agent declares: the chef de projet does. */
@ApplicationScoped
class AttachPilot {
  private final PilotRepository pilots;
  private final Declarables declarables;
  private final CurrentAgent agent;
  private final Clock clock;

  AttachPilot(PilotRepository pilots, Declarables declarables, CurrentAgent agent, Clock clock) {
    this.pilots = pilots;
    this.declarables = declarables;
    this.agent = agent;
    this.clock = clock;
  }

  /** Attaches to that organisation only; saying the same twice changes nothing. */
  @Transactional
  Pilot handle(String agentId, String organisation) {
    if (!declarables.organisations().contains(organisation)) {
      throw PARTNER_UNKNOWN.because(
          "Organismes pilotes : %s.".formatted(String.join(", ", declarables.organisations())),
          "/organisation");
    }
    var known = pilots.find(agentId);
    if (known.map(Pilot::organisation).filter(organisation::equals).isPresent()) {
      return known.orElseThrow();
    }
    var attached = new Pilot(agentId, organisation, clock.instant());
    pilots.detach(agentId, attached.attachedAt(), agent.id());
    pilots.attach(attached, agent.id());
    return attached;
  }

  @Transactional
  void detach(String agentId) {
    if (pilots.detach(agentId, clock.instant(), agent.id()) == 0) {
      throw PILOT_NOT_FOUND.because("Rattachez-le d'abord.");
    }
  }
}
