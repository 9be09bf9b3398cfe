package fr.jalon.accompaniment.caseload;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may answer for people (CASF L. 262-27), by reference: their name is in
 * orientation-service's directory.
 *
 * @param agentId the {@code sub} of their token, when they sign in here
 * @param etp share of full time given to following people
 * @param leftOn last day on which they follow anybody
 */
public record Referent(
    UUID id,
    UUID organismeReferentId,
    @Nullable String agentId,
    @Nullable String profession,
    @Nullable BigDecimal etp,
    @Nullable LocalDate leftOn,
    long version) {

  public boolean hasLeftBy(LocalDate day) {
    return leftOn != null && day.isAfter(leftOn);
  }
}
