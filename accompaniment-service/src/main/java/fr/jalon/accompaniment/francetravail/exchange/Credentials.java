package fr.jalon.accompaniment.francetravail.exchange;

import java.net.URI;
import java.util.Optional;

/** Who asks for a token, where, and for what. */
public record Credentials(
    URI tokenUrl, String clientId, String clientSecret, Optional<String> scope) {

  public static Credentials of(FranceTravailConfig.Client client) {
    return new Credentials(
        client.tokenUrl(), client.clientId(), client.clientSecret(), client.scope());
  }

  @Override
  public String toString() {
    return "Credentials[" + clientId + "]";
  }
}
