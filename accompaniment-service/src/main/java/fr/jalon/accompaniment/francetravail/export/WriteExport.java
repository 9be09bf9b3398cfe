package fr.jalon.accompaniment.francetravail.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import fr.jalon.accompaniment.francetravail.exchange.Disclosed;
import fr.jalon.accompaniment.francetravail.exchange.PersonsClient;
import fr.jalon.accompaniment.francetravail.exchange.Unavailable;
import fr.jalon.accompaniment.francetravail.export.ExportRepository.After;
import fr.jalon.accompaniment.francetravail.export.ExportRepository.Line;
import fr.jalon.platform.tenancy.Tenancy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Writes a file a page at a time, each page's identities asked for then forgotten, and keeps how
 * many rows left and what they hash to. Each line is a person: spouses share a matricule, and the
 * peer that keeps one line a matricule loses one of them.
 */
@ApplicationScoped
class WriteExport {
  private static final String MARK = "\uFEFF";

  private final ExportRepository exports;
  private final PersonsClient persons;
  private final Tenancy tenancy;
  private final Clock clock;

  WriteExport(ExportRepository exports, PersonsClient persons, Tenancy tenancy, Clock clock) {
    this.exports = exports;
    this.persons = persons;
    this.tenancy = tenancy;
    this.clock = clock;
  }

  /** What is to be written, begun and named already. */
  record Begun(UUID id, ExportKind kind, Period period, Names names, String departement) {}

  /** Asks for the names first: an export whose names cannot be had is not begun. */
  Begun begin(ExportKind kind, Period period, String by) throws Unavailable {
    var names = Names.of(persons.directory());
    var begun = new Begun(UUID.randomUUID(), kind, period, names, tenancy.departement());
    exports.begin(begun.id(), kind, period, by, clock.instant());
    return begun;
  }

  /** Runs where the answer is written, which is not always where the request was read. */
  void write(Begun begun, OutputStream output) throws IOException {
    tenancy.within(begun.departement(), () -> writeWithin(begun, output));
  }

  private void writeWithin(Begun begun, OutputStream output) {
    var digest = sha256();
    try {
      var out = new DigestOutputStream(output, digest);
      int count = rows(begun, out);
      out.flush();
      exports.sent(begun.id(), count, HexFormat.of().formatHex(digest.digest()), clock.instant());
    } catch (IOException | RuntimeException | Unavailable failure) {
      exports.failed(begun.id(), clock.instant());
      throw new IllegalStateException("The export stopped", failure);
    }
  }

  private int rows(Begun begun, OutputStream out) throws IOException, Unavailable {
    var rows = new Rows(begun.names());
    var text = new OutputStreamWriter(out, UTF_8);
    text.write(MARK);
    var csv = CsvWriter.builder().fieldSeparator(';').lineDelimiter(LineDelimiter.CRLF).build(text);
    csv.writeRecord(begun.kind().columns());
    int count = 0;
    var after = After.NOTHING;
    List<Line> page;
    do {
      page = exports.page(begun.kind(), begun.period(), after, PersonsClient.MOST);
      var known = known(page, begun.kind());
      for (var line : page) {
        var person = known.get(line.personId());
        if (person != null) {
          csv.writeRecord(rows.of(begun.kind(), line, person));
          count++;
        }
        after = new After(line.sortOn(), line.id());
      }
    } while (page.size() == PersonsClient.MOST);
    csv.flush();
    text.flush();
    return count;
  }

  private Map<UUID, Disclosed> known(List<Line> page, ExportKind kind) throws Unavailable {
    var known = new HashMap<UUID, Disclosed>();
    if (!page.isEmpty()) {
      persons
          .disclose(page.stream().map(Line::personId).distinct().toList(), kind.fileName())
          .forEach(person -> known.put(person.personId(), person));
    }
    return known;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
