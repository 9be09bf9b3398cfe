package fr.jalon.gateway.route;

import static fr.jalon.gateway.problem.GatewayProblem.BODY_TOO_LARGE;
import static fr.jalon.gateway.problem.GatewayProblem.INTERNAL_ERROR;
import static fr.jalon.gateway.problem.GatewayProblem.METHOD_NOT_ALLOWED;
import static fr.jalon.gateway.problem.GatewayProblem.PATH_REFUSED;
import static fr.jalon.gateway.problem.GatewayProblem.RESOURCE_NOT_FOUND;

import fr.jalon.gateway.identity.Gatekeeper;
import fr.jalon.gateway.limit.RateLimit;
import fr.jalon.gateway.problem.Problems;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import org.jboss.logging.Logger;

/** What each path leads to: a service behind its guards, a service's public pages, or nothing. */
@ApplicationScoped
class Routes {
  private static final Logger LOG = Logger.getLogger(Routes.class);

  /** After the filters (access log, security headers), before every other route. */
  private static final int FIRST = -600;

  private static final int LAST = Integer.MAX_VALUE - 1;

  private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

  private static final Set<HttpMethod> METHODS =
      Set.of(
          HttpMethod.GET,
          HttpMethod.HEAD,
          HttpMethod.POST,
          HttpMethod.PUT,
          HttpMethod.PATCH,
          HttpMethod.DELETE,
          HttpMethod.OPTIONS);

  private final RouteConfig config;
  private final Upstreams upstreams;
  private final Gatekeeper gatekeeper;
  private final RateLimit rateLimit;

  Routes(RouteConfig config, Upstreams upstreams, Gatekeeper gatekeeper, RateLimit rateLimit) {
    this.config = config;
    this.upstreams = upstreams;
    this.gatekeeper = gatekeeper;
    this.rateLimit = rateLimit;
  }

  void register(@Observes Router router) {
    router.route().order(FIRST).handler(this::refuseTheUnreasonable);
    // The framework's own pages belong to the management port, whatever an extension thinks.
    router.route("/q/*").order(FIRST).handler(Routes::unknown);
    upstreams.all().forEach(upstream -> registerApi(router, upstream));
    config
        .pages()
        .forEach(
            (page, service) -> registerPages(router, page, upstreams.named(service).orElseThrow()));
    router.route().order(LAST).handler(Routes::unknown).failureHandler(Routes::failed);
    router.errorHandler(INTERNAL_ERROR.status(), Routes::failed);
    router.errorHandler(METHOD_NOT_ALLOWED.status(), Routes::wrongMethod);
    router.errorHandler(PATH_REFUSED.status(), Routes::badPath);
  }

  private void registerApi(Router router, Upstream upstream) {
    router
        .route("/api/" + upstream.name() + "/*")
        .handler(gatekeeper)
        .handler(rateLimit.towards(upstream.name()))
        .handler(passTo(upstream));
  }

  /** Pages hold no figure of their own: their scripts ask the API, with a token. */
  private void registerPages(Router router, String page, Upstream upstream) {
    var pass = passTo(upstream);
    router
        .route("/" + page + "/*")
        .handler(context -> {
          var method = context.request().method();
          if (!READING.contains(method)) {
            wrongMethod(context);
            return;
          }
          context.request().headers().remove("Authorization");
          pass.handle(context);
        });
  }

  private Handler<RoutingContext> passTo(Upstream upstream) {
    var proxy =
        HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), upstreams.client())
            .origin(context ->
                context
                    .client()
                    .request(upstream.request())
                    // A failure is told once, by the passage, not again as an error here.
                    .onSuccess(request -> request.exceptionHandler(_ -> {})))
            .addInterceptor(new Passage(upstream));
    return context -> {
      // Only now is a polite client told to send what it announced.
      if ("100-continue".equalsIgnoreCase(context.request().getHeader("Expect"))) {
        context.response().writeContinue();
      }
      proxy.handle(context.request());
    };
  }

  private void refuseTheUnreasonable(RoutingContext context) {
    var request = context.request();
    if (!RequestPath.isUnambiguous(request.path())) {
      badPath(context);
    } else if (!METHODS.contains(request.method())) {
      wrongMethod(context);
    } else if (announcedLength(request) > largest(request)) {
      Problems.answer(request, BODY_TOO_LARGE, "L'envoi annoncé dépasse la taille permise.");
    } else {
      context.next();
    }
  }

  /** Files are large; whatever people fill in is not. */
  private long largest(HttpServerRequest request) {
    var isForm = "application/json".equals(request.getHeader("Content-Type"));
    return isForm ? config.passing().largestForm() : config.passing().largestBody();
  }

  private static long announcedLength(HttpServerRequest request) {
    var length = request.getHeader("Content-Length");
    try {
      return length == null ? 0 : Long.parseLong(length);
    } catch (NumberFormatException _) {
      return Long.MAX_VALUE;
    }
  }

  private static void unknown(RoutingContext context) {
    Problems.answer(context.request(), RESOURCE_NOT_FOUND, "Rien ne se trouve à cette adresse.");
  }

  private static void badPath(RoutingContext context) {
    Problems.answer(
        context.request(), PATH_REFUSED, "Cette adresse pourrait se lire de plusieurs façons.");
  }

  private static void wrongMethod(RoutingContext context) {
    Problems.answer(
        context.request(), METHOD_NOT_ALLOWED, "Cette adresse n'accepte pas cette méthode.");
  }

  private static void failed(RoutingContext context) {
    LOG.error("A request failed at the door", context.failure());
    Problems.answer(
        context.request(),
        INTERNAL_ERROR,
        "Une erreur est survenue. Communiquez l'identifiant de corrélation à l'exploitation.");
  }
}
