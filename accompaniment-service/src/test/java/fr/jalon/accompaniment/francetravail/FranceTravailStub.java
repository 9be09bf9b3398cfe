package fr.jalon.accompaniment.francetravail;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Stands in for France Travail and for the issuer of tokens, as far as the protocol is public. A
 * test that makes it fail does so for the NIR of its own person.
 */
public final class FranceTravailStub implements QuarkusTestResourceLifecycleManager {

  /** The only département that speaks with France Travail; the tests of other rooms do not. */
  public static final String ON = "112";

  /** Failures to answer of calls about a usager, by NIR, before it answers well. */
  public static final Map<String, Queue<Failure>> FAILURES = new ConcurrentHashMap<>();

  /** What was asked, in order. */
  public static final List<Asked> CALLS = new CopyOnWriteArrayList<>();

  private static final AtomicInteger IDS = new AtomicInteger();

  private @Nullable HttpServer server;

  /** A call of an interface: whose, and what. */
  public record Asked(String usager, String verb, String path, String body) {}

  /** What is answered instead; status 0 cuts the connection once the request was read. */
  public record Failure(int status, String body, String retryAfter) {
    public static Failure of(int status) {
      return new Failure(status, "{}", "");
    }
  }

  public static void fail(String nir, Failure... failures) {
    FAILURES.computeIfAbsent(nir, _ -> new ConcurrentLinkedQueue<>()).addAll(List.of(failures));
  }

  /** What was asked about somebody, once found. */
  public static List<Asked> about(String nir) {
    return CALLS.stream().filter(call -> call.usager().equals(nir)).toList();
  }

  @Override
  public Map<String, String> start() {
    try {
      var started =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      started.createContext("/jetons", FranceTravailStub::token);
      started.createContext("/partenaire", FranceTravailStub::answer);
      started.start();
      server = started;
      var root = "http://localhost:" + started.getAddress().getPort();
      var own = "jalon.france-travail.departement.\"015\".";
      var on = "jalon.france-travail.departement.\"%s\".".formatted(ON);
      return Map.ofEntries(
          Map.entry("jalon.france-travail.every", "100ms"),
          Map.entry("jalon.france-travail.retry.first-pause", "200ms"),
          Map.entry("jalon.france-travail.retry.longest-pause", "1s"),
          Map.entry(own + "machine.token-url", root + "/jetons"),
          Map.entry(own + "machine.client-id", "flux-france-travail"),
          Map.entry(own + "machine.client-secret", "secret"),
          Map.entry(on + "machine.token-url", root + "/jetons"),
          Map.entry(on + "machine.client-id", "flux-france-travail"),
          Map.entry(on + "machine.client-secret", "secret"),
          Map.entry(on + "api.url", root),
          Map.entry(on + "api.timeout", "2s"),
          Map.entry(on + "api.client.token-url", root + "/jetons?realm=/partenaire"),
          Map.entry(on + "api.client.client-id", "PAR_jalon"),
          Map.entry(on + "api.client.client-secret", "secret"));
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static void token(HttpExchange exchange) throws IOException {
    exchange.getRequestBody().readAllBytes();
    send(exchange, 200, "{\"access_token\":\"jeton-d-acces\",\"expires_in\":1499}");
  }

  private static void answer(HttpExchange exchange) throws IOException {
    var path = exchange.getRequestURI().getPath();
    var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    if (path.contains("/rechercher-usager/")) {
      find(exchange, path, body);
      return;
    }
    var usager = usager(exchange, path);
    CALLS.add(new Asked(usager, exchange.getRequestMethod(), path, body));
    var failures = FAILURES.get(usager);
    var failure = failures == null ? null : failures.poll();
    if (failure != null) {
      fail(exchange, failure);
    } else if (path.endsWith("/lectureOrientation")) {
      send(
          exchange,
          200,
          "[{\"parcours\":\"PSO\",\"organisme\":\"CD\",\"statut\":\"DECIDE\",\"etat\":\"OUVERT\"}]");
    } else if (path.contains("/diagnosticargumente/")) {
      send(exchange, 200, "{\"besoinsParDiagnosticIndividuDtos\":[]}");
    } else if (exchange.getRequestMethod().equals("POST")) {
      send(exchange, 201, "{\"id\":\"ft-%d\"}".formatted(IDS.incrementAndGet()));
    } else {
      send(exchange, 200, "");
    }
  }

  /** A usager's token is their NIR here, so that a test finds its own calls. */
  private static String usager(HttpExchange exchange, String path) {
    var header = exchange.getRequestHeaders().getFirst("ft-jeton-usager");
    return header == null ? path.substring(path.lastIndexOf('/') + 1) : header;
  }

  private static void find(HttpExchange exchange, String path, String body) throws IOException {
    var nir = body.replaceAll("(?s).*\"nir\"\\s*:\\s*\"([^\"]*)\".*", "$1");
    if (nir.startsWith("9")) {
      send(exchange, 200, "{\"codeRetour\":\"S002\",\"jetonUsager\":null}");
    } else if (path.contains("/v1/")) {
      send(exchange, 200, "{\"identifiant\":\"%s\"}".formatted(nir));
    } else {
      send(
          exchange,
          200,
          "{\"codeRetour\":\"S001\",\"jetonUsager\":\"%s\",\"topIdentiteCertifiee\":\"O\"}"
              .formatted(nir));
    }
  }

  private static void fail(HttpExchange exchange, Failure failure) throws IOException {
    if (failure.status() == 0) {
      exchange.close();
      return;
    }
    if (!failure.retryAfter().isEmpty()) {
      exchange.getResponseHeaders().add("Retry-After", failure.retryAfter());
    }
    send(exchange, failure.status(), failure.body());
  }

  private static void send(HttpExchange exchange, int status, String text) throws IOException {
    var body = text.getBytes(UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }

  @Override
  public void stop() {
    if (server != null) {
      server.stop(0);
    }
  }
}
