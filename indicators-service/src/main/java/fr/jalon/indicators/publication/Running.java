package fr.jalon.indicators.publication;

import fr.jalon.indicators.disclosure.Disclosure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What is running: the software's version, its threshold and its day. */
@ApplicationScoped
public class Running {
  private final Disclosure disclosure;
  private final Clock clock;
  private final String version;
  private final PublicationConfig config;

  Running(
      Disclosure disclosure,
      Clock clock,
      @ConfigProperty(name = "quarkus.application.version") String version,
      PublicationConfig config) {
    this.disclosure = disclosure;
    this.clock = clock;
    this.version = version;
    this.config = config;
  }

  /** The version, and the commit it was built from where it is told. */
  public String codeVersion() {
    return config.revision().map(commit -> version + "+" + commit).orElse(version);
  }

  int threshold() {
    return disclosure.threshold();
  }

  Instant now() {
    return clock.instant();
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }
}
