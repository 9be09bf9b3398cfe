package fr.jalon.indicators.declaration.evidence;

import static fr.jalon.indicators.IndicatorProblem.EVIDENCE_NOT_FOUND;

import fr.jalon.indicators.declaration.partner.CurrentStanding;
import fr.jalon.indicators.declaration.partner.Standing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Shows a pilot its own papers, and the département all of them. */
@ApplicationScoped
class ReadEvidence {
  private final EvidenceRepository evidence;
  private final CurrentStanding standing;

  ReadEvidence(EvidenceRepository evidence, CurrentStanding standing) {
    this.evidence = evidence;
    this.standing = standing;
  }

  @Transactional
  List<Evidence> list() {
    return evidence.of(
        switch (standing.reading()) {
          case Standing.Partner(var organisation) -> organisation;
          case Standing.Departement() -> "";
        });
  }

  @Transactional
  Evidence handle(UUID id) {
    // Found before anybody asks whose it is: a piece of another département does not exist here.
    return evidence
        .find(id)
        .filter(one -> standing.reading().sees(one.organisation()))
        .orElseThrow(() -> EVIDENCE_NOT_FOUND.because("Aucune pièce %s.".formatted(id)));
  }

  byte[] content(Evidence one) {
    return evidence.content(one.id());
  }
}
