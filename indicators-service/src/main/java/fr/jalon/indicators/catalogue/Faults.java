package fr.jalon.indicators.catalogue;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everything that is wrong with one file, gathered so that it is said at once. */
final class Faults {
  private final Set<String> faults = new LinkedHashSet<>();

  void add(String fault) {
    faults.add(fault);
  }

  void addIf(boolean wrong, String fault) {
    if (wrong) {
      faults.add(fault);
    }
  }

  /** Notes that something is missing, and goes on with a stand-in. */
  <T> T missing(String field, T standIn) {
    faults.add(field + " is missing");
    return standIn;
  }

  <T> T required(String field, @Nullable T value, T standIn) {
    return value == null ? missing(field, standIn) : value;
  }

  String text(String field, @Nullable String text) {
    return text == null || text.isBlank() ? missing(field, "") : text.strip();
  }

  Optional<Delay> delay(String field, @Nullable String text) {
    if (text == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(Delay.parse(text));
    } catch (IllegalArgumentException e) {
      faults.add(field + ": " + e.getMessage());
      return Optional.empty();
    }
  }

  boolean isEmpty() {
    return faults.isEmpty();
  }

  @Override
  public String toString() {
    return String.join("; ", faults);
  }
}
