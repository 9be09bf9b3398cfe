package fr.jalon.gateway.route;

import fr.jalon.gateway.identity.SignIn;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;

/** What every answer tells a browser not to do; an answer that says it itself is left alone. */
@ApplicationScoped
class SecurityHeaders {
  private static final int AFTER_THE_ACCESS_LOG = 900;

  private final String forPages;

  SecurityHeaders(SignIn signIn) {
    this.forPages =
        String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' data:",
            "font-src 'self'",
            "connect-src 'self' " + origin(signIn.tokenEndpoint()),
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'none'");
  }

  void register(@Observes Filters filters) {
    filters.register(this::add, AFTER_THE_ACCESS_LOG);
  }

  private void add(RoutingContext context) {
    var api = context.request().path() != null && context.request().path().startsWith("/api/");
    context.addHeadersEndHandler(_ -> addTo(context.response().headers(), api));
    context.next();
  }

  private void addTo(MultiMap headers, boolean api) {
    unlessStated(
        headers,
        "Content-Security-Policy",
        api ? "default-src 'none'; frame-ancestors 'none'" : forPages);
    unlessStated(headers, "X-Content-Type-Options", "nosniff");
    unlessStated(headers, "X-Frame-Options", "DENY");
    unlessStated(headers, "Referrer-Policy", "no-referrer");
    unlessStated(headers, "Cross-Origin-Resource-Policy", "same-origin");
    unlessStated(headers, "Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    if (api) {
      unlessStated(headers, "Cache-Control", "no-store");
    }
    headers.remove("Server");
  }

  private static void unlessStated(MultiMap headers, String name, String value) {
    if (!headers.contains(name)) {
      headers.set(name, value);
    }
  }

  private static String origin(URI endpoint) {
    return endpoint.getScheme() + "://" + endpoint.getAuthority();
  }
}
