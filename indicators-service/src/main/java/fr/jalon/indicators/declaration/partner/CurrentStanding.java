package fr.jalon.indicators.declaration.partner;

import static fr.jalon.indicators.IndicatorProblem.PILOT_UNATTACHED;

import fr.jalon.platform.identity.CurrentAgent;
import fr.jalon.platform.identity.Role;
import jakarta.enterprise.context.ApplicationScoped;

/** Says in whose name the agent of the request acts. */
@ApplicationScoped
public class CurrentStanding {
  private final PilotRepository pilots;
  private final CurrentAgent agent;

  CurrentStanding(PilotRepository pilots, CurrentAgent agent) {
    this.pilots = pilots;
    this.agent = agent;
  }

  /** What the agent may see: the chef de projet everything, a pilot what is its own. */
  public Standing reading() {
    return agent.roles().contains(Role.CHEF_DE_PROJET) ? new Standing.Departement() : writing();
  }

  /** The organisation for which the agent declares; refuses one who declares for none. */
  public Standing.Partner writing() {
    return pilots
        .organisationOf(agent.id())
        .map(Standing.Partner::new)
        .orElseThrow(() ->
            PILOT_UNATTACHED.because(
                "Demandez au chef de projet du département de vous rattacher à votre"
                    + " organisme."));
  }
}
