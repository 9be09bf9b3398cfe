package fr.jalon.accompaniment.francetravail.exchange;

import io.quarkus.runtime.LaunchMode;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Keeps the exchanges from being used in production with the key that everyone can read. */
@Readiness
@ApplicationScoped
class KeyCheck implements HealthCheck {
  private final FranceTravailConfig config;

  KeyCheck(FranceTravailConfig config) {
    this.config = config;
  }

  @Override
  public HealthCheckResponse call() {
    return sound(LaunchMode.current() == LaunchMode.NORMAL);
  }

  /** A département that exchanges nothing has nothing to seal. */
  HealthCheckResponse sound(boolean inProduction) {
    boolean local = config.encryptionKey().equals(FranceTravailConfig.LOCAL_KEY);
    return HealthCheckResponse.named("France Travail's key is the département's own")
        .status(
            !inProduction || !local || config.localKeyAllowed() || config.departement().isEmpty())
        .build();
  }
}
