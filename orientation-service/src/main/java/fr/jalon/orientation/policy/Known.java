package fr.jalon.orientation.policy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What was last known of one right, and for which day. */
public record Known(Right right, LocalDate referenceDate) {

  /**
   * Of what was known in each of a person's households, what counts for the person: a right in the
   * scope before any other, then the latest. The unit is the person, not the dossier.
   */
  public static Optional<Known> strongest(List<Known> known) {
    return known.stream()
        .max(
            Comparator.comparing((Known one) -> one.right().inScope())
                .thenComparing(one -> one.right().payableInScope())
                .thenComparing(Known::referenceDate));
  }
}
