package fr.jalon.accompaniment.followup;

import static fr.jalon.accompaniment.AccompanimentProblem.DATE_INCOHERENT;
import static fr.jalon.accompaniment.AccompanimentProblem.DATE_IN_THE_FUTURE;

import fr.jalon.platform.date.FrenchDates;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A legal date that an agent may give: today when they give none, never in the future, never before
 * what makes it possible.
 *
 * @param pointer where the date stands in the request
 * @param earliest the day before which it would be absurd
 * @param because what happened on that day, in the agent's words
 */
public record GivenDate(String pointer, LocalDate earliest, String because) {

  public LocalDate resolve(@Nullable LocalDate given, LocalDate today) {
    var date = given == null ? today : given;
    if (date.isAfter(today)) {
      throw DATE_IN_THE_FUTURE.because(
          "La date du %s est postérieure à ce jour".formatted(FrenchDates.date(date)), pointer);
    }
    if (date.isBefore(earliest)) {
      throw DATE_INCOHERENT.because(
          "La date du %s précède %s (%s)"
              .formatted(FrenchDates.date(date), because, FrenchDates.date(earliest)),
          pointer);
    }
    return date;
  }
}
