package fr.jalon.gateway.identity;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Tells console and dashboard where their users sign in, so that no page has it built in. */
@ApplicationScoped
class SessionRoute {
  private final SignIn signIn;

  SessionRoute(SignIn signIn) {
    this.signIn = signIn;
  }

  void register(@Observes Router router) {
    router.get("/session/configuration").handler(this::configuration);
  }

  private void configuration(RoutingContext context) {
    context
        .response()
        .putHeader("Content-Type", "application/json")
        .putHeader("Cache-Control", "no-cache")
        .end(
            new JsonObject()
                .put("issuer", signIn.issuer().toString())
                .put("authorizationEndpoint", signIn.authorizationEndpoint().toString())
                .put("tokenEndpoint", signIn.tokenEndpoint().toString())
                .put("logoutEndpoint", signIn.logoutEndpoint().toString())
                .put("clientId", signIn.clientId())
                .toBuffer());
  }
}
