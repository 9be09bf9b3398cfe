package fr.jalon.indicators.dashboard.caseload;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Everyone followed or waiting on one day, counted. */
record Caseload(List<Share> shares, List<Waiting> waiting, List<Stay> stays) {

  /**
   * Open accompaniments alike.
   *
   * @param organismeKind that of the parcours' last orientation; none when no one told it
   * @param referent the last one named for the parcours; none when nobody was
   */
  record Share(
      Optional<String> territory,
      Optional<String> organismeKind,
      Optional<String> parcoursType,
      Optional<UUID> referent,
      long persons) {}

  /**
   * Persons who have waited as long for the same thing.
   *
   * @param stock whether they were already there when the département began
   */
  record Waiting(Optional<String> territory, Queue queue, boolean stock, int days, long persons) {}

  /** Persons in a programme, or in one measure of it. */
  record Stay(
      Optional<String> territory, String programme, Optional<String> measure, long persons) {}
}
