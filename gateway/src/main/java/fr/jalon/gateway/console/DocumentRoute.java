package fr.jalon.gateway.console;

import static fr.jalon.gateway.problem.GatewayProblem.SERVICE_ANSWER_BROKEN;
import static fr.jalon.gateway.problem.GatewayProblem.SERVICE_UNAVAILABLE;

import fr.jalon.gateway.identity.SignIn;
import fr.jalon.gateway.limit.RateLimit;
import fr.jalon.gateway.problem.Problems;
import fr.jalon.gateway.route.Upstream;
import fr.jalon.gateway.route.Upstreams;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.DecodeException;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Gives out each service's OpenAPI document, without a token: an interface is no secret. */
@ApplicationScoped
class DocumentRoute {
  private static final int BEFORE_THE_GUARDED_PATHS = -500;
  private static final int OK = 200;

  private final Upstreams upstreams;
  private final SignIn signIn;
  private final RateLimit rateLimit;
  private final Vertx vertx;

  DocumentRoute(Upstreams upstreams, SignIn signIn, RateLimit rateLimit, Vertx vertx) {
    this.upstreams = upstreams;
    this.signIn = signIn;
    this.rateLimit = rateLimit;
    this.vertx = vertx;
  }

  void register(@Observes Router router) {
    for (var upstream : upstreams.all()) {
      router
          .get(path(upstream))
          .order(BEFORE_THE_GUARDED_PATHS)
          .handler(rateLimit.towards("documents"))
          .handler(context -> give(context, upstream));
    }
  }

  private static String path(Upstream upstream) {
    return "/api/" + upstream.name() + "/v1/openapi";
  }

  private void give(RoutingContext context, Upstream upstream) {
    upstreams
        .client()
        .request(
            upstream
                .request()
                .setMethod(HttpMethod.GET)
                .setURI(path(upstream) + "?format=JSON")
                .putHeader("Accept", "application/json"))
        .compose(HttpClientRequest::send)
        .compose(DocumentRoute::successfulBody)
        .compose(body -> vertx.executeBlocking(() -> rewritten(body), false))
        .onSuccess(document ->
            context
                .response()
                .putHeader("Content-Type", "application/json")
                .putHeader("Cache-Control", "no-cache")
                .end(document))
        .onFailure(failure -> refuse(context, failure));
  }

  private static Future<Buffer> successfulBody(HttpClientResponse response) {
    return response.statusCode() == OK
        ? response.body()
        : Future.failedFuture(new DecodeException("Status " + response.statusCode()));
  }

  private Buffer rewritten(Buffer body) {
    return ServiceDocument.throughTheDoor(
            body.toJsonObject(), signIn.authorizationEndpoint(), signIn.tokenEndpoint())
        .toBuffer();
  }

  private static void refuse(RoutingContext context, Throwable failure) {
    var request = context.request();
    if (failure instanceof DecodeException) {
      Problems.answer(request, SERVICE_ANSWER_BROKEN, "Le document du service est illisible.");
    } else {
      Problems.answer(
          request,
          SERVICE_UNAVAILABLE,
          "Le service demandé ne répond pas pour l'instant. Réessayez dans quelques secondes.");
    }
  }
}
