package fr.jalon.gateway.route;

import static fr.jalon.gateway.problem.GatewayProblem.SERVICE_ANSWER_BROKEN;
import static fr.jalon.gateway.problem.GatewayProblem.SERVICE_UNAVAILABLE;

import fr.jalon.gateway.problem.GatewayProblem;
import fr.jalon.gateway.problem.Problems;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * What a request carries to a service and its answer back: no header that lies, none that leaks.
 */
final class Passage implements ProxyInterceptor {
  private static final Logger LOG = Logger.getLogger(Passage.class);

  /** Headers about one connection, not about the request (RFC 9110 §7.6.1). */
  private static final List<String> OF_THE_CONNECTION =
      List.of(
          "Connection",
          "Keep-Alive",
          "Proxy-Connection",
          "Proxy-Authenticate",
          "Proxy-Authorization",
          "TE",
          "Trailer",
          "Upgrade");

  /**
   * What only the door may say about a client, or what nobody behind it uses. A client's trace goes
   * on all the same: it was read on arrival, and the door's own part of it is written on the way.
   */
  private static final Set<String> NOT_THE_CLIENTS_TO_SAY =
      Set.of(
          "forwarded",
          "x-real-ip",
          "x-original-url",
          "x-rewrite-url",
          "x-http-method-override",
          "x-http-method",
          "x-method-override",
          "x-client-ip",
          "x-remote-user",
          "true-client-ip",
          "traceparent",
          "tracestate",
          "baggage",
          "expect",
          "cookie");

  private static final List<String> PREFIXES_OF_THE_DOOR =
      List.of("x-forwarded-", "x-user", "x-jalon-", "x-agent", "x-departement");

  private static final List<String> ABOUT_THE_SERVER =
      List.of("Server", "X-Powered-By", "Via", "Set-Cookie");

  private final Upstream upstream;

  Passage(Upstream upstream) {
    this.upstream = upstream;
  }

  @Override
  public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
    var client = context.request().proxiedRequest();
    var headers = context.request().headers();
    dropWhatIsOfTheConnection(headers);
    dropWhatTheClientMayNotSay(headers);
    headers
        .set("X-Forwarded-For", client.remoteAddress().hostAddress())
        .set("X-Forwarded-Proto", client.scheme());
    HostAndPort authority = client.authority();
    if (authority != null) {
      // Services build absolute links from the Host they see: it must be the public one.
      context.request().setAuthority(authority);
      headers.set("X-Forwarded-Host", authority.toString());
    }
    return context.sendRequest().recover(failure -> refusal(context, failure));
  }

  @Override
  public Future<Void> handleProxyResponse(ProxyContext context) {
    var headers = context.response().headers();
    dropWhatIsOfTheConnection(headers);
    ABOUT_THE_SERVER.forEach(headers::remove);
    var client = context.request().proxiedRequest();
    rewrite(headers, "Location", client);
    rewrite(headers, "Content-Location", client);
    rewrite(headers, "Link", client);
    return context.sendResponse();
  }

  private static void dropWhatIsOfTheConnection(MultiMap headers) {
    headers.getAll("Connection").stream()
        .flatMap(names -> Stream.of(names.split(",", -1)))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .toList()
        .forEach(headers::remove);
    OF_THE_CONNECTION.forEach(headers::remove);
  }

  private static void dropWhatTheClientMayNotSay(MultiMap headers) {
    for (var name : Set.copyOf(headers.names())) {
      var lower = name.toLowerCase(Locale.ROOT);
      if (NOT_THE_CLIENTS_TO_SAY.contains(lower)
          || PREFIXES_OF_THE_DOOR.stream().anyMatch(lower::startsWith)) {
        headers.remove(name);
      }
    }
  }

  /** A link stays true whatever name and scheme the client knows this door by. */
  private void rewrite(MultiMap headers, String name, HttpServerRequest client) {
    var values = headers.getAll(name);
    if (!values.isEmpty()) {
      headers.set(name, values.stream().map(value -> relative(value, client)).toList());
    }
  }

  private String relative(String value, HttpServerRequest client) {
    var here = String.valueOf(client.authority());
    return Stream.of(upstream.authority(), here)
        .flatMap(authority -> Stream.of("http://" + authority + "/", "https://" + authority + "/"))
        .reduce(value, (links, prefix) -> links.replace(prefix, "/"));
  }

  private Future<ProxyResponse> refusal(ProxyContext context, Throwable failure) {
    var problem = problemOf(failure);
    var client = context.request().proxiedRequest();
    if (!client.response().closed()) {
      // The class alone: a message may hold an address or a piece of the exchange.
      LOG.warnf("%s did not answer: %s", upstream.name(), failure.getClass().getSimpleName());
    }
    var response =
        context
            .request()
            .release()
            .response()
            .setStatusCode(problem.status())
            .putHeader("Content-Type", Problems.MEDIA_TYPE)
            .putHeader("Content-Language", "fr")
            .putHeader("Cache-Control", "no-store")
            .putHeader("Retry-After", String.valueOf(Problems.PATIENCE.toSeconds()))
            .setBody(Body.body(Problems.body(client, problem, detail(problem))));
    return Future.succeededFuture(response);
  }

  private static GatewayProblem problemOf(Throwable failure) {
    return switch (failure) {
      case ConnectException _ -> SERVICE_UNAVAILABLE;
      case UnknownHostException _ -> SERVICE_UNAVAILABLE;
      case ConnectionPoolTooBusyException _ -> SERVICE_UNAVAILABLE;
      case null, default -> SERVICE_ANSWER_BROKEN;
    };
  }

  private static String detail(GatewayProblem problem) {
    return problem == SERVICE_UNAVAILABLE
        ? "Le service demandé ne répond pas pour l'instant. Réessayez dans quelques secondes."
        : "Le service demandé n'a pas achevé sa réponse. Vérifiez l'état du dossier avant de"
            + " recommencer.";
  }
}
