package fr.jalon.orientation.carrier;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;

/** When nobody's telephone should ring: at night, on Sundays and on public holidays. */
record QuietHours(LocalTime notBefore, LocalTime notAfter, boolean alsoOnDaysOfRest) {
  private static final HolidayManager HOLIDAYS =
      HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.FRANCE));

  boolean cover(LocalDateTime now) {
    var time = now.toLocalTime();
    return time.isBefore(notBefore)
        || !time.isBefore(notAfter)
        || (alsoOnDaysOfRest
            && (now.getDayOfWeek() == DayOfWeek.SUNDAY || HOLIDAYS.isHoliday(now.toLocalDate())));
  }
}
