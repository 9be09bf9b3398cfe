package fr.jalon.orientation.policy;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The day a person entered the scope, from the dates that the file holds.
 *
 * <p>It is the day of the application (DTDEMRSA), of joining the household (DDRATDOS) or of arriving
 * from another organisme (DDARRMUT), the latest of the three, because the right goes back to it. But
 * when that day is not after one on which she is known to have been out of the scope (a state that
 * said so, or a monthly file, which holds every open dossier and did not hold hers), she entered
 * between the two files: then it is the reference date of the file (DTREF), the first day on which
 * her being in the scope is attested. An application that waited is no day out of the scope.
 */
public record EntryDate(
    LocalDate requestedOn, LocalDate attachedOn, @Nullable LocalDate arrivedOn) {

  /** For the stock: what the file knows, nothing being known before it. */
  public LocalDate stock(LocalDate referenceDate) {
    return earliest(latest(), referenceDate);
  }

  public LocalDate entry(
      Optional<Known> before, Optional<LocalDate> lastMonthly, LocalDate referenceDate) {
    var outOn =
        before.isPresent()
            ? before
                .filter(known -> known.right().state() != RightState.PENDING)
                .map(Known::referenceDate)
            : lastMonthly;
    var claimed = latest();
    return outOn.isPresent() && !claimed.isAfter(outOn.get())
        ? referenceDate
        : earliest(claimed, referenceDate);
  }

  private LocalDate latest() {
    return Stream.of(Optional.of(requestedOn), Optional.of(attachedOn), Optional.ofNullable(arrivedOn))
        .flatMap(Optional::stream)
        .max(LocalDate::compareTo)
        .orElse(requestedOn);
  }

  private static LocalDate earliest(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }
}
