package fr.jalon.indicators.declaration.sheet;

import static fr.jalon.indicators.IndicatorProblem.DECLARED_VALUE_INVALID;

import fr.jalon.indicators.declaration.DeclarationRepository;
import fr.jalon.indicators.declaration.Version;
import fr.jalon.indicators.declaration.partner.CurrentStanding;
import fr.jalon.indicators.declaration.sheet.ImportedLine.Outcome;
import fr.jalon.indicators.declaration.writing.KeepFigure;
import fr.jalon.indicators.declaration.writing.Said;
import fr.jalon.indicators.declaration.writing.Subjects;
import fr.jalon.indicators.sheet.Cells;
import fr.jalon.indicators.sheet.Headers;
import fr.jalon.indicators.sheet.Line;
import fr.jalon.indicators.sheet.SheetReader;
import fr.jalon.platform.document.Sha256;
import fr.jalon.platform.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Takes the lines of a spreadsheet as drafts: each good one is kept, each bad one is set aside with
 * its reason and leaves the others alone.
 */
@ApplicationScoped
class ImportSheet {
  private final CurrentStanding standing;
  private final Subjects subjects;
  private final KeepFigure keepFigure;
  private final DeclarationRepository declarations;
  private final ImportRepository imports;

  ImportSheet(
      CurrentStanding standing,
      Subjects subjects,
      KeepFigure keepFigure,
      DeclarationRepository declarations,
      ImportRepository imports) {
    this.standing = standing;
    this.subjects = subjects;
    this.keepFigure = keepFigure;
    this.declarations = declarations;
    this.imports = imports;
  }

  @Transactional
  SheetImport handle(byte[] file) {
    var organisation = standing.writing().organisation();
    var lines = SheetReader.read(file);
    var headers = Headers.of(lines.getFirst(), Columns.NEEDED);
    var taken = new ArrayList<ImportedLine>();
    var seen = new HashMap<List<String>, Integer>();
    for (var line : lines.subList(1, lines.size())) {
      if (says(headers, line)) {
        taken.add(take(headers, line, organisation, seen));
      }
    }
    return imports.keep(UUID.randomUUID(), organisation, Sha256.of(file), taken);
  }

  /** A line of the template that nobody filled in asks for nothing. */
  private static boolean says(Headers headers, Line line) {
    return !headers.text(line, Columns.VALUE).isEmpty()
        || !headers.text(line, Columns.REACHED).isEmpty();
  }

  private ImportedLine take(
      Headers headers, Line line, String organisation, Map<List<String>, Integer> seen) {
    var code = headers.text(line, Columns.CODE);
    var variant = headers.text(line, Columns.VARIANT);
    var period = headers.text(line, Columns.PERIOD);
    try {
      var subject =
          subjects.subject(
              code, Optional.of(variant).filter(name -> !name.isEmpty()), period, organisation);
      var first =
          seen.putIfAbsent(
              key(subject.figure().code(), subject.figure().variant(), period), line.number());
      if (first != null) {
        throw DECLARED_VALUE_INVALID.because("Déjà dit à la ligne %d.".formatted(first));
      }
      var known = declarations.lock(subject);
      var said = said(headers, line, known);
      if (known.isEmpty()) {
        var opened = keepFigure.open(subject, said);
        return kept(line, code, variant, period, Outcome.CREATED, opened.id().value());
      }
      var declaration = known.get().declaration();
      if (declaration.stated().equals(subjects.stated(subject, said))) {
        return kept(line, code, variant, period, Outcome.UNCHANGED, declaration.id().value());
      }
      keepFigure.revise(declaration, said, "");
      return kept(line, code, variant, period, Outcome.REVISED, declaration.id().value());
    } catch (Refusal refused) {
      return new ImportedLine(
          line.number(),
          code,
          variant,
          period,
          Outcome.SET_ASIDE,
          Optional.empty(),
          Optional.of(refused.problem().title() + " : " + refused.detail()));
    }
  }

  private static List<String> key(String code, String variant, String period) {
    return List.of(code, variant, period);
  }

  private static ImportedLine kept(
      Line line, String code, String variant, String period, Outcome outcome, UUID id) {
    return new ImportedLine(
        line.number(), code, variant, period, outcome, Optional.of(id), Optional.empty());
  }

  /** Papers go in by themselves: those of what is known stay. */
  private static Said said(Headers headers, Line line, Optional<Version> known) {
    return new Said(
        read(headers, line, Columns.VALUE, Cells::number),
        read(headers, line, Columns.REACHED, Cells::yesOrNo),
        read(headers, line, Columns.REACHED_ON, Cells::day),
        headers.text(line, Columns.METHOD),
        known.map(one -> one.declaration().stated().documents()).orElse(List.of()));
  }

  private static <T> @Nullable T read(
      Headers headers, Line line, String column, Function<String, Optional<T>> reader) {
    var text = headers.text(line, column);
    if (text.isEmpty()) {
      return null;
    }
    return reader
        .apply(text)
        .orElseThrow(() ->
            DECLARED_VALUE_INVALID.because("La colonne « %s » ne se lit pas.".formatted(column)));
  }
}
