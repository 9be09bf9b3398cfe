package fr.jalon.orientation.staging;

import static fr.jalon.orientation.OrientationProblem.SPREADSHEET_NAME_INVALID;

import fr.jalon.orientation.parcours.AgentDate;
import fr.jalon.orientation.parcours.Author;
import fr.jalon.orientation.spreadsheet.Limits;
import fr.jalon.orientation.spreadsheet.Mapping;
import fr.jalon.orientation.spreadsheet.Table;
import fr.jalon.orientation.spreadsheet.TableReader;
import fr.jalon.orientation.staging.Takeover.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes a table in: reads it, seals its lines, and proposes what its columns mean. */
@ApplicationScoped
class StageTable {
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}\\p{N} ._()'’+-]{1,200}");

  private final TakeoverRepository takeovers;
  private final LineRepository lines;
  private final StagingConfig config;
  private final Clock clock;

  StageTable(
      TakeoverRepository takeovers, LineRepository lines, StagingConfig config, Clock clock) {
    this.takeovers = takeovers;
    this.lines = lines;
    this.config = config;
    this.clock = clock;
  }

  /** What is said of a file. */
  record Sent(
      String sha256, @Nullable String fileName, @Nullable String tab, @Nullable LocalDate asOf) {}

  @Transactional
  Takeover handle(byte[] bytes, Sent sent, Author author) {
    var fileName = sent.fileName();
    if (fileName == null || !NAME.matcher(fileName).matches()) {
      throw SPREADSHEET_NAME_INVALID.because(
          "Un nom de 1 à 200 lettres, chiffres, espaces ou . _ ( ) ' + -.", "?fichier");
    }
    var today = LocalDate.now(clock);
    var asOf = AgentDate.of(sent.asOf(), today, "?du").value();
    var table = TableReader.read(bytes, sent.tab(), limits());
    var kind = Kind.of(table.columns());
    var takeover =
        new Takeover(
            UUID.randomUUID(),
            kind,
            fileName,
            table.tabs(),
            table.tab(),
            table.headerLine(),
            table.columns(),
            kind == Kind.CAF_CONTACTS
                ? Optional.of(Mapping.suggested(table.columns()))
                : Optional.empty(),
            0,
            asOf,
            author,
            clock.instant(),
            today.plusDays(config.keptDays()));
    takeovers.insert(takeover, sent.sha256());
    lines.insert(takeover.id(), table.lines(), repeated(table));
    return takeover;
  }

  private Limits limits() {
    return new Limits(
        config.maxUnpackedSize().asLongValue(),
        config.maxLines(),
        config.maxColumns(),
        config.maxCellLength());
  }

  /** Lines that say what an earlier one says, word for word, and which. */
  private static Map<Integer, Integer> repeated(Table table) {
    var first = new HashMap<List<String>, Integer>();
    var repeated = new HashMap<Integer, Integer>();
    for (var line : table.lines()) {
      var earlier = first.putIfAbsent(line.cells(), line.number());
      if (earlier != null) {
        repeated.put(line.number(), earlier);
      }
    }
    return repeated;
  }
}
