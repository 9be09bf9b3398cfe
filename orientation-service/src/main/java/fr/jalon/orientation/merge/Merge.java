package fr.jalon.orientation.merge;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * That two persons were found to be one, by whom and why; and that they were two after all, if so.
 *
 * @param parcoursIds the parcours that came from the absorbed person
 * @param closedParcoursId the duplicate of the two open parcours, closed by the merge
 * @param closedAdmissionId the same of two open admissions of somebody who receives no RSA
 * @param covered whether the kept person has itself been absorbed since
 */
public record Merge(
    UUID id,
    UUID keptId,
    UUID absorbedId,
    String reason,
    List<String> proofs,
    List<UUID> parcoursIds,
    @Nullable UUID closedParcoursId,
    @Nullable UUID closedAdmissionId,
    LocalDate mergedOn,
    String mergedByName,
    Instant recordedAt,
    boolean covered,
    @Nullable Split split) {

  /** The undoing of a merge. */
  public record Split(String reason, List<String> proofs, LocalDate splitOn, String splitByName) {}

  /** What a merge changes of one person's absorption. */
  record Pair(UUID mergeId, UUID keptId, UUID absorbedId) {}

  /** An open parcours of one of the two persons. */
  record OpenParcours(UUID id, UUID personId, LocalDate enteredOn, boolean admitted) {}

  Pair pair() {
    return new Pair(id, keptId, absorbedId);
  }

  /** What it closed: a parcours of RSA, an admission, both or neither. */
  List<UUID> closed() {
    return Stream.of(closedParcoursId, closedAdmissionId).flatMap(Stream::ofNullable).toList();
  }
}
