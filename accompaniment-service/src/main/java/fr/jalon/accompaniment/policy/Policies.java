package fr.jalon.accompaniment.policy;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every regime that a parcours may obey, read and checked when the service starts. */
@Startup
@ApplicationScoped
public class Policies {
  private static final String BEFORE_2025 = "PDIE-2021";
  private static final String SINCE_2025 = "PLEIN-EMPLOI-2025";

  /** Entry into force of the loi pour le plein emploi (loi n° 2023-1196). */
  private static final LocalDate PLEIN_EMPLOI = LocalDate.of(2025, 1, 1);

  private final Map<String, Policy> byRegime =
      List.of(BEFORE_2025, SINCE_2025).stream()
          .collect(Collectors.toUnmodifiableMap(Function.identity(), PolicyFile::ofRegime));

  /** Fails on a regime without a policy, so that nobody is followed without deadlines. */
  public Policy of(String regime) {
    var policy = byRegime.get(regime);
    if (policy == null) {
      throw new IllegalArgumentException("No policy for regime " + regime);
    }
    return policy;
  }

  /** For a parcours whose opening was never told: the regime of the day it was oriented. */
  public String regimeOn(LocalDate day) {
    return day.isBefore(PLEIN_EMPLOI) ? BEFORE_2025 : SINCE_2025;
  }
}
