package fr.jalon.indicators.declaration.sheet;

import fr.jalon.indicators.declaration.sheet.ImportedLine.Outcome;
import fr.jalon.indicators.rows.RowRepository;
import fr.jalon.platform.identity.CurrentAgent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps what became of each line that was handed in. */
@ApplicationScoped
class ImportRepository {
  private final RowRepository rows;
  private final CurrentAgent agent;
  private final Clock clock;

  ImportRepository(RowRepository rows, CurrentAgent agent, Clock clock) {
    this.rows = rows;
    this.agent = agent;
    this.clock = clock;
  }

  private record Head(
      UUID id, String organisation, String sha256, String agent, Instant recordedAt) {}

  private record Row(
      int line,
      @Nullable String code,
      @Nullable String variant,
      @Nullable String period,
      Outcome outcome,
      @Nullable UUID declarationId,
      @Nullable String reason) {
    ImportedLine toLine() {
      return new ImportedLine(
          line,
          code == null ? "" : code,
          variant == null ? "" : variant,
          period == null ? "" : period,
          outcome,
          Optional.ofNullable(declarationId),
          Optional.ofNullable(reason));
    }
  }

  SheetImport keep(UUID id, String organisation, String sha256, List<ImportedLine> lines) {
    var kept = new SheetImport(id, organisation, sha256, agent.id(), clock.instant(), lines);
    rows.write(
        """
        insert into declaration_import (id, organisation, sha256, agent, recorded_at)
        values (?1, ?2, ?3, ?4, ?5)
        """,
        kept.id(),
        kept.organisation(),
        kept.sha256(),
        kept.agent(),
        kept.recordedAt());
    kept.lines().forEach(line -> keep(id, line));
    return kept;
  }

  @Transactional
  Optional<SheetImport> find(UUID id) {
    return rows
        .select(
            "select id, organisation, sha256, agent, recorded_at from declaration_import"
                + " where id = ?1",
            Head.class,
            id)
        .stream()
        .findFirst()
        .map(head ->
            new SheetImport(
                head.id(),
                head.organisation(),
                head.sha256(),
                head.agent(),
                head.recordedAt(),
                lines(id)));
  }

  private List<ImportedLine> lines(UUID id) {
    return rows
        .select(
            """
            select line, code, variant, period, outcome, declaration_id, reason
              from declaration_import_line where import_id = ?1 order by line
            """,
            Row.class,
            id)
        .stream()
        .map(Row::toLine)
        .toList();
  }

  private void keep(UUID id, ImportedLine line) {
    rows.write(
        """
        insert into declaration_import_line
          (import_id, line, code, variant, period, outcome, declaration_id, reason)
        values (?1, ?2, ?3, ?4, ?5, ?6, cast(nullif(?7, '') as uuid), nullif(?8, ''))
        """,
        id,
        line.line(),
        cut(line.code()),
        cut(line.variant()),
        cut(line.period()),
        line.outcome().name(),
        line.declaration().map(UUID::toString).orElse(""),
        line.reason().orElse(""));
  }

  /** A cell that names nothing may hold anything. */
  private static String cut(String text) {
    return text.length() > 40 ? text.substring(0, 40) : text;
  }
}
