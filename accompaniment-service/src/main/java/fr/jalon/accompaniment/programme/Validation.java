package fr.jalon.accompaniment.programme;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who has to agree to an entry, when somebody has to. */
@Schema(name = "ProgrammeValidators", description = "Qui valide une entrée, quand il le faut")
public record Validation(List<Validator> by, String source) {

  public Validation {
    by = Sound.distinct(by, "by", each -> each.side().name());
    Sound.text(source, "source");
  }

  public Set<Side> sides() {
    return by.stream().map(Validator::side).collect(Collectors.toSet());
  }

  /** The function that an agent must hold to speak for this side. */
  public Optional<String> functionOf(Side side) {
    return by.stream().filter(each -> each.side() == side).map(Validator::function).findFirst();
  }

  /** On whose behalf one agrees or refuses. */
  @Schema(name = "ProgrammeSide")
  public enum Side {
    DEPARTEMENT,
    FRANCE_TRAVAIL,
    PARTNER
  }

  /** One agreement that is needed. */
  @Schema(name = "ProgrammeValidator", description = "Un accord nécessaire")
  public record Validator(
      Side side,
      @Schema(description = "Fonction que doit occuper l'agent", examples = "PROJECT_LEADER")
          String function) {

    public Validator {
      Sound.present(side, "side");
      Sound.code(function, "function");
    }
  }
}
