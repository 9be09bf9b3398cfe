package fr.jalon.orientation.intake;

import fr.jalon.orientation.cnaf.CnafReader;
import fr.jalon.orientation.cnaf.ReadAhead;
import fr.jalon.orientation.cnaf.Screening;
import fr.jalon.platform.guardedxml.FlowRefused;
import fr.jalon.platform.tenancy.Tenancy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.UUID;

/** Reads a file from the spool to its end: screened first, then applied from where it stands. */
@ApplicationScoped
class ReadFile {
  private final ScreenFile screenFile;
  private final ApplyBlocks applyBlocks;
  private final Spool spool;
  private final Tenancy tenancy;
  private final int batchSize;

  ReadFile(
      ScreenFile screenFile,
      ApplyBlocks applyBlocks,
      Spool spool,
      Tenancy tenancy,
      IntakeConfig config) {
    this.screenFile = screenFile;
    this.applyBlocks = applyBlocks;
    this.spool = spool;
    this.tenancy = tenancy;
    this.batchSize = config.batchSize();
  }

  void handle(UUID fileId) throws IOException, FlowRefused {
    boolean held = spool.holds(tenancy.departement(), fileId);
    var screening = screenFile.handle(fileId);
    if (screening.isPresent()) {
      apply(fileId, screening.get());
    }
    // What was lost may just have been sent again: those bytes are not ours to delete.
    if (held) {
      spool.delete(tenancy.departement(), fileId);
    }
  }

  /** So that one file does not stop those behind it; sent again, it is tried again. */
  void giveUp(UUID fileId, int tries) {
    screenFile.giveUp(fileId, tries);
    spool.delete(tenancy.departement(), fileId);
  }

  private void apply(UUID fileId, Screening screening) throws IOException, FlowRefused {
    int done = applyBlocks.alreadyRead(fileId);
    try (var file = spool.open(tenancy.departement(), fileId);
        var reader = CnafReader.open(file, spool.limits());
        var ahead = ReadAhead.of(reader, done, batchSize)) {
      for (var batch = ahead.next(); !batch.isEmpty(); batch = ahead.next()) {
        applyBlocks.handle(fileId, batch, screening);
      }
      applyBlocks.end(fileId, reader.unknownTags());
    }
  }
}
