package fr.jalon.indicators.declaration.sheet;

import java.util.Optional;
import java.util.UUID;

/**
 * What became of a line.
 *
 * @param reason why it was set aside
 */
record ImportedLine(
    int line,
    String code,
    String variant,
    String period,
    Outcome outcome,
    Optional<UUID> declaration,
    Optional<String> reason) {

  /** What a line may become. */
  enum Outcome {
    CREATED,
    REVISED,
    UNCHANGED,
    SET_ASIDE
  }
}
