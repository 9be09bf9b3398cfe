package fr.jalon.indicators.declaration;

import java.util.List;
import java.util.UUID;

/**
 * What a version says: the figure or the milestone, how it was obtained, and on which papers it
 * rests.
 */
public record Stated(Told told, String method, List<UUID> documents) {
  public Stated {
    method = method.strip();
    documents = List.copyOf(documents);
  }
}
