package fr.jalon.accompaniment.caseload;

import static fr.jalon.accompaniment.AccompanimentProblem.AGENT_IS_ANOTHER_REFERENT;
import static fr.jalon.accompaniment.AccompanimentProblem.PROFESSION_UNKNOWN;
import static fr.jalon.platform.problem.PlatformProblem.IF_MATCH_STALE;

import fr.jalon.platform.identity.CurrentAgent;
import fr.jalon.platform.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.function.LongConsumer;
import org.hibernate.exception.ConstraintViolationException;

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
    if (!put(next)) {
      throw IF_MATCH_STALE.because("Relisez la capacité : elle vient de changer.");
    }
    return next;
  }

  /** Two agents may say so of one agent at once: the database lets one of them. */
  private boolean put(Referent next) {
    try {
      return referents.put(next, clock.instant(), agent.id());
    } catch (ConstraintViolationException refused) {
      if ("an_agent_is_one_referent".equals(refused.getConstraintName())) {
        throw anotherOnes();
      }
      throw refused;
    }
  }

  private static Refusal anotherOnes() {
    return AGENT_IS_ANOTHER_REFERENT.because("Un agent est un seul référent.", "/agentId");
  }

  private void refuseAnotherOnesAgent(Referent asked) {
    var agentId = asked.agentId();
    if (agentId != null
        && referents.whoIs(agentId).filter(known -> !known.id().equals(asked.id())).isPresent()) {
      throw anotherOnes();
    }
  }
}
