package fr.jalon.orientation.beneficiary;

import io.quarkus.runtime.LaunchMode;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Keeps the service from being used in production with the keys that everyone can read. */
@Readiness
@ApplicationScoped
class IdentityKeysCheck implements HealthCheck {
  private final IdentityConfig config;

  IdentityKeysCheck(IdentityConfig config) {
    this.config = config;
  }

  @Override
  public HealthCheckResponse call() {
    return sound(LaunchMode.current() == LaunchMode.NORMAL);
  }

  HealthCheckResponse sound(boolean inProduction) {
    boolean local =
        config.encryptionKey().equals(IdentityConfig.LOCAL_ENCRYPTION_KEY)
            || config.indexKey().equals(IdentityConfig.LOCAL_INDEX_KEY);
    return HealthCheckResponse.named("Identity keys are the département's own")
        .status(!inProduction || !local || config.localKeysAllowed())
        .build();
  }
}
