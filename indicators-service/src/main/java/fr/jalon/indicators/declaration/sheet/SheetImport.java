package fr.jalon.indicators.declaration.sheet;

import fr.jalon.indicators.declaration.sheet.ImportedLine.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A spreadsheet that a pilot handed in, and what became of it line by line. */
record SheetImport(
    UUID id,
    String organisation,
    String sha256,
    String agent,
    Instant recordedAt,
    List<ImportedLine> lines) {
  SheetImport {
    lines = List.copyOf(lines);
  }

  long count(Outcome outcome) {
    return lines.stream().filter(line -> line.outcome() == outcome).count();
  }
}
