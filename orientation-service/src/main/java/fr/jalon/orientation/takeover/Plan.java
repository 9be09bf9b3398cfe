package fr.jalon.orientation.takeover;

import fr.jalon.contracts.ParcoursType;
import fr.jalon.orientation.beneficiary.PersonId;
import fr.jalon.orientation.parcours.ParcoursId;
import fr.jalon.orientation.spreadsheet.Field;
import fr.jalon.orientation.spreadsheet.LineContent;
import fr.jalon.orientation.spreadsheet.LineContent.Reason;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What a line would change, and why it would not.
 *
 * @param steps the dates that it tells and that are not known
 * @param decisions those that it tells and that are not known, in order
 * @param reasons what is wrong; with {@code TO_UPDATE} and {@code UP_TO_DATE}, what is left out
 */
record Plan(
    Outcome outcome,
    List<Reason> reasons,
    Optional<PersonId> person,
    Optional<ParcoursId> parcours,
    Map<Field, LocalDate> steps,
    List<Decision> decisions,
    LineContent content) {

  /** What would become of the line if it were applied now. */
  enum Outcome {
    TO_UPDATE,
    UP_TO_DATE,
    UNMATCHED,
    CONFLICT,
    IN_ERROR,
    /** Nobody known: the person would be created. */
    TO_CREATE,
    /** Someone known may be this person: they would be created, and an agent asked. */
    IN_DOUBT
  }

  /** An orientation that the line tells in full. */
  record Decision(LocalDate on, ParcoursType type, UUID organisme) {}

  static Plan refused(Outcome outcome, List<Reason> reasons, LineContent content) {
    return new Plan(
        outcome, reasons, Optional.empty(), Optional.empty(), Map.of(), List.of(), content);
  }
}
