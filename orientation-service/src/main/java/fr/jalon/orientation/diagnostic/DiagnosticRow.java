package fr.jalon.orientation.diagnostic;

import fr.jalon.orientation.beneficiary.PersonId;
import fr.jalon.orientation.parcours.ParcoursId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;

/** A row of {@code diagnostic}. */
@Entity
@Table(name = "diagnostic")
class DiagnosticRow {
  @Id
  @Column(name = "parcours_id")
  UUID parcoursId = new UUID(0, 0);

  String notes = "";

  @Column(columnDefinition = "text[]")
  List<String> needs = List.of();

  long version;

  @Column(name = "written_by")
  String writtenBy = "";

  @Column(name = "written_at")
  Instant writtenAt = Instant.EPOCH;

  Diagnostic toDiagnostic(PersonId person, List<Assessment> domains) {
    var known = EnumSet.noneOf(Domain.class);
    needs.forEach(need -> known.add(Domain.valueOf(need)));
    return new Diagnostic(new ParcoursId(parcoursId), person, notes, known, domains, version);
  }

  void become(Diagnostic diagnostic, String author, Instant now) {
    notes = diagnostic.notes();
    needs = diagnostic.needs().stream().map(Domain::name).sorted().toList();
    version = diagnostic.version();
    writtenBy = author;
    writtenAt = now;
  }
}
