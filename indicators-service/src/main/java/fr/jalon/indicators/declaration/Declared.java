package fr.jalon.indicators.declaration;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What partners declared of a figure, once the département validated it.
 *
 * @param told the number, summed over those who declare a part of it, or the milestone
 * @param declaredBy the organisations, each once
 * @param method how each obtained it, in the order of the organisations
 * @param validatedAt when the last part was validated
 */
public record Declared(
    Told told,
    List<String> declaredBy,
    List<String> method,
    List<UUID> documents,
    Instant validatedAt) {
  public Declared {
    declaredBy = List.copyOf(declaredBy);
    method = List.copyOf(method);
    documents = List.copyOf(documents);
  }
}
