package fr.jalon.orientation.letter;

import fr.jalon.platform.tenancy.Tenancy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Knows the letterhead of the département at work. */
@ApplicationScoped
public class Letterheads {
  private static final Letterhead UNNAMED =
      new Letterhead(
          "Conseil départemental", List.of(), "", "Le président du conseil départemental");

  private final LetterConfig config;
  private final Tenancy tenancy;

  Letterheads(LetterConfig config, Tenancy tenancy) {
    this.config = config;
    this.tenancy = tenancy;
  }

  /** That of the département, or a bare one that names none. */
  public Letterhead current() {
    return Optional.ofNullable(config.head().get(tenancy.departement()))
        .map(head ->
            new Letterhead(
                head.name(),
                head.lines().orElse(List.of()),
                head.place().orElse(""),
                head.signatory()))
        .orElse(UNNAMED);
  }
}
