package fr.jalon.accompaniment.programme;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A kind of step: which dates it bears, and what else is said of it, from closed lists.
 *
 * @param longestDays for a period, the most days it may count, its first and last ones included
 * @param operators codes of the partners that may lead it; empty: none is named
 * @param outcomes what may come out of it; empty: nothing is said
 */
@Schema(name = "ProgrammeStepKind", description = "Une sorte d'étape")
public record StepKind(
    @Schema(examples = "PMSMP") String code,
    String label,
    Dates dates,
    @Nullable Integer longestDays,
    Employer employer,
    List<String> operators,
    List<Coded> outcomes,
    String source) {

  public StepKind {
    Sound.code(code, "code");
    Sound.text(label, "label");
    Sound.present(dates, "dates");
    Sound.present(employer, "employer");
    operators = Sound.distinct(operators, "operators", each -> each);
    outcomes = Sound.distinct(outcomes, "outcomes", Coded::code);
    Sound.text(source, "source");
    Sound.require(
        (dates == Dates.PERIOD) == (longestDays != null && longestDays > 0),
        "longestDays goes with a PERIOD, and is positive");
  }

  /** Which dates a step bears. */
  @Schema(name = "ProgrammeStepDates")
  public enum Dates {
    DAY,
    PERIOD
  }

  /** Whether the employer is named; the name never leaves this service. */
  @Schema(name = "ProgrammeStepEmployer")
  public enum Employer {
    NONE,
    OPTIONAL,
    REQUIRED
  }
}
