package fr.jalon.accompaniment.caseload;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What somebody does, and how many people one full-time equivalent of them follows.
 *
 * @param peoplePerEtp null where no text says
 */
public record Profession(String code, String label, @Nullable Integer peoplePerEtp, String source) {

  public Profession {
    if (code.isBlank() || label.isBlank() || source.isBlank()) {
      throw new IllegalArgumentException("a profession has a code, a label and a source");
    }
    if (peoplePerEtp != null && peoplePerEtp < 1) {
      throw new IllegalArgumentException(code + " follows nobody");
    }
  }

  /** How many people a share of full time follows, a part of a person being nobody. */
  @Nullable Integer ceiling(BigDecimal etp) {
    return peoplePerEtp == null
        ? null
        : BigDecimal.valueOf(peoplePerEtp)
            .multiply(etp)
            .setScale(0, RoundingMode.DOWN)
            .intValueExact();
  }
}
