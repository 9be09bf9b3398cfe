package fr.jalon.indicators.oarsa.questionnaire;

import java.util.Optional;

/** A length in whole units: {@code from} included, {@code until} excluded. */
public record Band(Optional<Integer> from, Optional<Integer> until) {

  boolean isOpen() {
    return from.isEmpty() && until.isEmpty();
  }
}
