package fr.jalon.orientation.directory;

import static fr.jalon.orientation.OrientationProblem.REFERENT_NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.function.LongConsumer;

/** Corrects what the directory knows of a référent, their leaving included. */
@ApplicationScoped
class CorrectReferent {
  private final Directory directory;
  private final ReferentRepository referents;

  CorrectReferent(Directory directory, ReferentRepository referents) {
    this.directory = directory;
    this.referents = referents;
  }

  /** Replaces what is known, once {@code version} accepts the version it replaces. */
  @Transactional
  Referent handle(UUID id, LongConsumer version, Referent asked) {
    var current =
        referents
            .lock(id)
            .orElseThrow(
                () -> REFERENT_NOT_FOUND.because("Choisissez un référent de GET /referents."));
    version.accept(current.version());
    directory.refuseUnknownProfession(asked);
    var next = current.corrected(asked);
    referents.update(next);
    return next;
  }
}
