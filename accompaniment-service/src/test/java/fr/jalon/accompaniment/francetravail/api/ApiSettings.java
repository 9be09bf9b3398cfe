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
  public String structureId() {
    return "15001";
  }

  @Override
  public String structureName() {
    return "CONSEIL DEPARTEMENTAL DU CANTAL";
  }

  @Override
  public String contactEmail() {
    return "orientation@example.org";
  }

  @Override
  public String contactPhone() {
    return "0471000001";
  }
}
