package fr.jalon.orientation.intake;

import fr.jalon.orientation.OrientationProblem;
import fr.jalon.orientation.cnaf.FlowHeader;
import fr.jalon.orientation.policy.EntryRule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One file, from its reception to its end.
 *
 * <p>A file is screened whole before anything of it is applied: a refusal leaves nothing behind but
 * its row in the ledger.
 */
sealed interface FluxFile {
  UUID id();

  /** Waits in the spool to be screened. */
  record Received(UUID id, LocalDate receivedOn) implements FluxFile {
    Reading read(FlowHeader header, int announced, boolean stock, EntryRule rule) {
      return new Reading(id, receivedOn, header, announced, stock, rule, 0);
    }

    Refused refuse(OrientationProblem problem, String detail, Instant now) {
      return new Refused(id, problem, detail, now);
    }

    GivenUp lost(Instant now) {
      return new GivenUp(
          this,
          OrientationProblem.FLUX_LOST,
          "Ses octets ne sont plus sur le disque ; déposez-le à nouveau.",
          now);
    }

    GivenUp giveUp(int tries, Instant now) {
      return new GivenUp(
          this,
          OrientationProblem.FLUX_READING_FAILED,
          "Illisible après %d essais ; prévenez l'exploitation, puis déposez-le à nouveau."
              .formatted(tries),
          now);
    }
  }

  /** Sound, and being applied; {@code read} dossiers are in, whatever happens next. */
  record Reading(
      UUID id,
      LocalDate receivedOn,
      FlowHeader header,
      int announced,
      boolean stock,
      EntryRule rule,
      int read)
      implements FluxFile {
    Done done(Instant now) {
      return new Done(id, receivedOn, header, stock, rule, now);
    }

    Refused refuse(OrientationProblem problem, String detail, Instant now) {
      return new Refused(id, problem, detail, now);
    }

    /** What was applied stays, and the ledger says how much. */
    GivenUp lost(Instant now) {
      return new GivenUp(
          this,
          OrientationProblem.FLUX_LOST,
          "Lu jusqu'au dossier %d sur %d ; déposez-le à nouveau.".formatted(read, announced),
          now);
    }

    GivenUp giveUp(int tries, Instant now) {
      return new GivenUp(
          this,
          OrientationProblem.FLUX_READING_FAILED,
          ("Illisible après %d essais au-delà du dossier %d sur %d ; prévenez l'exploitation, puis"
                  + " déposez-le à nouveau.")
              .formatted(tries, read, announced),
          now);
    }
  }

  /** Read to its end; its rejected dossiers may still be replayed. */
  record Done(
      UUID id,
      LocalDate receivedOn,
      FlowHeader header,
      boolean stock,
      EntryRule rule,
      Instant endedAt)
      implements FluxFile {}

  /**
   * Refused through no fault of its own: the same bytes a second time take it up where it stood.
   *
   * @param before received or being read
   */
  record GivenUp(FluxFile before, OrientationProblem problem, String detail, Instant endedAt)
      implements FluxFile {
    @Override
    public UUID id() {
      return before.id();
    }

    String reason() {
      return problem.title() + ". " + detail;
    }
  }

  /** Not taken; the reason is for the one who sent it. */
  record Refused(UUID id, OrientationProblem problem, String detail, Instant endedAt)
      implements FluxFile {
    String reason() {
      return problem.title() + ". " + detail;
    }
  }
}
