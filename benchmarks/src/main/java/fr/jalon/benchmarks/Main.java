package fr.jalon.benchmarks;

import fr.jalon.benchmarks.intake.IntakeBenchmark;
import java.nio.file.Path;
import java.util.List;

/** {@code ./jalon bench WORKLOAD [--quick]}. */
final class Main {
  private Main() {}

  public static void main(String[] arguments) throws Exception {
    var asked = List.of(arguments);
    var root = Path.of(System.getProperty("jalon.root", ".")).toAbsolutePath().normalize();
    var report = new Report(root.resolve("benchmarks/results"));
    switch (asked.isEmpty() ? "" : asked.getFirst()) {
      case "intake" -> new IntakeBenchmark(root, asked.contains("--quick")).run(report);
      default -> {
        System.err.println("Quelle mesure ? ./jalon bench intake [--quick]");
        System.exit(2);
      }
    }
  }
}
