package fr.jalon.platform.time;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;

/**
 * The clock of legal France, ticking in microseconds because PostgreSQL does: an instant read back
 * is the instant that was written.
 */
class MicrosecondClock {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  @Produces
  @Singleton
  Clock clock() {
    return Clock.tick(Clock.system(PARIS), Duration.ofNanos(1_000));
  }
}
