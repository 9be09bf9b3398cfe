package fr.jalon.accompaniment.followup;

import fr.jalon.accompaniment.policy.Policies;
import fr.jalon.contracts.ParcoursType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Accompaniments for tests: oriented on 2 March 2026 towards the département. */
public final class Accompaniments {
  public static final LocalDate ORIENTED_ON = LocalDate.of(2026, 3, 2);
  public static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

  private Accompaniments() {}

  public static Subject subject() {
    return new Subject("015", UUID.randomUUID(), UUID.randomUUID());
  }

  public static Assignment assignment(int rank) {
    return new Assignment(
        UUID.randomUUID(),
        rank,
        ParcoursType.SOCIAL,
        UUID.randomUUID(),
        "DEPARTEMENT",
        false,
        null,
        ORIENTED_ON,
        null);
  }

  public static Accompaniment.Open open() {
    return open("PDIE-2021");
  }

  public static Accompaniment.Open open(String regime) {
    return Accompaniment.open(
            new AccompanimentId(UUID.randomUUID()),
            subject(),
            assignment(1),
            new Policies().of(regime),
            NOW)
        .next();
  }
}
