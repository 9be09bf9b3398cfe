package fr.jalon.orientation.decision;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Why a person was oriented to social insertion by default: their own doing, without a legitimate
 * reason, and what proves it (CASF R. 262-65-3).
 *
 * @param rendezVous missed without excuse
 * @param convocations sent and left without an answer
 */
record DefaultOrientation(Cause cause, List<UUID> rendezVous, List<UUID> convocations) {

  /** What prevented the decision. */
  enum Cause {
    NO_SHOW,
    NO_ANSWER,
    REFUSAL
  }

  /** Whether both say the same, in whatever order they name what proves it. */
  boolean saysAs(DefaultOrientation other) {
    return cause == other.cause
        && Set.copyOf(rendezVous).equals(Set.copyOf(other.rendezVous))
        && Set.copyOf(convocations).equals(Set.copyOf(other.convocations));
  }

  /** Whether something proves this cause; a refusal is proved by either. */
  boolean isProved() {
    return switch (cause) {
      case NO_SHOW -> !rendezVous.isEmpty();
      case NO_ANSWER -> !convocations.isEmpty();
      case REFUSAL -> !rendezVous.isEmpty() || !convocations.isEmpty();
    };
  }
}
