package fr.jalon.accompaniment.employment;

import static fr.jalon.accompaniment.AccompanimentProblem.DATE_INCOHERENT;

import fr.jalon.contracts.EmploymentEvent.EmploymentKind;
import fr.jalon.platform.date.FrenchDates;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a job. The employer's name is kept by this service and told to no other.
 *
 * @param plannedEndsOn the last day of the contract; none where it is open-ended or unknown
 */
public record JobTerms(
    EmploymentKind contract,
    LocalDate startsOn,
    @Nullable LocalDate plannedEndsOn,
    @Nullable Integer weeklyHours,
    @Nullable String employer) {

  /** A job of before this year is a slip of the hand. */
  public static final LocalDate EARLIEST = LocalDate.of(1960, 1, 1);

  public JobTerms {
    if (plannedEndsOn != null && plannedEndsOn.isBefore(startsOn)) {
      throw DATE_INCOHERENT.because(
          "La fin prévue (%s) précède le début (%s)"
              .formatted(FrenchDates.date(plannedEndsOn), FrenchDates.date(startsOn)),
          "/plannedEndsOn");
    }
  }

  public Optional<LocalDate> plannedEnd() {
    return Optional.ofNullable(plannedEndsOn);
  }
}
