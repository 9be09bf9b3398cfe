package fr.jalon.indicators.catalogue;

import io.quarkus.runtime.Startup;
import io.quarkus.runtime.util.ClassPathUtils;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every indicator this service can compute: one file each under {@code catalogue/}.
 *
 * <p>All files are read and checked when the service starts; a fault in any of them keeps it from
 * starting, with every fault named.
 */
@Startup
@ApplicationScoped
public class Catalogue {
  private final Map<String, Indicator> indicators = new TreeMap<>();

  Catalogue() throws IOException {
    this(files());
  }

  Catalogue(Map<String, String> yamlByName) {
    var faults = new ArrayList<String>();
    yamlByName.forEach((name, yaml) -> {
      try {
        var indicator = CatalogueFile.read(name, yaml);
        indicators.put(indicator.code(), indicator);
      } catch (IllegalArgumentException e) {
        faults.add(String.valueOf(e.getMessage()));
      }
    });
    if (!faults.isEmpty()) {
      throw new IllegalStateException(String.join("\n", faults));
    }
    if (indicators.isEmpty()) {
      throw new IllegalStateException("The catalogue holds no indicator");
    }
  }

  public Collection<Indicator> all() {
    return List.copyOf(indicators.values());
  }

  /** Codes of the references that the département declares, which some figures are divided by. */
  public SortedSet<String> references() {
    return indicators.values().stream()
        .flatMap(indicator -> indicator.variants().stream())
        .flatMap(variant ->
            variant.measure() instanceof Measure.Stock(_, _, var per)
                ? per.stream()
                : Stream.<String>empty())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  public Optional<Indicator> find(String code) {
    return Optional.ofNullable(indicators.get(code));
  }

  private static Map<String, String> files() throws IOException {
    var files = new TreeMap<String, String>();
    ClassPathUtils.consumeAsPaths("catalogue", folder -> read(folder, files));
    return files;
  }

  private static void read(Path folder, Map<String, String> files) {
    try (var entries = Files.list(folder)) {
      for (var file : entries.toList()) {
        files.put(String.valueOf(file.getFileName()), Files.readString(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
