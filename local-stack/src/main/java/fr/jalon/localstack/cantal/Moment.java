package fr.jalon.localstack.cantal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/**
 * What every event of a person has: its identifier, when it is said to have become known, whose it
 * is.
 *
 * @param since before that day nothing was known to this software
 */
record Moment(Person person, LocalDate since) {
  static final String DEPARTEMENT = "015";
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  UUID event(String thing) {
    return person.id("event:" + thing);
  }

  /** As if the software had been in use: the day of the fact, never before it was. */
  Instant learnt(LocalDate day) {
    return (day.isBefore(since) ? since : day)
        .atTime(10, 0)
        .plusSeconds(person.number() % 3600)
        .atZone(PARIS)
        .toInstant();
  }

  UUID personId() {
    return person.id("person");
  }

  UUID parcoursId() {
    return person.id("parcours");
  }

  /** The follow-up of an orientation. */
  UUID accompanimentId(int rank) {
    return person.id("accompaniment:" + rank);
  }

  static UUID organisme(String kind) {
    return UUID.nameUUIDFromBytes(("cantal:organisme:" + kind).getBytes(UTF_8));
  }

  static UUID referent(String kind) {
    return UUID.nameUUIDFromBytes(("cantal:referent:" + kind).getBytes(UTF_8));
  }
}
