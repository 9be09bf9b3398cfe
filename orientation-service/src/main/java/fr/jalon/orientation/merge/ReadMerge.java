package fr.jalon.orientation.merge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Reads merges, undone or not. */
@ApplicationScoped
class ReadMerge {
  private final MergeRepository merges;

  ReadMerge(MergeRepository merges) {
    this.merges = merges;
  }

  @Transactional
  Merge handle(UUID id) {
    return merges.get(id);
  }

  @Transactional
  List<Merge> of(UUID person) {
    return merges.of(person);
  }
}
