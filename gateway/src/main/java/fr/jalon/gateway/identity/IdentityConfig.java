package fr.jalon.gateway.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Who issues tokens, where people sign in, and how long a verified token is remembered. */
@ConfigMapping(prefix = "jalon.gateway.identity")
interface IdentityConfig {
  /** The realm that issues tokens, as browsers reach it. */
  @WithDefault("http://localhost:8090/realms/jalon")
  URI issuer();

  /** Where a browser is sent to sign in; under the issuer, as Keycloak has it, unless stated. */
  Optional<URI> authorizationEndpoint();

  /** Where a browser exchanges its code for a token; under the issuer unless stated. */
  Optional<URI> tokenEndpoint();

  /** Where a browser is sent to sign out; under the issuer unless stated. */
  Optional<URI> logoutEndpoint();

  /** The public client (no secret, PKCE) under which console and dashboard sign in. */
  @WithDefault("jalon-console")
  String clientId();

  /** For how long at most a verified token is not verified again; never beyond its own end. */
  @WithDefault("60s")
  Duration rememberFor();

  /** How many verified tokens are remembered at most. */
  @WithDefault("10000")
  int rememberAtMost();
}
