package fr.jalon.orientation.decision;

import fr.jalon.orientation.beneficiary.PersonId;
import fr.jalon.orientation.parcours.Author;
import fr.jalon.orientation.parcours.ParcoursId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Keeps diagnostics. */
@ApplicationScoped
class DiagnosticRepository implements PanacheRepositoryBase<DiagnosticRow, UUID> {

  /** What is written, or a blank one. */
  Diagnostic diagnostic(ParcoursId parcours, PersonId person) {
    return findByIdOptional(parcours.value())
        .map(row -> row.toDiagnostic(person))
        .orElseGet(() -> Diagnostic.blank(parcours, person));
  }

  void save(Diagnostic diagnostic, Author author, Instant now) {
    var known = findById(diagnostic.parcours().value());
    var row = known == null ? new DiagnosticRow() : known;
    row.become(diagnostic, author.id(), now);
    if (known == null) {
      row.parcoursId = diagnostic.parcours().value();
      persist(row);
    }
    flush();
  }
}
