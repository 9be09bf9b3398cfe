package fr.jalon.localstack.issuer;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Writes tokens with the claims that the services read. */
record Tokens(SigningKey key, String issuer, Clock clock) {
  static final Duration LIFETIME = Duration.ofHours(8);

  String access(Agent agent, String client) {
    var claims = common(agent, client, "Bearer");
    claims.put("aud", "jalon");
    claims.put("realm_access", Map.of("roles", List.of(agent.role())));
    claims.put("departement", agent.departement());
    claims.put("scope", "openid profile");
    return key.sign(claims);
  }

  /** Tells the client itself who signed in, as OpenID Connect asks. */
  String identity(Agent agent, String client, String nonce) {
    var claims = common(agent, client, "ID");
    claims.put("aud", client);
    if (!nonce.isEmpty()) {
      claims.put("nonce", nonce);
    }
    return key.sign(claims);
  }

  private Map<String, Object> common(Agent agent, String client, String type) {
    var now = clock.instant();
    var claims = new LinkedHashMap<String, Object>();
    claims.put("exp", now.plus(LIFETIME).getEpochSecond());
    claims.put("iat", now.getEpochSecond());
    claims.put("jti", UUID.randomUUID().toString());
    claims.put("iss", issuer);
    claims.put("sub", agent.id());
    claims.put("typ", type);
    claims.put("azp", client);
    claims.put("preferred_username", agent.username());
    claims.put("name", agent.name());
    return claims;
  }
}
