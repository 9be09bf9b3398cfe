package fr.jalon.gateway.correlation;

import io.vertx.core.http.HttpServerRequest;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names one request through every service and log; a client may bring its own if it is sane. */
public final class CorrelationId {
  public static final String HEADER = "X-Correlation-Id";

  /** Nothing that could forge a log line or a header. */
  private static final Pattern SANE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{7,63}");

  private CorrelationId() {}

  /** Keeps the client's id or gives a new one; what comes after reads it from the request. */
  public static String assign(HttpServerRequest request) {
    var brought = request.headers().getAll(HEADER);
    var id = brought.size() == 1 ? keepOrReplace(brought.getFirst()) : keepOrReplace(null);
    request.headers().set(HEADER, id);
    return id;
  }

  public static String of(HttpServerRequest request) {
    var id = request.getHeader(HEADER);
    return id == null ? "" : id;
  }

  static String keepOrReplace(@Nullable String brought) {
    return brought != null && SANE.matcher(brought).matches()
        ? brought
        : UUID.randomUUID().toString();
  }
}
