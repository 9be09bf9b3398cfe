package fr.jalon.orientation.site;

import java.time.Instant;

/** A time at which people are received at a site, and how many of them together. */
public record Gathering(Instant startsAt, Instant endsAt, int places) {

  boolean overlaps(Gathering other) {
    return startsAt.isBefore(other.endsAt) && other.startsAt.isBefore(endsAt);
  }

  boolean isHeldAt(Instant moment) {
    return !moment.isBefore(startsAt) && moment.isBefore(endsAt);
  }
}
