package fr.jalon.localstack.issuer;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;

/**
 * Stands in for Keycloak on a local start: OpenID Connect without passwords, on this machine only.
 *
 * <p>Never for a real département: anybody may be anybody.
 */
public final class TokenIssuer implements AutoCloseable {
  private static final String BASE = "/realms/jalon";
  private static final String PROTOCOL = BASE + "/protocol/openid-connect";

  private final HttpServer server;
  private final ExecutorService threads;
  private final Tokens tokens;

  private TokenIssuer(HttpServer server, ExecutorService threads, Tokens tokens) {
    this.server = server;
    this.threads = threads;
    this.tokens = tokens;
  }

  /** Serves on {@code port} with the key kept in {@code folder}. */
  public static TokenIssuer start(Path folder, int port, Clock clock) {
    try {
      var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
      var server = HttpServer.create(address, 0);
      var threads = Executors.newVirtualThreadPerTaskExecutor();
      server.setExecutor(threads);
      var tokens = tokens(folder, server.getAddress().getPort(), clock);
      var issuer = new TokenIssuer(server, threads, tokens);
      issuer.publish(new AuthorizationCodes(clock));
      server.start();
      return issuer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A token without the server: for a command or a test that shares its key's folder and port. */
  public static String token(Path folder, int port, String role, String departement) {
    return tokens(folder, port, Clock.systemUTC()).access(Agent.agent(role, departement), role);
  }

  private static Tokens tokens(Path folder, int port, Clock clock) {
    var key = SigningKey.keptIn(folder.resolve("signing-key"));
    return new Tokens(key, "http://localhost:%d%s".formatted(port, BASE), clock);
  }

  /** A token for an invented agent of this role in this département. */
  public String token(String role, String departement) {
    return tokens.access(Agent.agent(role, departement), role);
  }

  /** What services are told of as {@code iss}. */
  public String address() {
    return tokens.issuer();
  }

  /** Tells on {@code /health} whether everything beside it works. */
  public void tellHealth(BooleanSupplier healthy) {
    route("/health", exchange -> exchange.json(healthy.getAsBoolean() ? 200 : 503, Map.of()));
  }

  private void publish(AuthorizationCodes codes) {
    route(BASE + "/.well-known/openid-configuration", exchange -> exchange.json(200, discovery()));
    route(
        PROTOCOL + "/certs",
        exchange -> exchange.json(200, Map.of("keys", List.of(tokens.key().publicKey()))));
    route(PROTOCOL + "/auth", new AuthorizationEndpoint(codes));
    route(PROTOCOL + "/token", new TokenEndpoint(tokens, codes));
    route(PROTOCOL + "/logout", TokenIssuer::logout);
  }

  private Map<String, Object> discovery() {
    var protocol = tokens.issuer() + "/protocol/openid-connect";
    return Map.ofEntries(
        Map.entry("issuer", tokens.issuer()),
        Map.entry("authorization_endpoint", protocol + "/auth"),
        Map.entry("token_endpoint", protocol + "/token"),
        Map.entry("jwks_uri", protocol + "/certs"),
        Map.entry("end_session_endpoint", protocol + "/logout"),
        Map.entry("grant_types_supported", List.of("authorization_code", "client_credentials")),
        Map.entry("response_types_supported", List.of("code")),
        Map.entry("subject_types_supported", List.of("public")),
        Map.entry("id_token_signing_alg_values_supported", List.of("RS256")),
        Map.entry("code_challenge_methods_supported", List.of("S256")),
        Map.entry("scopes_supported", List.of("openid", "profile")),
        Map.entry("jalon_notice", "usage local uniquement"));
  }

  // There is no session to end: leaving is going back.
  private static void logout(Exchange exchange) throws IOException {
    var back = exchange.query().getOrDefault("post_logout_redirect_uri", "");
    if (LocalAddress.isLocal(back)) {
      exchange.redirect(back);
    } else {
      exchange.json(200, Map.of("message", "Vous êtes déconnecté."));
    }
  }

  /** Answers one request. */
  interface Endpoint {
    void answer(Exchange exchange) throws IOException;
  }

  private void route(String path, Endpoint endpoint) {
    server.createContext(path, http -> answer(http, path, endpoint));
  }

  private static void answer(HttpExchange http, String path, Endpoint endpoint) throws IOException {
    try (http) {
      var exchange = new Exchange(http);
      exchange.allowLocalOrigin();
      if (!http.getRequestURI().getPath().equals(path)) {
        exchange.json(404, Map.of("error", "not_found"));
      } else if (exchange.method().equals("OPTIONS")) {
        http.sendResponseHeaders(204, -1);
      } else {
        endpoint.answer(exchange);
      }
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }
}
