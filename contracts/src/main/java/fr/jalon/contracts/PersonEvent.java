package fr.jalon.contracts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which persons are one, and which are not. */
public sealed interface PersonEvent extends OrientationEvent {

  /**
   * Two persons were found to be one; {@code personId} is the one kept. Earlier events name the
   * other one, and stay as they were told.
   *
   * @param parcoursIds the parcours that were the absorbed person's, and are the kept one's now
   */
  record PersonsMerged(
      UUID eventId,
      Instant occurredAt,
      String departement,
      UUID personId,
      UUID absorbedPersonId,
      List<UUID> parcoursIds)
      implements PersonEvent {}

  /**
   * A merge was undone: they were two persons after all; {@code personId} is the one that had been
   * kept.
   *
   * @param parcoursIds the parcours that are the separated person's again
   * @param reopenedParcoursId the parcours that the merge had closed as a duplicate, and that goes
   *     on
   */
  record PersonsSplit(
      UUID eventId,
      Instant occurredAt,
      String departement,
      UUID personId,
      UUID separatedPersonId,
      List<UUID> parcoursIds,
      @Nullable UUID reopenedParcoursId)
      implements PersonEvent {}
}
