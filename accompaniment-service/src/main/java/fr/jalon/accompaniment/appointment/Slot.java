package fr.jalon.accompaniment.appointment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** When and where a rendez-vous is to be held. */
public record Slot(Instant startsAt, int minutes, String place) {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  /** The legal day of the rendez-vous. */
  public LocalDate day() {
    return LocalDate.ofInstant(startsAt, PARIS);
  }
}
