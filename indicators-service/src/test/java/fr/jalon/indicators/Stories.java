package fr.jalon.indicators;

import static fr.jalon.contracts.ParcoursType.PROFESSIONNEL;
import static fr.jalon.contracts.ParcoursType.SOCIAL;
import static fr.jalon.contracts.ParcoursType.SOCIO_PROFESSIONNEL;

import fr.jalon.contracts.Attendance;

/** Stories whose figures were worked out by hand. */
final class Stories {
  private Stories() {}

  /**
   * Seven entrants and one person of the stock, looked at on 4 May 2026.
   *
   * <p>E: entered, R: received, O: oriented (days after E), A: first appointment held (days after
   * O), C: contract.
   */
  static Story winter(String departement) {
    var story = new Story(departement);
    // 1: R+1 month = 10 Feb; O on day 15; A on day 14, booked on day 2; C on the last day of 1
    // month.
    story
        .entered("2026-01-05", "2026-01-10", "SAINT-FLOUR")
        .convoked("2026-01-12")
        .oriented("2026-01-20", PROFESSIONNEL)
        .met("2026-01-22", "2026-02-03")
        .signed("2026-02-20")
        .oriented("2026-03-15", SOCIAL, 2);
    // 2: convoked late; O on day 30; A on day 16, booked on day 15; C one day late (day 29).
    story
        .entered("2026-01-05", "2026-01-31", "SAINT-FLOUR")
        .convoked("2026-03-05")
        .oriented("2026-02-04", SOCIO_PROFESSIONNEL)
        .met("2026-02-19", "2026-02-20")
        .signed("2026-03-05");
    // 3: never convoked; O on day 31; told to have come on day 1, corrected; A on day 15; no C.
    var third = story.entered("2026-01-10", "2026-01-15", "MAURIAC").oriented("2026-02-10", SOCIAL);
    var missed = third.booked("2026-02-11", "2026-02-11");
    third
        .closed(missed, Attendance.HONOURED, "2026-02-11")
        .closed(missed, Attendance.EXCUSED, "2026-02-11")
        .met("2026-02-12", "2026-02-25");
    // 4: convoked, left before any deadline of the orientation.
    story.entered("2026-01-20", "2026-01-25", "MAURIAC").convoked("2026-01-26").left("2026-02-10");
    // 5: never convoked, left on the very last day of the month after reception.
    story.entered("2026-01-31", "2026-01-31", "SAINT-FLOUR").left("2026-02-28");
    // 6: O on day 58, then left before any deadline of the accompaniment.
    story
        .entered("2026-02-01", "2026-02-02", "SAINT-FLOUR")
        .convoked("2026-02-03")
        .oriented("2026-03-31", PROFESSIONNEL)
        .left("2026-04-10");
    // 7: every deadline still runs on 4 May, that of CIRC-2 until that very day.
    var seventh =
        story.entered("2026-04-08", "2026-04-10", "MAURIAC").oriented("2026-04-20", PROFESSIONNEL);
    seventh.booked("2026-04-22", "2026-05-06");
    seventh.rightChanged("2026-04-30");
    // 8: the stock is never counted.
    story
        .inStock("2026-01-02", "2026-01-10", "MAURIAC")
        .convoked("2026-01-11")
        .oriented("2026-01-15", SOCIAL)
        .met("2026-01-16", "2026-01-17")
        .signed("2026-01-20");
    return story;
  }

  /**
   * Contracts signed around the end of February, after a common year's 31 January and a leap one.
   */
  static Story endsOfFebruary(String departement) {
    var story = new Story(departement);
    for (var signedOn : new String[] {"2025-02-28", "2025-03-01"}) {
      story
          .entered("2025-01-02", "2025-01-02", "AURILLAC")
          .oriented("2025-01-31", SOCIAL)
          .signed(signedOn);
    }
    for (var signedOn : new String[] {"2024-02-28", "2024-02-29", "2024-03-01"}) {
      story
          .entered("2024-01-02", "2024-01-02", "AURILLAC")
          .oriented("2024-01-31", SOCIAL)
          .signed(signedOn);
    }
    return story;
  }

  /**
   * Seven entrants oriented on 2 February 2026, some of whose rendez-vous the service called off.
   */
  static Story calledOff(String departement) {
    var story = new Story(departement);
    // 1: called off, made again too late.
    var late = orientedInFebruary(story);
    late.closed(
            late.booked("2026-02-03", "2026-02-10"), Attendance.CANCELLED_BY_SERVICE, "2026-02-10")
        .booked("2026-03-10", "2026-03-12");
    // 2: called off, made again in time.
    var again = orientedInFebruary(story);
    again
        .closed(
            again.booked("2026-02-03", "2026-02-10"), Attendance.CANCELLED_BY_SERVICE, "2026-02-10")
        .booked("2026-02-12", "2026-03-12");
    // 3: nobody said what became of it.
    orientedInFebruary(story).booked("2026-02-04", "2026-02-20");
    // 4: told to be called off, corrected: the person came.
    var corrected = orientedInFebruary(story);
    var held = corrected.booked("2026-02-04", "2026-02-11");
    corrected
        .closed(held, Attendance.CANCELLED_BY_SERVICE, "2026-02-11")
        .closed(held, Attendance.HONOURED, "2026-02-11");
    // 5: called off, never made again.
    var never = orientedInFebruary(story);
    never.closed(
        never.booked("2026-02-03", "2026-02-10"), Attendance.CANCELLED_BY_SERVICE, "2026-02-10");
    // 6: the person did not come: the service had kept its word.
    var missed = orientedInFebruary(story);
    missed.closed(missed.booked("2026-02-03", "2026-02-10"), Attendance.UNEXCUSED, "2026-02-10");
    // 7: told to be missed, corrected: the service had called it off.
    var mistaken = orientedInFebruary(story);
    var notMissed = mistaken.booked("2026-02-03", "2026-02-10");
    mistaken
        .closed(notMissed, Attendance.UNEXCUSED, "2026-02-10")
        .closed(notMissed, Attendance.CANCELLED_BY_SERVICE, "2026-02-10");
    return story;
  }

  private static Story.Person orientedInFebruary(Story story) {
    return story.entered("2026-01-05", "2026-01-10", "SAINT-FLOUR").oriented("2026-02-02", SOCIAL);
  }
}
