package fr.jalon.indicators.reference;

import static fr.jalon.indicators.IndicatorProblem.REFERENCE_UNKNOWN;

import fr.jalon.indicators.catalogue.Catalogue;
import fr.jalon.platform.http.ETags;
import fr.jalon.platform.identity.CurrentAgent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The département says what a reference is worth from a day on; what it said before is kept. */
@ApplicationScoped
class DeclareReference {
  private final Catalogue catalogue;
  private final ReferenceRepository references;
  private final CurrentAgent agent;
  private final Clock clock;

  DeclareReference(
      Catalogue catalogue, ReferenceRepository references, CurrentAgent agent, Clock clock) {
    this.catalogue = catalogue;
    this.references = references;
    this.agent = agent;
    this.clock = clock;
  }

  @Transactional
  ReferenceHistory handle(
      String code, @Nullable String ifMatch, LocalDate holdsFrom, BigDecimal value) {
    known(code);
    references.hold(code);
    ETags.require(ifMatch, references.history(code).version());
    references.append(new Reference(code, holdsFrom, value, clock.instant(), agent.id()));
    return references.history(code);
  }

  @Transactional
  ReferenceHistory read(String code) {
    known(code);
    return references.history(code);
  }

  private void known(String code) {
    if (!catalogue.references().contains(code)) {
      throw REFERENCE_UNKNOWN.because(
          "Références du catalogue : %s.".formatted(String.join(", ", catalogue.references())));
    }
  }
}
