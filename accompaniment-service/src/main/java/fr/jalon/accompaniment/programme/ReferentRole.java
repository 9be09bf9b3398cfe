package fr.jalon.accompaniment.programme;

import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A professional whom the person is given at the entry.
 *
 * @param function the one that this professional must hold; none: anyone
 */
@Schema(name = "ProgrammeReferentRole", description = "Un professionnel désigné à l'entrée")
public record ReferentRole(
    @Schema(examples = "SOCIAL") String role, String label, @Nullable String function) {

  public ReferentRole {
    Sound.code(role, "role");
    Sound.text(label, "label");
    if (function != null) {
      Sound.code(function, "function");
    }
  }

  public Optional<String> needed() {
    return Optional.ofNullable(function);
  }
}
