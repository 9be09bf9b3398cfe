package fr.jalon.indicators.dashboard.caseload;

import fr.jalon.indicators.dashboard.DayHistogram;
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
      Optional<String> organismeKind,
      Optional<String> parcoursType,
      Optional<UUID> referent,
      long persons) {}

  /**
   * One queue.
   *
   * @param stock how many were already there when the département began
   * @param days since when the others wait
   */
  record Waiting(Queue queue, long persons, long stock, DayHistogram days) {}

  /** Persons in a programme, or in one measure of it. */
  record Stay(String programme, Optional<String> measure, long persons) {}
}
