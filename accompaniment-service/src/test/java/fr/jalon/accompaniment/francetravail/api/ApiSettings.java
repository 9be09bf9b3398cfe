package fr.jalon.accompaniment.francetravail.api;

import fr.jalon.accompaniment.francetravail.exchange.FranceTravailConfig.Api;
import fr.jalon.accompaniment.francetravail.exchange.FranceTravailConfig.Client;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** The settings of a département that speaks with a stand-in. */
record ApiSettings(URI url, URI tokenUrl, Optional<String> scope) implements Api, Client {
  @Override
  public Client client() {
    return this;
  }

  @Override
  public String clientId() {
    return "PAR_jalon";
  }

  @Override
  public String clientSecret() {
    return "secret";
  }

  @Override
  public Duration timeout() {
    return Duration.ofSeconds(1);
  }

  @Override
  public String agentId() {
    return "BATCH";
  }

  @Override
  public String agentLastName() {
    return "JALON";
  }

  @Override
  public String agentFirstName() {
    return "BATCH";
  }

  @Override
  public String origin() {
    return "INSCRIPTION_AUTO_CAF";
  }

  @Override
  public Optional<String> structureId() {
    return Optional.of("15001");
  }

  @Override
  public String structureName() {
    return "CONSEIL DEPARTEMENTAL DU CANTAL";
  }

  @Override
  public Optional<String> contactEmail() {
    return Optional.of("orientation@example.org");
  }

  @Override
  public Optional<String> contactPhone() {
    return Optional.of("0471000001");
  }
}
