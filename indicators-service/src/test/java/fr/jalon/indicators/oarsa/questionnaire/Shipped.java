package fr.jalon.indicators.oarsa.questionnaire;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The questionnaire in force, for tests that start no service. */
public final class Shipped {
  private Shipped() {}

  public static Questionnaire questionnaire() {
    try {
      return new Questionnaires().current();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
