package fr.jalon.orientation.calendar;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The French public holidays (Code du travail L. 3133-1; L. 3134-13 in Alsace-Moselle). */
@ApplicationScoped
class Holidays {
  /** Where the library keeps the local law, the same in the three départements. */
  private static final String ALSACE_MOSELLE = "67";

  private final HolidayManager days =
      HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.FRANCE));
  private final CalendarConfig config;

  Holidays(CalendarConfig config) {
    this.config = config;
  }

  /** Those of a département between two days, both included, in order. */
  Set<LocalDate> between(LocalDate from, LocalDate until, String departement) {
    var found =
        config.alsaceMoselle().contains(departement)
            ? days.getHolidays(from, until, ALSACE_MOSELLE)
            : days.getHolidays(from, until);
    return found.stream().map(Holiday::getDate).collect(Collectors.toCollection(TreeSet::new));
  }
}
