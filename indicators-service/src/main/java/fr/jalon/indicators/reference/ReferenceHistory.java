package fr.jalon.indicators.reference;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Everything that was ever said of one reference. */
public record ReferenceHistory(List<Reference> told) {
  public ReferenceHistory {
    told = List.copyOf(told);
  }

  /**
   * What it was worth on a day, as far as that was known: of one day, the last thing said counts.
   */
  public Optional<Reference> on(LocalDate day, Optional<Instant> knownUntil) {
    return told.stream()
        .filter(each -> !each.holdsFrom().isAfter(day))
        .filter(each -> knownUntil.map(until -> !each.declaredAt().isAfter(until)).orElse(true))
        .max(Comparator.comparing(Reference::holdsFrom).thenComparing(Reference::declaredAt));
  }

  /** How many times it was said: what an edit is made on. */
  public long version() {
    return told.size();
  }
}
