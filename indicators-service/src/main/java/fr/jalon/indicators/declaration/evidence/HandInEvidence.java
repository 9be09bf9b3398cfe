package fr.jalon.indicators.declaration.evidence;

import static fr.jalon.indicators.IndicatorProblem.EVIDENCE_NOT_CERTIFIED;

import fr.jalon.indicators.declaration.partner.CurrentStanding;
import fr.jalon.platform.document.HandedIn;
import fr.jalon.platform.identity.CurrentAgent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Keeps a paper that a pilot hands in, on their word that it names nobody. */
@ApplicationScoped
class HandInEvidence {
  private final EvidenceRepository evidence;
  private final CurrentStanding standing;
  private final CurrentAgent agent;
  private final Clock clock;

  HandInEvidence(
      EvidenceRepository evidence, CurrentStanding standing, CurrentAgent agent, Clock clock) {
    this.evidence = evidence;
    this.standing = standing;
    this.agent = agent;
    this.clock = clock;
  }

  @Transactional
  Evidence handle(String label, boolean namesNobody, HandedIn paper) {
    if (!namesNobody) {
      throw EVIDENCE_NOT_CERTIFIED.because(
          "Retirez de la pièce tout nom, NIR, adresse ou liste de personnes, puis attestez-le"
              + " (sansDonneesPersonnelles=true).",
          "?sansDonneesPersonnelles");
    }
    var bytes = paper.file().bytes();
    var kept =
        new Evidence(
            UUID.randomUUID(),
            standing.writing().organisation(),
            label.strip(),
            paper.kind().mediaType(),
            bytes.length,
            paper.file().sha256(),
            agent.id(),
            clock.instant());
    evidence.insert(kept, bytes);
    return kept;
  }
}
