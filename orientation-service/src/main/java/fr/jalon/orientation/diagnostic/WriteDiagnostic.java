package fr.jalon.orientation.diagnostic;

import fr.jalon.orientation.parcours.Author;
import fr.jalon.orientation.parcours.Milestones;
import fr.jalon.orientation.parcours.ParcoursId;
import fr.jalon.platform.http.ETags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rewrites a diagnostic, by someone who has read its current version. */
@ApplicationScoped
class WriteDiagnostic {
  private final Milestones milestones;
  private final DiagnosticRepository diagnostics;
  private final Clock clock;

  WriteDiagnostic(Milestones milestones, DiagnosticRepository diagnostics, Clock clock) {
    this.milestones = milestones;
    this.diagnostics = diagnostics;
    this.clock = clock;
  }

  @Transactional
  Diagnostic handle(
      ParcoursId id,
      @Nullable String ifMatch,
      String notes,
      Set<Domain> needs,
      List<Assessment> domains,
      Author author) {
    var parcours = milestones.hold(id);
    var current = diagnostics.diagnostic(id, parcours.person());
    ETags.require(ifMatch, current.version());
    var next = current.rewrite(notes, needs, domains);
    diagnostics.save(next, author, clock.instant());
    return next;
  }
}
