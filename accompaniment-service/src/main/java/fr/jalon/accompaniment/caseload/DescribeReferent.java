package fr.jalon.accompaniment.caseload;

import static fr.jalon.accompaniment.AccompanimentProblem.AGENT_IS_ANOTHER_REFERENT;
import static fr.jalon.accompaniment.AccompanimentProblem.PROFESSION_UNKNOWN;
import static fr.jalon.platform.problem.PlatformProblem.IF_MATCH_STALE;
import static java.nio.charset.StandardCharsets.UTF_8;

import fr.jalon.platform.identity.CurrentAgent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import java.util.function.LongConsumer;

/** Says for whom a référent works, as what, and how much: what their ceiling is made of. */
@ApplicationScoped
class DescribeReferent {
  private final ReferentRepository referents;
  private final Professions professions;
  private final CurrentAgent agent;
  private final Clock clock;

  DescribeReferent(
      ReferentRepository referents, Professions professions, CurrentAgent agent, Clock clock) {
    this.referents = referents;
    this.professions = professions;
    this.agent = agent;
    this.clock = clock;
  }

  /** Replaces what is known, once {@code version} accepts the version it replaces. */
  @Transactional
  Referent handle(Referent asked, LongConsumer version) {
    var profession = asked.profession();
    if (profession != null && professions.named(profession).isEmpty()) {
      throw PROFESSION_UNKNOWN.because(
          "Professions : %s.".formatted(String.join(", ", professions.codes())), "/profession");
    }
    refuseAnotherOnesAgent(asked);
    var current = referents.referent(asked.id()).map(Referent::version).orElse(0L);
    version.accept(current);
    var next =
        new Referent(
            asked.id(),
            asked.organismeReferentId(),
            asked.agentId(),
            profession,
            asked.etp(),
            asked.leftOn(),
            current + 1);
    if (!referents.put(next, clock.instant(), agent.id())) {
      throw IF_MATCH_STALE.because("Relisez la capacité : elle vient de changer.");
    }
    return next;
  }

  /** Two agents may say so of one agent at once: the second waits, and then sees the first. */
  private void refuseAnotherOnesAgent(Referent asked) {
    var agentId = asked.agentId();
    if (agentId == null) {
      return;
    }
    referents.alone(UUID.nameUUIDFromBytes(agentId.getBytes(UTF_8)));
    if (referents.whoIs(agentId).filter(known -> !known.id().equals(asked.id())).isPresent()) {
      throw AGENT_IS_ANOTHER_REFERENT.because("Un agent est un seul référent.", "/agentId");
    }
  }
}
