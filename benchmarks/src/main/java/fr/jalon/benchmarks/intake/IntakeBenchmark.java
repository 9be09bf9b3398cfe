package fr.jalon.benchmarks.intake;

import static java.nio.charset.StandardCharsets.US_ASCII;

import fr.jalon.benchmarks.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/** The intake of a département's file beside its limit, itself the second time, and its twin. */
public final class IntakeBenchmark {
  private static final LocalDate FEBRUARY = LocalDate.of(2026, 2, 28);
  private static final LocalDate MARCH = LocalDate.of(2026, 3, 31);

  private final Path root;
  private final boolean quick;

  public IntakeBenchmark(Path root, boolean quick) {
    this.root = root;
    this.quick = quick;
  }

  public void run(Report report)
      throws IOException, InterruptedException, SQLException, XMLStreamException {
    var folder = Files.createTempDirectory("jalon-bench");
    try {
      speed(report, folder);
      if (!quick) {
        memory(report, folder);
      }
    } finally {
      delete(folder);
    }
    report.keep("intake");
  }

  private void speed(Report report, Path folder)
      throws IOException, InterruptedException, SQLException, XMLStreamException {
    int dossiers = quick ? 5_000 : 41_378;
    int pairs = quick ? 3 : 5;
    var flow = file(folder, "flux.xml", dossiers, FEBRUARY);
    var again = folder.resolve("again.xml");
    Files.copy(flow, again);
    Files.writeString(again, "<!-- once more -->\n", US_ASCII, StandardOpenOption.APPEND);
    report.say(
        "%d dossiers, %.1f Mo ; %d tours".formatted(dossiers, Files.size(flow) / 1e6, pairs));
    var imports = new ArrayList<Double>();
    var limits = new ArrayList<Double>();
    var works = new ArrayList<Double>();
    var agains = new ArrayList<Double>();
    var twins = new ArrayList<Double>();
    try (var installation = Installation.start(root, folder.resolve("speed"))) {
      warm(installation, folder);
      for (int pair = 1; pair <= pairs; pair++) {
        installation.empty();
        double began = installation.processorSeconds();
        double first = installation.read(flow);
        double worked = installation.processorSeconds() - began;
        began = installation.processorSeconds();
        double parse = Limit.parse(flow);
        double parsed = installation.processorSeconds() - began;
        var stored = stored(installation, folder);
        double store = stored.seconds();
        var before = changes(installation);
        double second = installation.read(again);
        var after = changes(installation);
        double twin;
        try (var connection = installation.connect()) {
          twin = RowByRow.seconds(connection, quick ? 300 : 2_000);
        }
        imports.add(dossiers / first);
        limits.add((parse + store) / first);
        works.add((parsed + stored.processorSeconds()) / worked);
        report.figure("processor milliseconds a dossier, pair " + pair, worked * 1000 / dossiers);
        agains.add(first / second);
        twins.add(twin / (first / dossiers));
        report.say(
            ("  tour %d : import %.2f s (%.0f dossiers/s) ; limite %.2f s (lecture %.2f, COPY %.2f)"
                    + " ; à nouveau %.2f s, %d lignes ou événements de plus ; ligne à ligne"
                    + " %.0f dossiers/s")
                .formatted(
                    pair,
                    first,
                    dossiers / first,
                    parse + store,
                    parse,
                    store,
                    second,
                    after - before,
                    1 / twin));
        report.figure("written by the second reading, pair " + pair, after - before);
      }
    }
    report.figure("dossiers", dossiers);
    report.figure("dossiers a second", imports);
    report.goal("P-a1", "limite ÷ import", limits, 0.35);
    report.goal("P-a1c", "la même, en temps de processeur", works, 0.35);
    report.goal("P-a1'", "dossiers par seconde ÷ 4 000", scaled(imports, 4_000), 1);
    report.goal("P-a2", "premier import ÷ même flux à nouveau", agains, 1);
    report.goal("P-a4", "ligne à ligne ÷ import", twins, 5);
  }

  private static Limit.Stored stored(Installation installation, Path folder)
      throws SQLException, IOException {
    try (var connection = installation.connect()) {
      return Limit.store(connection, folder, installation::processorSeconds);
    }
  }

  /** Throughput is that of a service at work: other dossiers go through it first. */
  private static void warm(Installation installation, Path folder)
      throws IOException, InterruptedException, SQLException, XMLStreamException {
    var other = file(folder, "warm.xml", 8_000, MARCH.minusMonths(2));
    for (int i = 0; i < 3; i++) {
      installation.empty();
      installation.read(other);
      Limit.parse(other);
    }
  }

  /** Peak of the service's memory after a file, and after one ten times as large. */
  private void memory(Report report, Path folder)
      throws IOException, InterruptedException, SQLException {
    double[] peaks = new double[2];
    int[] sizes = {12_500, 125_000};
    for (int i = 0; i < sizes.length; i++) {
      var flow = file(folder, "memory.xml", sizes[i], FEBRUARY);
      try (var installation = Installation.start(root, folder.resolve("memory" + i))) {
        double seconds = installation.read(flow);
        peaks[i] = installation.peakMegabytes();
        report.say(
            "  %d dossiers (%.0f Mo) : %.1f s, %.0f Mo de mémoire au plus"
                .formatted(sizes[i], Files.size(flow) / 1e6, seconds, peaks[i]));
        report.figure("seconds of " + sizes[i] + " dossiers", seconds);
        report.figure("peak megabytes of " + sizes[i] + " dossiers", peaks[i]);
      }
    }
    report.goal(
        "P-a3",
        "1,10 ÷ (mémoire à 600 Mo ÷ mémoire à 60 Mo)",
        List.of(1.1 / (peaks[1] / peaks[0])),
        1);
  }

  /** Rows added or changed since ever, beside the ledger of files, and events to be sent. */
  private static long changes(Installation installation) throws SQLException {
    long changes = 0;
    try (var connection = installation.connect();
        var statement = connection.createStatement()) {
      for (var table : Limit.TABLES) {
        try (var row =
            statement.executeQuery(
                "select count(*), coalesce(max(xmin::text::bigint), 0) from " + table)) {
          row.next();
          changes += row.getLong(1) + row.getLong(2);
        }
      }
    }
    return changes;
  }

  private static List<Double> scaled(List<Double> values, double by) {
    return values.stream().map(value -> value / by).toList();
  }

  private static Path file(Path folder, String name, int dossiers, LocalDate referenceDate)
      throws IOException {
    var file = folder.resolve(name);
    new BulkFlow(dossiers, referenceDate).write(file);
    return file;
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
