package fr.jalon.accompaniment.francetravail.queue;

import fr.jalon.accompaniment.francetravail.exchange.FranceTravailConfig;
import fr.jalon.accompaniment.francetravail.exchange.FranceTravailConfig.Api;
import fr.jalon.platform.tenancy.Tenancy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Whether the département at work speaks with France Travail: only once it is configured. */
@ApplicationScoped
class Switch {
  private final FranceTravailConfig config;
  private final Tenancy tenancy;

  Switch(FranceTravailConfig config, Tenancy tenancy) {
    this.config = config;
    this.tenancy = tenancy;
  }

  Optional<Api> api() {
    return Optional.ofNullable(config.departement().get(tenancy.departement()))
        .flatMap(FranceTravailConfig.Departement::api);
  }

  boolean isOn() {
    return api().isPresent();
  }
}
