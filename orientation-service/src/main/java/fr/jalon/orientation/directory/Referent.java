package fr.jalon.orientation.directory;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * The professional who follows people for an organisme référent (CASF L. 262-27).
 *
 * @param agentId the {@code sub} of their token, when they sign in here
 * @param profession code of a profession, which says how many people one ETP follows
 * @param etp share of full time given to following people
 * @param leftOn last day on which they follow anybody
 */
public record Referent(
    UUID id,
    UUID organismeId,
    String displayName,
    Optional<String> agentId,
    Optional<String> profession,
    Optional<BigDecimal> etp,
    Optional<LocalDate> leftOn,
    long version) {

  /** Whether they have not left by that day. */
  public boolean isHereOn(LocalDate day) {
    return leftOn.map(last -> !day.isAfter(last)).orElse(true);
  }

  /** The next version; for whom a référent works does not change: they are another one there. */
  Referent corrected(Referent asked) {
    return new Referent(
        id,
        organismeId,
        asked.displayName,
        asked.agentId,
        asked.profession,
        asked.etp,
        asked.leftOn,
        version + 1);
  }
}
