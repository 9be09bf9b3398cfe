package fr.jalon.orientation.convocation;

import static java.nio.charset.StandardCharsets.UTF_8;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.DaylightSavingsTime;
import biweekly.component.Observance;
import biweekly.component.StandardTime;
import biweekly.component.VEvent;
import biweekly.component.VTimezone;
import biweekly.io.TimezoneAssignment;
import biweekly.property.Attendee;
import biweekly.property.Method;
import biweekly.property.Status;
import biweekly.util.DateTimeComponents;
import biweekly.util.DayOfWeek;
import biweekly.util.Frequency;
import biweekly.util.Recurrence;
import biweekly.util.UtcOffset;
import fr.jalon.orientation.carrier.Part;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.TimeZone;
import java.util.UUID;

/**
 * A rendez-vous as calendars take it (RFC 5545, RFC 5546): the same UID from the first invitation
 * to the cancellation, and a number that grows. It names neither the person nor the RSA, since
 * others may see a calendar.
 *
 * @param sequence how many invitations to this rendez-vous went before
 */
public record Invitation(
    UUID rendezVousId, Meeting meeting, String organizer, String attendee, int sequence) {
  private static final String PARIS = "Europe/Paris";

  Part request(Instant now) {
    return part(Method.request(), Status.confirmed(), now);
  }

  public Part cancel(Instant now) {
    return part(Method.cancel(), Status.cancelled(), now);
  }

  private Part part(Method method, Status status, Instant now) {
    var event = new VEvent();
    event.setUid(rendezVousId + "@jalon");
    event.setSequence(sequence);
    event.setStatus(status);
    event.setDateTimeStamp(Date.from(now));
    event.setDateStart(Date.from(meeting.startsAt()));
    event.setDateEnd(Date.from(meeting.startsAt().plus(Duration.ofMinutes(meeting.minutes()))));
    event.setSummary("Rendez-vous d'orientation");
    event.setLocation(meeting.site());
    event.setOrganizer(organizer);
    var invited = new Attendee(null, attendee);
    invited.setRsvp(true);
    event.addAttendee(invited);
    var calendar = new ICalendar();
    calendar.setProductId("-//Jalon//Orientation//FR");
    calendar.setMethod(method);
    calendar
        .getTimezoneInfo()
        .setDefaultTimezone(new TimezoneAssignment(TimeZone.getTimeZone(PARIS), paris()));
    calendar.addEvent(event);
    return new Part("invitation.ics", Part.CALENDAR, Biweekly.write(calendar).go().getBytes(UTF_8));
  }

  /** The rules of France since 1996. */
  private static VTimezone paris() {
    var zone = new VTimezone(PARIS);
    zone.addDaylightSavingsTime(
        since(
            new DaylightSavingsTime(), new DateTimeComponents(1981, 3, 29, 2, 0, 0, false), 1, 2));
    zone.addStandardTime(
        since(new StandardTime(), new DateTimeComponents(1996, 10, 27, 3, 0, 0, false), 2, 1));
    return zone;
  }

  private static <T extends Observance> T since(
      T observance, DateTimeComponents start, int fromHours, int toHours) {
    observance.setDateStart(start);
    observance.setTimezoneOffsetFrom(new UtcOffset(true, fromHours, 0));
    observance.setTimezoneOffsetTo(new UtcOffset(true, toHours, 0));
    observance.addTimezoneName(toHours == 2 ? "CEST" : "CET");
    observance.setRecurrenceRule(
        new Recurrence.Builder(Frequency.YEARLY)
            .byMonth(start.getMonth())
            .byDay(-1, DayOfWeek.SUNDAY)
            .build());
    return observance;
  }
}
