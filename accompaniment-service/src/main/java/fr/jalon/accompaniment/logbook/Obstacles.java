package fr.jalon.accompaniment.logbook;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Every obstacle that a carnet de bord may hold, read and checked when the service starts. */
@Startup
@ApplicationScoped
class Obstacles {
  private static final String FILE = "/logbook/obstacles.yaml";

  private final List<Domain> domains = read().domains();

  /** What obstacles are about. */
  @Schema(name = "ObstacleDomain", description = "Un domaine et ses obstacles")
  record Domain(
      @Schema(examples = "MOBILITY") String code,
      @Schema(examples = "Mobilité") String label,
      List<Kind> obstacles) {}

  @Schema(name = "ObstacleKind")
  record Kind(
      @Schema(examples = "NO_LICENCE") String code,
      @Schema(examples = "Sans permis de conduire") String label) {}

  record Named(Domain domain, Kind kind) {}

  List<Domain> domains() {
    return domains;
  }

  Optional<Named> named(String code) {
    return domains.stream()
        .flatMap(domain -> domain.obstacles().stream().map(kind -> new Named(domain, kind)))
        .filter(named -> named.kind().code().equals(code))
        .findFirst();
  }

  record Content(List<Domain> domains) {}

  private static Content read() {
    try (var file = Obstacles.class.getResourceAsStream(FILE)) {
      if (file == null) {
        throw new IllegalStateException(FILE + " is missing");
      }
      var content = YAMLMapper.builder().build().readValue(file, Content.class);
      var seen = new HashSet<String>();
      for (var domain : content.domains()) {
        for (var kind : domain.obstacles()) {
          if (!seen.add(kind.code())) {
            throw new IllegalStateException(FILE + " names twice " + kind.code());
          }
        }
      }
      return content;
    } catch (IOException broken) {
      throw new IllegalStateException(FILE + ": " + broken.getMessage(), broken);
    }
  }
}
