package fr.jalon.gateway.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The clock that tokens are judged by. */
@ApplicationScoped
class Time {
  @Produces
  @Singleton
  Clock clock() {
    return Clock.systemUTC();
  }
}
