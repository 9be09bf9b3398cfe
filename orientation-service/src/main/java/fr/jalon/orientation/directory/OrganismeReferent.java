package fr.jalon.orientation.directory;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * An organisme to which a person may be oriented (CASF L. 262-29).
 *
 * @param closedOn the last day on which anybody is oriented to it
 */
public record OrganismeReferent(
    UUID id,
    String name,
    OrganismeKind kind,
    Optional<String> siret,
    Optional<LocalDate> closedOn,
    long version) {

  /** Whether people are still oriented to it on that day. */
  public boolean isOpenOn(LocalDate day) {
    return closedOn.map(last -> !day.isAfter(last)).orElse(true);
  }

  /** The next version. */
  OrganismeReferent corrected(OrganismeReferent asked) {
    return new OrganismeReferent(
        id, asked.name, asked.kind, asked.siret, asked.closedOn, version + 1);
  }
}
