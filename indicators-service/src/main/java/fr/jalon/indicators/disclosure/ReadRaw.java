package fr.jalon.indicators.disclosure;

import static fr.jalon.platform.identity.Role.CHEF_DE_PROJET;
import static fr.jalon.platform.identity.Role.DPO;

import fr.jalon.platform.identity.CurrentAgent;
import fr.jalon.platform.identity.Role;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Lets the few who answer for the figures read them as they are, and writes down that they did: no
 * trace, no raw figure.
 */
@ApplicationScoped
public class ReadRaw {
  private static final Set<Role> RAW = EnumSet.of(CHEF_DE_PROJET, DPO);

  private final CurrentAgent agent;
  private final RawReadingRepository readings;

  ReadRaw(CurrentAgent agent, RawReadingRepository readings) {
    this.agent = agent;
    this.readings = readings;
  }

  /** Whether the caller may; nothing is read yet, and nothing written down. */
  public boolean isAllowed() {
    return !Collections.disjoint(RAW, agent.roles());
  }

  /**
   * Whether the caller reads raw; if so, the reading is written down, whatever becomes of the
   * request.
   *
   * @param what is read, as its address says it: never who
   */
  public boolean handle(String what) {
    if (!isAllowed()) {
      return false;
    }
    QuarkusTransaction.requiringNew().run(() -> readings.add(agent.id(), agent.name(), what));
    return true;
  }
}
