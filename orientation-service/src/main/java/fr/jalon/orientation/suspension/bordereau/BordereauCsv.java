package fr.jalon.orientation.suspension.bordereau;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import fr.jalon.orientation.suspension.bordereau.BordereauRepository.Line;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The lines as a spreadsheet opens them; the columns are those of docs/bordereau.md. */
record BordereauCsv(List<Line> lines) {
  static final String TYPE = "text/csv";

  /** Without this mark the usual spreadsheet takes UTF-8 for another encoding. */
  private static final String MARK = "\uFEFF";

  byte[] bytes() {
    var bytes = new ByteArrayOutputStream();
    try (var text = new OutputStreamWriter(bytes, UTF_8)) {
      text.write(MARK);
      var csv = CsvWriter.builder().fieldSeparator(';').build(text);
      csv.writeRecord(
          "operation",
          "date_operation",
          "reference",
          "organisme_payeur",
          "numero_dossier_rsa",
          "matricule",
          "role",
          "nom",
          "prenom",
          "date_naissance",
          "motif",
          "mesure",
          "rang",
          "taux",
          "mois",
          "du",
          "au",
          "execute_du",
          "execute_au");
      lines.forEach(line -> csv.writeRecord(fields(line)));
      csv.flush();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private static List<String> fields(Line line) {
    return List.of(
        line.operation().name(),
        line.happenedOn().toString(),
        line.suspensionId().toString(),
        text(line.organisme()),
        text(line.caseNumber()),
        text(line.matricule()),
        text(line.role()),
        text(line.lastName()),
        text(line.firstName()),
        line.birthDate().toString(),
        line.ground().name(),
        line.measure().name(),
        String.valueOf(line.rank()),
        String.valueOf(line.ratePercent()),
        String.valueOf(line.months()),
        line.startsOn().toString(),
        line.endsOn().toString(),
        text(line.executedFrom()),
        text(line.executedUntil()));
  }

  /** A spreadsheet would run what looks like a formula: a quote makes it text. */
  private static String text(@Nullable Object value) {
    var text = Objects.toString(value, "");
    return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
