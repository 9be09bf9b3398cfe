package fr.jalon.orientation.calendar;

import fr.jalon.orientation.conseiller.Conseiller;
import fr.jalon.orientation.conseiller.WorkingTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Cuts the working times of a conseiller into slots of one length.
 *
 * <p>Working times are those of a clock on the wall; slots last as long as they say, so that on the
 * day when clocks change a working time that spans the change holds one hour more or less of them.
 */
record SlotTimes(Conseiller conseiller, Duration length, ZoneId zone) {

  /** One slot to be. */
  record Time(UUID siteId, Instant startsAt, Instant endsAt) {}

  /** The slots between two days, both included, on no holiday and during no absence. */
  List<Time> between(
      LocalDate from, LocalDate until, Set<LocalDate> holidays, List<Absence> absences) {
    var times = new ArrayList<Time>();
    for (var day = from; !day.isAfter(until); day = day.plusDays(1)) {
      if (conseiller.isHereOn(day) && !holidays.contains(day)) {
        for (var worked : conseiller.workingTimes()) {
          if (worked.holdsOn(day)) {
            cut(day, worked, times);
          }
        }
      }
    }
    times.removeIf(time -> absences.stream().anyMatch(absence -> absence.covers(time)));
    times.sort(Comparator.comparing(Time::startsAt));
    return times;
  }

  private void cut(LocalDate day, WorkingTime worked, List<Time> times) {
    var end = day.atTime(worked.endsAt()).atZone(zone).toInstant();
    var start = day.atTime(worked.startsAt()).atZone(zone).toInstant();
    while (!start.plus(length).isAfter(end)) {
      times.add(new Time(worked.siteId(), start, start.plus(length)));
      start = start.plus(length);
    }
  }
}
