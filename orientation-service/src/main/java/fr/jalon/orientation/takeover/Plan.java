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
 * @param reasons what is wrong; with {@code TO_UPDATE} and {@code UP_TO_DATE}, what is left out
 */
record Plan(
    Outcome outcome,
    List<Reason> reasons,
    Optional<PersonId> person,
    Optional<ParcoursId> parcours,
    Map<Field, LocalDate> steps,
    Optional<Decision> decision,
    LineContent content) {

  /** What would become of the line if it were applied now. */
  enum Outcome {
    TO_UPDATE,
    UP_TO_DATE,
    UNMATCHED,
    CONFLICT,
    IN_ERROR
  }

  /** An orientation that the line tells in full. */
  record Decision(ParcoursType type, UUID organisme) {}

  static Plan refused(Outcome outcome, List<Reason> reasons, LineContent content) {
    return new Plan(
        outcome, reasons, Optional.empty(), Optional.empty(), Map.of(), Optional.empty(), content);
  }
}
