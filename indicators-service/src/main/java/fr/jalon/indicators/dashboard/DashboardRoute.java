package fr.jalon.indicators.dashboard;

import fr.jalon.platform.problem.PlatformProblem;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Objects;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Serves the page at its own address, and lets it load nothing but itself and talk to nobody but
 * this house and the issuer of its tokens.
 */
@ApplicationScoped
class DashboardRoute {
  private static final String PAGE = "/tableau-de-bord";

  /** Where the package of the charts' library puts its files; browsers know it by our own name. */
  private static final String LIBRARY = "/_static/echarts/";

  private static final String PACKAGE = "META-INF/maven/org.mvnpm/echarts/pom.properties";
  private static final String CHARTS = PAGE + "/echarts.js";

  private final String policy;

  DashboardRoute(@ConfigProperty(name = "mp.jwt.verify.issuer") URI issuer) {
    this.policy =
        """
        default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; \
        connect-src 'self' %s://%s; base-uri 'none'; form-action 'none'; frame-ancestors 'none'\
        """
            .formatted(issuer.getScheme(), issuer.getAuthority());
  }

  void open(@Observes Router router) {
    router.route(PAGE + "*").order(Integer.MIN_VALUE).handler(this::protect);
    router.route(LIBRARY + "*").order(Integer.MIN_VALUE).handler(DashboardRoute::keepADay);
    var library = LIBRARY + version() + "/dist/echarts.common.min.js";
    router
        .route(CHARTS)
        .method(HttpMethod.GET)
        .method(HttpMethod.HEAD)
        .handler(context -> context.reroute(library));
    router
        .route(PAGE)
        .method(HttpMethod.GET)
        .method(HttpMethod.HEAD)
        .handler(context -> context.reroute(PAGE + "/index.html"));
    router.route(PAGE + "*").last().handler(DashboardRoute::nothingHere);
  }

  /** The library's, as its package says it. */
  private static String version() {
    var properties = new Properties();
    try (var file = Thread.currentThread().getContextClassLoader().getResourceAsStream(PACKAGE)) {
      properties.load(Objects.requireNonNull(file, PACKAGE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("version");
  }

  /** It is large and changes with its version only: not asked for again at each visit. */
  private static void keepADay(RoutingContext context) {
    context
        .response()
        .putHeader("X-Content-Type-Options", "nosniff")
        .putHeader("Cache-Control", "public, max-age=86400");
    context.next();
  }

  /** Nobody else answered: the server would say so in English. */
  private static void nothingHere(RoutingContext context) {
    var problem = PlatformProblem.RESOURCE_NOT_FOUND;
    context
        .response()
        .setStatusCode(404)
        .putHeader("Content-Type", "application/problem+json")
        .end(
            new JsonObject()
                .put("type", problem.type())
                .put("title", problem.title())
                .put("status", 404)
                .put("detail", problem.title() + ".")
                .put("instance", context.request().path())
                .encode());
  }

  private void protect(RoutingContext context) {
    context
        .response()
        .putHeader("Content-Security-Policy", policy)
        .putHeader("X-Content-Type-Options", "nosniff")
        .putHeader("Referrer-Policy", "no-referrer")
        .putHeader("Cache-Control", "no-cache");
    context.next();
  }
}
