package fr.jalon.localstack.issuer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Hands out tokens: to a machine for its secret, to a page for a code and its verifier. */
final class TokenEndpoint implements TokenIssuer.Endpoint {
  private static final String DEFAULT_DEPARTEMENT = "015";

  private final Tokens tokens;
  private final AuthorizationCodes codes;

  TokenEndpoint(Tokens tokens, AuthorizationCodes codes) {
    this.tokens = tokens;
    this.codes = codes;
  }

  /** Public knowledge, as everything here: it keeps no one out, it keeps the protocol's shape. */
  static String secretOf(String client) {
    return client + "-local";
  }

  @Override
  public void answer(Exchange exchange) throws IOException {
    if (!exchange.method().equals("POST")) {
      exchange.json(405, Map.of("error", "invalid_request"));
      return;
    }
    var parameters = new HashMap<>(exchange.form());
    exchange.header("Authorization").ifPresent(header -> addBasic(header, parameters));
    switch (parameters.getOrDefault("grant_type", "")) {
      case "client_credentials" -> forMachine(exchange, parameters);
      case "authorization_code" -> forPage(exchange, parameters);
      default -> exchange.json(400, Map.of("error", "unsupported_grant_type"));
    }
  }

  private void forMachine(Exchange exchange, Map<String, String> parameters) throws IOException {
    var client = parameters.getOrDefault("client_id", "");
    var secret = parameters.getOrDefault("client_secret", "");
    if (!Agent.roles().contains(client) || !secret.equals(secretOf(client))) {
      exchange.json(401, Map.of("error", "invalid_client"));
      return;
    }
    var departement = parameters.getOrDefault("departement", DEFAULT_DEPARTEMENT);
    try {
      exchange.json(200, answer(tokens.access(Agent.agent(client, departement), client)));
    } catch (IllegalArgumentException e) {
      exchange.json(400, Map.of("error", "invalid_request", "error_description", describe(e)));
    }
  }

  private static String describe(IllegalArgumentException e) {
    return String.valueOf(e.getMessage());
  }

  private void forPage(Exchange exchange, Map<String, String> parameters) throws IOException {
    var client = parameters.getOrDefault("client_id", "");
    var grant =
        codes.redeem(
            parameters.getOrDefault("code", ""),
            client,
            parameters.getOrDefault("redirect_uri", ""),
            parameters.getOrDefault("code_verifier", ""));
    if (grant.isEmpty()) {
      exchange.json(400, Map.of("error", "invalid_grant"));
      return;
    }
    var agent = grant.get().agent();
    var answer = answer(tokens.access(agent, client));
    answer.put("id_token", tokens.identity(agent, client, grant.get().request().nonce()));
    exchange.json(200, answer);
  }

  private static Map<String, Object> answer(String token) {
    var answer = new LinkedHashMap<String, Object>();
    answer.put("access_token", token);
    answer.put("token_type", "Bearer");
    answer.put("expires_in", Tokens.LIFETIME.toSeconds());
    answer.put("scope", "openid profile");
    return answer;
  }

  private static void addBasic(String header, Map<String, String> parameters) {
    if (!header.startsWith("Basic ")) {
      return;
    }
    var decoded = new String(Base64.getDecoder().decode(header.substring(6)), UTF_8).split(":", 2);
    if (decoded.length == 2) {
      parameters.put("client_id", decoded[0]);
      parameters.put("client_secret", decoded[1]);
    }
  }
}
