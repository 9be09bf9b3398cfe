package fr.jalon.accompaniment;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import fr.jalon.accompaniment.francetravail.DisclosureStub;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Stands in for orientation-service: one identity for whoever presents a token. */
public final class IdentityStub implements QuarkusTestResourceLifecycleManager {
  /** What it answers; a test that changes it puts it back. */
  public static final AtomicInteger STATUS = new AtomicInteger(200);

  /** What it was last asked: path, bearer token and correlation id. */
  public static final AtomicReference<Asked> LAST = new AtomicReference<>(new Asked("", "", ""));

  public record Asked(String path, String authorization, String correlationId) {}

  private @Nullable HttpServer server;

  @Override
  public Map<String, String> start() {
    try {
      var started =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      started.createContext(
          "/",
          exchange -> {
            var headers = exchange.getRequestHeaders();
            LAST.set(
                new Asked(
                    exchange.getRequestURI().getPath(),
                    Objects.requireNonNullElse(headers.getFirst("Authorization"), ""),
                    Objects.requireNonNullElse(headers.getFirst("X-Correlation-Id"), "")));
            var body =
                """
                {"id": "0b9b1f9e-0000-4000-8000-000000000001", "title": "Mme",
                 "lastName": "TESTNOM", "birthName": "TESTNAISSANCE", "firstName": "Prénomtest",
                 "birthDate": "1988-07-14", "address": {"lines": ["1 rue du Test"]}}
                """
                    .getBytes(UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(STATUS.get(), body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
          });
      DisclosureStub.answer(started);
      started.start();
      server = started;
      return Map.of("jalon.orientation.url", "http://localhost:" + started.getAddress().getPort());
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    }
  }

  @Override
  public void stop() {
    if (server != null) {
      server.stop(0);
    }
  }
}
