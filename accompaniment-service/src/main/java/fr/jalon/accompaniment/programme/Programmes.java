package fr.jalon.accompaniment.programme;

import static fr.jalon.accompaniment.AccompanimentProblem.PROGRAMME_NOT_FOUND;
import static fr.jalon.accompaniment.AccompanimentProblem.PROGRAMME_NOT_OPEN;

import fr.jalon.platform.date.FrenchDates;
import io.quarkus.runtime.Startup;
import io.quarkus.runtime.util.ClassPathUtils;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Every programme that a person may enter: one file each under {@code programme/}, and one more for
 * each time that its rules change.
 *
 * <p>All files are read and checked when the service starts; a fault in any of them keeps it from
 * starting, with every fault named.
 */
@Startup
@ApplicationScoped
public class Programmes {
  private static final String FOLDER = "programme";

  private final List<Programme> all = new ArrayList<>();

  Programmes() throws IOException {
    this(files());
  }

  Programmes(Map<String, String> yamlByName) {
    var faults = new ArrayList<String>();
    yamlByName.forEach((name, yaml) -> {
      try {
        all.add(ProgrammeFile.read(name, yaml));
      } catch (IllegalArgumentException fault) {
        faults.add(String.valueOf(fault.getMessage()));
      }
    });
    all.sort(Comparator.comparing(Programme::code).thenComparing(each -> each.validity().from()));
    for (var i = 1; i < all.size(); i++) {
      if (all.get(i).code().equals(all.get(i - 1).code())
          && all.get(i).validity().overlaps(all.get(i - 1).validity())) {
        faults.add("Two files of %s hold on the same day".formatted(all.get(i).code()));
      }
    }
    if (!faults.isEmpty()) {
      throw new IllegalStateException(String.join("\n", faults));
    }
    if (all.isEmpty()) {
      throw new IllegalStateException("No programme is described");
    }
  }

  /** Those that hold on a day. */
  public List<Programme> on(LocalDate day) {
    return all.stream().filter(each -> each.validity().covers(day)).toList();
  }

  /** The programme as it was on a day; refuses an unknown one, and a day when it was not open. */
  public Programme on(String code, LocalDate day, String pointer) {
    var versions = all.stream().filter(each -> each.code().equals(code)).toList();
    if (versions.isEmpty()) {
      throw PROGRAMME_NOT_FOUND.because("Aucun programme " + code);
    }
    return versions.stream()
        .filter(each -> each.validity().covers(day))
        .findFirst()
        .orElseThrow(() ->
            PROGRAMME_NOT_OPEN.because(
                "%s n'était pas ouvert le %s"
                    .formatted(versions.getFirst().label(), FrenchDates.date(day)),
                pointer));
  }

  /**
   * The programme under whose rules somebody was prescribed it: they hold until that person leaves.
   */
  public Programme under(String code, LocalDate prescribedOn) {
    return all.stream()
        .filter(each -> each.code().equals(code) && each.validity().covers(prescribedOn))
        .findFirst()
        .orElseThrow(() ->
            new IllegalStateException("No file of %s holds on %s".formatted(code, prescribedOn)));
  }

  private static Map<String, String> files() throws IOException {
    var files = new TreeMap<String, String>();
    ClassPathUtils.consumeAsPaths(FOLDER, folder -> read(folder, files));
    return files;
  }

  private static void read(Path folder, Map<String, String> files) {
    try (var entries = Files.list(folder)) {
      for (var file : entries.toList()) {
        var name = String.valueOf(file.getFileName());
        if (files.put(name, Files.readString(file)) != null) {
          throw new IllegalStateException("Two files are called " + name);
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
