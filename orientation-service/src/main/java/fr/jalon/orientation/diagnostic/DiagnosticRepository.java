package fr.jalon.orientation.diagnostic;

import fr.jalon.orientation.beneficiary.PersonId;
import fr.jalon.orientation.bulk.BulkRepository;
import fr.jalon.orientation.parcours.Author;
import fr.jalon.orientation.parcours.ParcoursId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Keeps diagnostics, each of their versions included. */
@ApplicationScoped
class DiagnosticRepository implements PanacheRepositoryBase<DiagnosticRow, UUID> {
  private final BulkRepository versions;

  DiagnosticRepository(BulkRepository versions) {
    this.versions = versions;
  }

  /** A version as it was written, and by whom. */
  record Version(
      long version,
      String notes,
      Set<Domain> needs,
      List<Assessment> domains,
      String writtenBy,
      Instant writtenAt) {}

  private record VersionRow(
      UUID parcoursId,
      long version,
      String notes,
      List<String> needs,
      String writtenBy,
      String writtenByName,
      Instant writtenAt) {}

  private record DomainRow(
      UUID parcoursId, long version, String domain, String level, String need, String strength) {}

  /** What is written, or a blank one. */
  @Transactional
  Diagnostic diagnostic(ParcoursId parcours, PersonId person) {
    return findByIdOptional(parcours.value())
        .map(row -> row.toDiagnostic(person, domains(parcours, row.version)))
        .orElseGet(() -> Diagnostic.blank(parcours, person));
  }

  void save(Diagnostic diagnostic, Author author, Instant now) {
    var id = diagnostic.parcours().value();
    var known = findById(id);
    var row = known == null ? new DiagnosticRow() : known;
    row.become(diagnostic, author.id(), now);
    if (known == null) {
      row.parcoursId = id;
      persist(row);
    }
    flush();
    keep(diagnostic, author, now);
  }

  /** Every version, the latest first. */
  @Transactional
  List<Version> history(ParcoursId parcours) {
    return versions.select(
        """
        select v.version, v.notes, v.needs, v.written_by_name as written_by, v.written_at,
               coalesce((select json_agg(json_build_object(
                           'domain', d.domain, 'level', d.level, 'need', d.need,
                           'strength', d.strength) order by d.domain)
                           from diagnostic_domain d
                          where d.parcours_id = v.parcours_id and d.version = v.version),
                        '[]'::json) as domains
          from diagnostic_version v
         where v.parcours_id = ? order by v.version desc
        """,
        Version.class,
        parcours.value());
  }

  private List<Assessment> domains(ParcoursId parcours, long version) {
    return versions.select(
        """
        select domain, level, need, strength from diagnostic_domain
         where parcours_id = ? and version = ? order by domain
        """,
        Assessment.class,
        parcours.value(),
        version);
  }

  private void keep(Diagnostic diagnostic, Author author, Instant now) {
    var id = diagnostic.parcours().value();
    var needs = EnumSet.noneOf(Domain.class);
    needs.addAll(diagnostic.needs());
    versions.write(
        """
        insert into diagnostic_version
          (parcours_id, version, notes, needs, written_by, written_by_name, written_at)
        select parcours_id, version, notes, needs, written_by, written_by_name, written_at
          from json_to_recordset(cast(? as json)) as
            (parcours_id uuid, version bigint, notes text, needs text[], written_by text,
             written_by_name text, written_at timestamptz)
        """,
        List.of(
            new VersionRow(
                id,
                diagnostic.version(),
                diagnostic.notes(),
                needs.stream().map(Domain::name).toList(),
                author.id(),
                author.name(),
                now)));
    versions.write(
        """
        insert into diagnostic_domain (parcours_id, version, domain, level, need, strength)
        select parcours_id, version, domain, level, need, strength
          from json_to_recordset(cast(? as json)) as
            (parcours_id uuid, version bigint, domain text, level text, need text, strength text)
        """,
        diagnostic.domains().stream()
            .map(one ->
                new DomainRow(
                    id,
                    diagnostic.version(),
                    one.domain().name(),
                    one.level().name(),
                    one.need(),
                    one.strength()))
            .toList());
  }
}
