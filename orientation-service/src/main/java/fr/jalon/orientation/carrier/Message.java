package fr.jalon.orientation.carrier;

import fr.jalon.contracts.Channel;
import java.util.List;
import java.util.UUID;

/**
 * What a carrier takes.
 *
 * @param id the same each time it is handed over, so that a carrier who remembers takes it once
 * @param recipient an e-mail address, or a number as networks dial it
 */
public record Message(UUID id, Channel channel, String recipient, String title, List<Part> parts) {

  /** What is read first. */
  public String text() {
    return parts.stream()
        .filter(part -> part.mediaType().equals(Part.TEXT))
        .map(Part::asText)
        .findFirst()
        .orElse("");
  }

  /** Names nobody. */
  @Override
  public String toString() {
    return "Message[%s, %s]".formatted(id, channel);
  }
}
