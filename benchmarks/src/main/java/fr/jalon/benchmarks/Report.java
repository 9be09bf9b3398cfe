package fr.jalon.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What was measured, said as it comes and kept as JSON. */
public final class Report {
  private final Path folder;
  private final List<Map<String, Object>> goals = new ArrayList<>();
  private final Map<String, Object> figures = new LinkedHashMap<>();

  public Report(Path folder) {
    this.folder = folder;
  }

  /** One goal: the median of what each pair gave, beside what was hoped for. */
  public void goal(String id, String what, List<Double> ratios, double wanted) {
    var sorted = ratios.stream().sorted().toList();
    var median = median(ratios);
    say(
        "%s %-6s %s : %.2f [%.2f–%.2f], but %.2f"
            .formatted(
                median >= wanted ? "✓" : "✗",
                id,
                what,
                median,
                sorted.getFirst(),
                sorted.getLast(),
                wanted));
    goals.add(Map.of("id", id, "what", what, "median", median, "ratios", ratios, "wanted", wanted));
  }

  public void figure(String name, Object value) {
    figures.put(name, value);
  }

  public void say(String line) {
    System.out.println(line);
  }

  public static double median(List<Double> values) {
    var sorted = values.stream().sorted().toList();
    int half = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(half)
        : (sorted.get(half - 1) + sorted.get(half)) / 2;
  }

  public void keep(String workload) throws IOException {
    var now = Instant.now();
    var result = new LinkedHashMap<String, Object>();
    result.put("workload", workload);
    result.put("at", now.toString());
    result.put("processors", Runtime.getRuntime().availableProcessors());
    result.put("load", loadAverage());
    result.put("goals", goals);
    result.put("figures", figures);
    Files.createDirectories(folder);
    var file =
        folder.resolve("%s-%s.json".formatted(workload, now.toString().replaceAll("[^0-9T]", "-")));
    new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(file.toFile(), result);
    say("Résultat : " + file);
  }

  /** Neighbours on the machine make a figure worth less: it says so itself. */
  private static String loadAverage() {
    return String.format(
        Locale.ROOT,
        "%.2f",
        java.lang.management.ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }
}
