package fr.jalon.indicators.declaration.partner;

import fr.jalon.indicators.rows.RowRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps who declares for whom; an attachment that ends is kept with its end. */
@ApplicationScoped
class PilotRepository {
  private static final String CURRENT =
      "select agent_id, organisation, attached_at from pilot where detached_at is null";

  private final RowRepository rows;

  PilotRepository(RowRepository rows) {
    this.rows = rows;
  }

  @Transactional
  Optional<String> organisationOf(String agent) {
    return find(agent).map(Pilot::organisation);
  }

  @Transactional
  List<Pilot> all() {
    return rows.select(CURRENT + " order by organisation, agent_id", Pilot.class);
  }

  Optional<Pilot> find(String agent) {
    return rows.select(CURRENT + " and agent_id = ?1", Pilot.class, agent).stream().findFirst();
  }

  void attach(Pilot pilot, String by) {
    rows.write(
        "insert into pilot (agent_id, organisation, attached_at, attached_by)"
            + " values (?1, ?2, ?3, ?4)",
        pilot.agentId(),
        pilot.organisation(),
        pilot.attachedAt(),
        by);
  }

  /** Answers how many attachments it ended. */
  int detach(String agent, Instant at, String by) {
    return rows.write(
        "update pilot set detached_at = ?2, detached_by = ?3"
            + " where agent_id = ?1 and detached_at is null",
        agent,
        at,
        by);
  }
}
