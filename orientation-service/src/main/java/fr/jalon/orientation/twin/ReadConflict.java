package fr.jalon.orientation.twin;

import fr.jalon.orientation.twin.ConflictRepository.After;
import fr.jalon.orientation.twin.ConflictRepository.ConflictRow;
import fr.jalon.orientation.twin.ConflictRepository.State;
import fr.jalon.orientation.twin.SideRepository.Sides;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads the queue, and one doubt with its two persons side by side. */
@ApplicationScoped
class ReadConflict {
  private final ConflictRepository conflicts;
  private final SideRepository sides;

  ReadConflict(ConflictRepository conflicts, SideRepository sides) {
    this.conflicts = conflicts;
    this.sides = sides;
  }

  /** A doubt and its sides; those of a merged pair are one and the same by now. */
  record Read(ConflictRow conflict, Sides sides) {}

  @Transactional
  List<ConflictRow> page(State state, Optional<String> territory, Optional<After> after, int rows) {
    return conflicts.page(state, territory, after, rows);
  }

  @Transactional
  ConflictRow state(UUID id) {
    return conflicts.hold(id);
  }

  @Transactional
  Read handle(UUID id) {
    var row = conflicts.hold(id);
    return new Read(row, sides.of(row.personId(), row.otherId()));
  }
}
