package fr.jalon.accompaniment.francetravail.queue;

import static fr.jalon.accompaniment.AccompanimentProblem.PARTNER_CALL_NOT_STUCK;

import fr.jalon.accompaniment.francetravail.queue.Call.Stuck;
import fr.jalon.platform.identity.CurrentAgent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Somebody has what is stuck made again, or says that it will not be. */
@ApplicationScoped
class SettleCall {
  private final CallRepository calls;
  private final CurrentAgent agent;
  private final Clock clock;

  SettleCall(CallRepository calls, CurrentAgent agent, Clock clock) {
    this.calls = calls;
    this.agent = agent;
    this.clock = clock;
  }

  @Transactional
  void replay(UUID id) {
    var now = clock.instant();
    calls.update(stuck(id).replay(now), "rejoué", agent.id(), now);
  }

  @Transactional
  void abandon(UUID id, String reason) {
    var now = clock.instant();
    calls.update(stuck(id).abandon(reason, now, agent.id()), reason, agent.id(), now);
  }

  private Stuck stuck(UUID id) {
    if (calls.lock(id) instanceof Stuck stuck) {
      return stuck;
    }
    throw PARTNER_CALL_NOT_STUCK.because("Seul un appel bloqué se rejoue ou s'abandonne.");
  }
}
