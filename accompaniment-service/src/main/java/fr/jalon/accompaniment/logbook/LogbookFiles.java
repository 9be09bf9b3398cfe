package fr.jalon.accompaniment.logbook;

import fr.jalon.accompaniment.followup.NamedFiles;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** What belongs to a carnet de bord and has an address of its own. */
@Singleton
class LogbookFiles {
  private final LogbookRepository logbook;

  LogbookFiles(LogbookRepository logbook) {
    this.logbook = logbook;
  }

  @Produces
  @Singleton
  NamedFiles obstacles() {
    return new OfKind("obstacles", ItemKind.OBSTACLE, this);
  }

  @Produces
  @Singleton
  NamedFiles objectives() {
    return new OfKind("objectifs", ItemKind.OBJECTIVE, this);
  }

  @Produces
  @Singleton
  NamedFiles actions() {
    return new OfKind("actions", ItemKind.ACTION, this);
  }

  @Transactional
  void mustExist(UUID id, ItemKind kind) {
    if (logbook.item(id, kind).isEmpty()) {
      throw KeepLogbook.unknown(kind, "id");
    }
  }

  private record OfKind(String segment, ItemKind kind, LogbookFiles files) implements NamedFiles {
    @Override
    public void mustExist(UUID id) {
      files.mustExist(id, kind);
    }
  }
}
