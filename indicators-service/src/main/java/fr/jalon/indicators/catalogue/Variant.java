package fr.jalon.indicators.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** One named reading of an indicator; variants are shown together and never mixed. */
public record Variant(
    String name, String label, String unit, int decimals, Measure measure, List<Target> targets) {
  public Variant {
    targets = List.copyOf(targets);
  }

  /** The target of a period, by the period's first day. */
  public Optional<Target> targetOn(LocalDate day) {
    return targets.stream().filter(target -> target.holdsOn(day)).findFirst();
  }
}
