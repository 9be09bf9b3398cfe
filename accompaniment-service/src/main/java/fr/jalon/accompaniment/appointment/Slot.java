package fr.jalon.accompaniment.appointment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** When, where and how a rendez-vous is to be held. */
public record Slot(Instant startsAt, int minutes, String place, MeetingChannel channel) {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  /** Beyond these years a date is a slip of the hand, and the database could not hold some. */
  static final int FIRST_YEAR = 2000;

  static final int LAST_YEAR = 2100;

  /** Face to face, at that place. */
  public Slot(Instant startsAt, int minutes, String place) {
    this(startsAt, minutes, place, MeetingChannel.IN_PERSON);
  }

  public boolean isPlausible() {
    var year = day().getYear();
    return FIRST_YEAR <= year && year <= LAST_YEAR;
  }

  /** The legal day of the rendez-vous. */
  public LocalDate day() {
    return LocalDate.ofInstant(startsAt, PARIS);
  }
}
