package fr.jalon.orientation.suspension;

import static fr.jalon.orientation.OrientationProblem.SUSPENSION_GROUND_NOT_IN_LAW;

import fr.jalon.orientation.policy.SanctionRules;
import fr.jalon.orientation.policy.SanctionRules.Kind;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What the person is said to have failed to do (CASF L. 262-37): a clause of what they signed, or a
 * duty of the law. What is in neither is no ground.
 */
public sealed interface Ground {
  Kind kind();

  /** The day of the facts, which decides between an old and a new scale. */
  LocalDate factsOn();

  /** The facts, in the words of whoever proposes; never told to another service. */
  String account();

  /** A clause of the version that was signed was not respected. */
  record BreachedClause(LocalDate factsOn, String account, Clause clause) implements Ground {
    @Override
    public Kind kind() {
      return Kind.CONTRACT_NOT_RESPECTED;
    }

    @Override
    public String toString() {
      return "BreachedClause[%s]".formatted(factsOn);
    }
  }

  /** A duty that the law itself lays down was missed. */
  record MissedDuty(Kind kind, LocalDate factsOn, String account) implements Ground {
    @Override
    public String toString() {
      return "MissedDuty[%s, %s]".formatted(kind, factsOn);
    }
  }

  /**
   * A clause, word for word, and the sealed document in which it stands.
   *
   * @param contractId the CEO's, or the contract's that accompaniment-service keeps
   */
  record Clause(Contract contract, UUID contractId, String sha256, String text) {}

  /** Where a clause was signed. */
  enum Contract {
    CEO,
    ACCOMPANIMENT
  }

  /** Refuses what the regime of the facts does not know as a ground. */
  default Ground within(SanctionRules rules) {
    if (!rules.knows(kind())) {
      throw SUSPENSION_GROUND_NOT_IN_LAW.because(
          kind() == Kind.MISSED_RENDEZ_VOUS
              ? "Une absence à un rendez-vous n'est pas, à elle seule, un motif ; donnez la clause"
                  + " signée ou l'obligation légale qui n'a pas été respectée."
              : "Ce motif n'existe pas dans le texte applicable le jour des faits.",
          "/ground");
    }
    return this;
  }
}
