package fr.jalon.gateway.route;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.PoolOptions;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The services behind the door, and the connections to them. */
@ApplicationScoped
public class Upstreams {
  private final RouteConfig config;
  private final HttpClient client;

  Upstreams(RouteConfig config, Vertx vertx) {
    this.config = config;
    var passing = config.passing();
    this.client =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setConnectTimeout((int) passing.connectTimeout().toMillis())
                .setIdleTimeout((int) passing.silence().toSeconds())
                .setMaxWaitQueueSize(passing.waiting())
                .setTcpNoDelay(true),
            new PoolOptions().setHttp1MaxSize(passing.connections()));
  }

  public List<Upstream> all() {
    return config.routes().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(route -> new Upstream(route.getKey(), route.getValue()))
        .toList();
  }

  public Optional<Upstream> named(String name) {
    return Optional.ofNullable(config.routes().get(name))
        .map(address -> new Upstream(name, address));
  }

  public HttpClient client() {
    return client;
  }

  @PreDestroy
  void close() {
    client.close();
  }
}
