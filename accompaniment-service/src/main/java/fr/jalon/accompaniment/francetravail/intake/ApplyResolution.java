package fr.jalon.accompaniment.francetravail.intake;

import fr.jalon.accompaniment.francetravail.file.Traits;
import fr.jalon.accompaniment.francetravail.intake.PartnerLine.Doubtful;
import fr.jalon.accompaniment.francetravail.intake.PartnerLine.Place;
import fr.jalon.accompaniment.francetravail.intake.PartnerLine.Settled;
import fr.jalon.accompaniment.francetravail.intake.PartnerLine.Waiting;
import fr.jalon.accompaniment.francetravail.registration.Facts;
import fr.jalon.accompaniment.francetravail.registration.RecordFacts;
import fr.jalon.accompaniment.francetravail.registration.RegistrationRepository.Source;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes what a line tells once it is known, or not, who it is about. */
@ApplicationScoped
class ApplyResolution {
  private final PartnerLineRepository lines;
  private final RecordFacts recordFacts;
  private final Clock clock;

  ApplyResolution(PartnerLineRepository lines, RecordFacts recordFacts, Clock clock) {
    this.lines = lines;
    this.recordFacts = recordFacts;
    this.clock = clock;
  }

  /** What was found of a line's person. */
  record Found(Optional<UUID> person, boolean someoneMayBeMeant) {
    static final Found NOBODY = new Found(Optional.empty(), false);

    static Found of(UUID person) {
      return new Found(Optional.of(person), true);
    }
  }

  /** A line that another process settled meanwhile is left as it is. */
  @Transactional(Transactional.TxType.MANDATORY)
  void handle(Place place, Found found) {
    switch (lines.lock(place.fileId(), place.number())) {
      case Waiting waiting -> {
        if (found.person().isPresent()) {
          apply(found.person().get(), waiting.place(), waiting.traits(), waiting.facts(), null);
        } else {
          lines.doubtful(place, found.someoneMayBeMeant());
        }
      }
      case Doubtful _, Settled _ -> {}
    }
  }

  /** Nothing is left of the line but whose it was. */
  @Transactional(Transactional.TxType.MANDATORY)
  void apply(UUID person, Place place, Traits traits, Facts facts, @Nullable String decidedBy) {
    var now = clock.instant();
    var source = new Source(place.fileId(), place.line(), place.toldOn(), now);
    int added = recordFacts.handle(person, facts, source);
    if (traits.reference() != null) {
      lines.identify(traits.reference(), person);
    }
    lines.applied(place, person, added, decidedBy, decidedBy == null ? null : now);
  }
}
