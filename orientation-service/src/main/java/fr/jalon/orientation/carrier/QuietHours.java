package fr.jalon.orientation.carrier;

import fr.jalon.orientation.calendar.FrenchHolidays;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;

/** When nobody's telephone should ring: at night, on Sundays and on public holidays. */
record QuietHours(LocalTime notBefore, LocalTime notAfter, boolean alsoOnDaysOfRest) {
  boolean cover(LocalDateTime now) {
    var time = now.toLocalTime();
    return time.isBefore(notBefore)
        || !time.isBefore(notAfter)
        || (alsoOnDaysOfRest
            && (now.getDayOfWeek() == DayOfWeek.SUNDAY || FrenchHolidays.on(now.toLocalDate())));
  }
}
