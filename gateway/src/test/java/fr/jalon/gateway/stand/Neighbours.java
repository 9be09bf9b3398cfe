package fr.jalon.gateway.stand;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Two services that answer, one that is down, and an issuer that shows its keys. */
public final class Neighbours implements QuarkusTestResourceLifecycleManager {
  public static final String ISSUER = "http://issuer.test/realms/jalon";
  public static final int SMALL_QUOTA = 20;

  /** What reached a service, in order. */
  public static final ConcurrentLinkedQueue<String> REACHED = new ConcurrentLinkedQueue<>();

  /** Bytes of uploads that a service has read so far. */
  public static final AtomicLong READ = new AtomicLong();

  /** Holds uploads to {@code …/versement-lent} back until a test lets them go. */
  public static volatile CountDownLatch gate = new CountDownLatch(0);

  private final List<HttpServer> servers = new java.util.ArrayList<>();

  @Override
  public Map<String, String> start() {
    var issuer = server(Neighbours::keys);
    var orientation = server(Neighbours::service);
    var indicators = server(Neighbours::service);
    return Map.of(
        "mp.jwt.verify.publickey.location",
        "http://localhost:" + issuer + "/certs",
        "mp.jwt.verify.issuer",
        ISSUER,
        "jalon.gateway.identity.issuer",
        ISSUER,
        "jalon.gateway.routes.orientation",
        "http://localhost:" + orientation,
        "jalon.gateway.routes.accompaniment",
        "http://localhost:" + closedPort(),
        "jalon.gateway.routes.indicators",
        "http://localhost:" + indicators,
        "jalon.gateway.passing.silence",
        "2s",
        // An hour, so that nothing is given back while a slow machine runs the test.
        "jalon.gateway.limits.services.indicators.period",
        "1h",
        "jalon.gateway.limits.services.indicators.requests",
        String.valueOf(SMALL_QUOTA));
  }

  @Override
  public void stop() {
    servers.forEach(server -> server.stop(0));
  }

  private int server(com.sun.net.httpserver.HttpHandler handler) {
    try {
      var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext("/", handler);
      server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      server.start();
      servers.add(server);
      return server.getAddress().getPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int closedPort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void keys(HttpExchange exchange) throws IOException {
    json(exchange, new JsonObject().put("keys", new JsonArray().add(Tokens.jwk(Tokens.OURS))));
  }

  private static void service(HttpExchange exchange) throws IOException {
    var path = exchange.getRequestURI().getPath();
    REACHED.add(path);
    exchange.getResponseHeaders().set("Server", "secret/1.0");
    switch (path.substring(path.lastIndexOf('/') + 1)) {
      case "versement-lent" -> receive(exchange);
      case "descente" -> send(exchange, 64);
      case "coupure" -> breakOff(exchange);
      case "fermeture" -> exchange.close();
      case "silence" -> stayMute();
      case "creation" -> created(exchange);
      case "openapi" -> json(exchange, document());
      default -> echo(exchange);
    }
  }

  private static void echo(HttpExchange exchange) throws IOException {
    var headers = new JsonObject();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(name.toLowerCase(java.util.Locale.ROOT), values));
    var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    json(
        exchange,
        new JsonObject()
            .put("method", exchange.getRequestMethod())
            .put("uri", exchange.getRequestURI().toString())
            .put("headers", headers)
            .put("body", body));
  }

  private static void receive(HttpExchange exchange) throws IOException {
    READ.set(0);
    try {
      var in = exchange.getRequestBody();
      var buffer = new byte[64 * 1024];
      var first = in.read(buffer);
      READ.addAndGet(first);
      gate.await();
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        READ.addAndGet(count);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    json(exchange, new JsonObject().put("read", READ.get()));
  }

  private static void send(HttpExchange exchange, int megabytes) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    var megabyte = new byte[1024 * 1024];
    try (var out = exchange.getResponseBody()) {
      for (int sent = 0; sent < megabytes; sent++) {
        out.write(megabyte);
      }
    }
  }

  private static void breakOff(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 1_000);
    exchange.getResponseBody().write("début".getBytes(StandardCharsets.UTF_8));
    exchange.getResponseBody().flush();
    exchange.close();
  }

  private static void stayMute() {
    try {
      TimeUnit.SECONDS.sleep(30);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void created(HttpExchange exchange) throws IOException {
    var base = "http://" + exchange.getRequestHeaders().getFirst("Host") + "/api/orientation/v1";
    exchange.getResponseHeaders().set("Location", base + "/parcours/1");
    exchange.getResponseHeaders().set("Link", "<" + base + "/parcours?curseur=a>; rel=\"next\"");
    exchange.sendResponseHeaders(201, -1);
    exchange.close();
  }

  private static JsonObject document() {
    var operation =
        new JsonObject()
            .put("summary", "Lire les parcours")
            .put("security", new JsonArray().add(new JsonObject().put("Ours", new JsonArray())))
            .put(
                "responses",
                new JsonObject().put("200", new JsonObject().put("description", "Les parcours")));
    return new JsonObject()
        .put("openapi", "3.1.0")
        .put("info", new JsonObject().put("title", "Orientation").put("version", "1"))
        .put("servers", new JsonArray().add(new JsonObject().put("url", "http://localhost:8081")))
        .put(
            "paths",
            new JsonObject()
                .put("/api/orientation/v1/parcours", new JsonObject().put("get", operation)));
  }

  private static void json(HttpExchange exchange, JsonObject body) throws IOException {
    var bytes = body.toBuffer().getBytes();
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
