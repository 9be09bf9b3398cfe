package fr.jalon.indicators;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** The day on which the figures of these tests are looked at. */
@Alternative
@Priority(1)
@Singleton
class FixedClock {
  static final LocalDate TODAY = LocalDate.of(2026, 5, 4);

  @Produces
  @Alternative
  @Priority(1)
  @Singleton
  Clock clock() {
    var paris = ZoneId.of("Europe/Paris");
    return Clock.fixed(TODAY.atTime(10, 30).atZone(paris).toInstant(), paris);
  }
}
