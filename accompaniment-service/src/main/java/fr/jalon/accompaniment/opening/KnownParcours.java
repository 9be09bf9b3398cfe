package fr.jalon.accompaniment.opening;

import fr.jalon.accompaniment.followup.Subject;
import fr.jalon.accompaniment.policy.Policies;
import fr.jalon.accompaniment.policy.Policy;
import fr.jalon.contracts.AdmissionEvent.PublicAdmitted;
import fr.jalon.contracts.OrientationEvent.OrientationDecided;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Whose parcours an orientation is about, and what promises it obeys. */
@ApplicationScoped
class KnownParcours {
  private final FollowedParcoursRepository parcours;
  private final Policies policies;

  KnownParcours(FollowedParcoursRepository parcours, Policies policies) {
    this.parcours = parcours;
    this.policies = policies;
  }

  Policy policyOf(String regime) {
    return policies.of(regime);
  }

  /** That of the parcours or, if its opening was never told, of the day of the orientation. */
  Policy policyFor(OrientationDecided decided) {
    return policies.of(
        parcours
            .regimeOf(decided.parcoursId())
            .orElseGet(() -> policies.regimeOn(decided.decidedOn())));
  }

  Subject subject(OrientationDecided decided) {
    return new Subject(
        decided.departement(),
        parcours.ownerOf(decided.parcoursId()).orElse(decided.personId()),
        decided.parcoursId());
  }

  /** Remembers somebody who receives no RSA, under the regime of the day of their admission. */
  void remember(PublicAdmitted admitted) {
    parcours.remember(admitted, policies.regimeOn(admitted.admittedOn()));
  }

  /** Whether no promise of RSA binds this parcours. */
  boolean isPromisedNothing(UUID parcoursId) {
    return parcours.isOfAPublic(parcoursId);
  }

  boolean hasEnded(UUID parcoursId) {
    return parcours.hasEnded(parcoursId);
  }
}
