package fr.jalon.platform.signature;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What the force of some texts rests on, read at once: readings, signatures, refusals.
 *
 * @param <P> the parties to that kind of text
 */
public record Proofs<P extends Enum<P>>(
    Map<UUID, List<Reading>> readings,
    Map<TextVersion, List<Signature<P>>> signatures,
    Map<TextVersion, RefusalToSign> refusals) {

  public Proofs {
    readings = Map.copyOf(readings);
    signatures = Map.copyOf(signatures);
    refusals = Map.copyOf(refusals);
  }

  /** Every reading of every version, the first recorded first. */
  public List<Reading> readingsOf(UUID id) {
    return readings.getOrDefault(id, List.of());
  }

  /** The first day on which that version was read. */
  public Optional<LocalDate> readOn(TextVersion text) {
    return readingsOf(text.id()).stream()
        .filter(read -> read.version() == text.number())
        .map(Reading::readOn)
        .min(LocalDate::compareTo);
  }

  /** In the order in which they were recorded. */
  public List<Signature<P>> signaturesOf(TextVersion text) {
    return signatures.getOrDefault(text, List.of());
  }

  public Optional<RefusalToSign> refusalOf(TextVersion text) {
    return Optional.ofNullable(refusals.get(text));
  }
}
