package fr.jalon.gateway.route;

import fr.jalon.gateway.correlation.CorrelationId;
import fr.jalon.gateway.identity.Caller;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/**
 * One line for each request: who asked for what, how it ended, how long it took.
 *
 * <p>Never a query string, a header, a token or a body: a search may hold a name.
 */
@ApplicationScoped
class AccessLog {
  private static final Logger LOG = Logger.getLogger("fr.jalon.gateway.access");
  private static final int BEFORE_EVERYTHING = 1_000;

  void register(@Observes Filters filters) {
    filters.register(AccessLog::follow, BEFORE_EVERYTHING);
  }

  private static void follow(RoutingContext context) {
    var start = System.nanoTime();
    var correlationId = CorrelationId.assign(context.request());
    context.addHeadersEndHandler(
        _ -> context.response().putHeader(CorrelationId.HEADER, correlationId));
    context.addEndHandler(
        ended -> write(context, correlationId, System.nanoTime() - start, ended.succeeded()));
    context.next();
  }

  private static void write(
      RoutingContext context, String correlationId, long nanos, boolean complete) {
    var request = context.request();
    var caller = Caller.of(context);
    var path = printable(String.valueOf(request.path()));
    var fields =
        Map.of(
            "method", request.method().name(),
            "path", path,
            "status", String.valueOf(context.response().getStatusCode()),
            "ms", String.valueOf(TimeUnit.NANOSECONDS.toMillis(nanos)),
            "client", caller.map(Caller::client).orElse(""),
            "agent", caller.map(Caller::subject).orElse(""),
            "complete", String.valueOf(complete),
            "correlationId", correlationId);
    fields.forEach(MDC::put);
    try {
      LOG.infof("%s %s %s", request.method(), path, fields.get("status"));
    } finally {
      fields.keySet().forEach(MDC::remove);
    }
  }

  /** A path is the client's writing: it must not end a line or colour a terminal. */
  private static String printable(String path) {
    return path.replaceAll("[^\\x21-\\x7e]", "?");
  }
}
