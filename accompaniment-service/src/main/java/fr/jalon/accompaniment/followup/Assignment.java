package fr.jalon.accompaniment.followup;

import fr.jalon.contracts.OrientationEvent.OrientationDecided;
import fr.jalon.contracts.ParcoursType;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** To whom an orientation entrusted a person, and when (CASF L. 262-29, L. 262-30). */
public record Assignment(
    UUID orientationId,
    int rank,
    ParcoursType parcoursType,
    UUID organismeReferentId,
    String organismeKind,
    boolean spe,
    @Nullable UUID referentId,
    LocalDate decidedOn,
    @Nullable LocalDate notifiedOn) {

  /** What orientation-service decided, in this service's words. */
  public static Assignment of(OrientationDecided decided) {
    return new Assignment(
        decided.orientationId(),
        decided.rank(),
        decided.parcoursType(),
        decided.organismeReferentId(),
        decided.organismeKind(),
        decided.spe(),
        decided.referentId(),
        decided.decidedOn(),
        decided.notifiedOn());
  }

  /** The same orientation, followed by somebody else. */
  Assignment entrustedTo(UUID referent) {
    return new Assignment(
        orientationId,
        rank,
        parcoursType,
        organismeReferentId,
        organismeKind,
        spe,
        referent,
        decidedOn,
        notifiedOn);
  }

  /** The same orientation with what a later telling adds: a known fact is never replaced. */
  Assignment completedBy(Assignment later) {
    return new Assignment(
        orientationId,
        rank,
        parcoursType,
        organismeReferentId,
        organismeKind,
        spe,
        referentId == null ? later.referentId() : referentId,
        decidedOn,
        notifiedOn == null ? later.notifiedOn() : notifiedOn);
  }
}
