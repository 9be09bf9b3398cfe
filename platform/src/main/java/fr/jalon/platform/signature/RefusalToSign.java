package fr.jalon.platform.signature;

import java.time.LocalDate;

/** That whoever would be bound did not want to sign, and why: it has no effect of its own. */
public record RefusalToSign(LocalDate on, String reason) {
  /** Quotes nothing: the reason is the person's own. */
  @Override
  public String toString() {
    return "RefusalToSign[" + on + "]";
  }
}
