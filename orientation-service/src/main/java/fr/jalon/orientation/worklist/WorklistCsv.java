package fr.jalon.orientation.worklist;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import fr.jalon.orientation.worklist.WorklistRepository.After;
import fr.jalon.orientation.worklist.WorklistRepository.Line;
import fr.jalon.orientation.worklist.WorklistResource.LineView;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A whole list as a spreadsheet opens it, read a page at a time. */
record WorklistCsv(Function<Optional<After>, List<Line>> pages, Function<Line, LineView> view) {
  static final String TYPE = "text/csv";
  static final int ROWS = 1_000;

  /** Without this mark the usual spreadsheet takes UTF-8 for another encoding. */
  private static final String MARK = "\uFEFF";

  void write(OutputStream output) throws IOException {
    var text = new OutputStreamWriter(output, UTF_8);
    text.write(MARK);
    try (var csv = CsvWriter.builder().fieldSeparator(';').build(text)) {
      csv.writeRecord(
          "Parcours",
          "Numéro de dossier RSA",
          "Rôle",
          "Territoire",
          "Étape",
          "Reçu le",
          "Depuis le",
          "Échéance",
          "Texte",
          "Pour le",
          "En retard");
      var after = Optional.<After>empty();
      do {
        var page = pages.apply(after);
        page.forEach(line -> csv.writeRecord(fields(view.apply(line))));
        after =
            page.size() < ROWS
                ? Optional.empty()
                : Optional.of(page.getLast())
                    .map(last -> new After(last.sortOn(), last.parcoursId(), last.sortRule()));
      } while (after.isPresent());
    }
  }

  private static List<String> fields(LineView line) {
    return List.of(
        line.parcoursId().toString(),
        text(line.caseNumber()),
        text(line.rsaRole()),
        text(line.territory()),
        line.stage(),
        line.receivedOn().toString(),
        line.since().toString(),
        text(line.ruleLabel()),
        text(line.ruleSource()),
        text(line.dueOn()),
        line.overdue() ? "oui" : "non");
  }

  /** A spreadsheet would run what looks like a formula: a quote makes it text. */
  private static String text(@Nullable Object value) {
    var text = Objects.toString(value, "");
    return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
