package fr.jalon.gateway.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;

/** What a browser needs to know to sign a person in; holds no secret. */
@ApplicationScoped
public class SignIn {
  private final IdentityConfig config;

  SignIn(IdentityConfig config) {
    this.config = config;
  }

  public URI issuer() {
    return config.issuer();
  }

  public URI authorizationEndpoint() {
    return config.authorizationEndpoint().orElseGet(() -> underIssuer("auth"));
  }

  public URI tokenEndpoint() {
    return config.tokenEndpoint().orElseGet(() -> underIssuer("token"));
  }

  public URI logoutEndpoint() {
    return config.logoutEndpoint().orElseGet(() -> underIssuer("logout"));
  }

  public String clientId() {
    return config.clientId();
  }

  private URI underIssuer(String endpoint) {
    return URI.create(config.issuer() + "/protocol/openid-connect/" + endpoint);
  }
}
