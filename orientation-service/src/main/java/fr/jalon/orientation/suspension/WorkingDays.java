package fr.jalon.orientation.suspension;

import fr.jalon.orientation.calendar.FrenchHolidays;
import java.time.DayOfWeek;
import java.time.LocalDate;

/** The days on which a delay of procedure may end (CPC 642; Code du travail L. 3133-1). */
final class WorkingDays {
  private WorkingDays() {}

  /** That day if it is worked, the next that is otherwise. */
  static LocalDate onOrAfter(LocalDate day) {
    var found = day;
    while (!worked(found)) {
      found = found.plusDays(1);
    }
    return found;
  }

  private static boolean worked(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY
        && day.getDayOfWeek() != DayOfWeek.SUNDAY
        && !FrenchHolidays.on(day);
  }
}
