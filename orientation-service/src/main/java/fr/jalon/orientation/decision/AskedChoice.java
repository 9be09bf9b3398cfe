package fr.jalon.orientation.decision;

import fr.jalon.contracts.ParcoursType;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A choice as it is asked for: its day may be left out. */
public record AskedChoice(
    ParcoursType parcoursType,
    UUID organismeReferentId,
    @Nullable UUID referentId,
    String reason,
    @Nullable LocalDate decidedOn,
    @Nullable LocalDate notifiedOn,
    Decider decider) {

  /** What was decided, asked for again with the day on which the person was told. */
  public static AskedChoice notified(Choice choice, LocalDate on) {
    return new AskedChoice(
        choice.parcoursType(),
        choice.organismeReferentId(),
        choice.referentId().orElse(null),
        choice.reason(),
        choice.decidedOn(),
        on,
        choice.decider());
  }

  /** The choice itself, on its own day or on {@code otherwise}. */
  Choice asDecidedOn(LocalDate otherwise) {
    return new Choice(
        parcoursType,
        organismeReferentId,
        Optional.ofNullable(referentId),
        reason,
        decidedOn == null ? otherwise : decidedOn,
        Optional.ofNullable(notifiedOn),
        decider);
  }
}
