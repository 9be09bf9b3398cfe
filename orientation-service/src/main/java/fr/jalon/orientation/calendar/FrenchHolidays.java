package fr.jalon.orientation.calendar;

import static java.util.stream.Collectors.toCollection;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;

/** The public holidays of the whole country (Code du travail L. 3133-1), and the local ones. */
public final class FrenchHolidays {
  private static final HolidayManager DAYS =
      HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.FRANCE));

  private FrenchHolidays() {}

  public static boolean on(LocalDate day) {
    return DAYS.isHoliday(day);
  }

  /**
   * Those between two days, both included, in order.
   *
   * @param local the library's codes of the places whose own holidays count too
   */
  static Set<LocalDate> between(LocalDate from, LocalDate until, String... local) {
    return DAYS.getHolidays(from, until, local).stream()
        .map(Holiday::getDate)
        .collect(toCollection(TreeSet::new));
  }
}
