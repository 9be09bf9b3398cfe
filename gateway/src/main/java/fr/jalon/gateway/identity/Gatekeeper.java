package fr.jalon.gateway.identity;

import static fr.jalon.gateway.problem.GatewayProblem.IDENTITY_UNAVAILABLE;
import static fr.jalon.gateway.problem.GatewayProblem.NOT_AUTHENTICATED;

import fr.jalon.gateway.problem.GatewayProblem;
import fr.jalon.gateway.problem.Problems;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Optional;

/** Lets only those in who bring a good token; the services ask again, this is the first door. */
@ApplicationScoped
public class Gatekeeper implements Handler<RoutingContext> {
  private static final String SCHEME = "bearer ";

  private final TokenVerifier verifier;

  Gatekeeper(TokenVerifier verifier) {
    this.verifier = verifier;
  }

  @Override
  public void handle(RoutingContext context) {
    var token = bearerToken(context);
    if (token.isEmpty()) {
      refuse(context, "", "Cette adresse demande un jeton : « Authorization: Bearer … ».");
      return;
    }
    // Not a byte of the body is read before the token is known to be good.
    context.request().pause();
    verifier
        .verify(token.get())
        .onSuccess(verdict -> act(context, verdict))
        .onFailure(context::fail);
  }

  private static void act(RoutingContext context, Verdict verdict) {
    switch (verdict) {
      case Verdict.Known(var caller) -> {
        caller.enter(context);
        context.next();
      }
      case Verdict.Refused() ->
          refuse(
              context,
              ", error=\"invalid_token\"",
              "Le jeton présenté n'est pas valable ou ne l'est plus. Reconnectez-vous.");
      case Verdict.Unverifiable() ->
          answer(
              context,
              IDENTITY_UNAVAILABLE,
              "Les jetons ne peuvent pas être vérifiés pour l'instant. Réessayez plus tard.");
    }
  }

  private static void refuse(RoutingContext context, String error, String detail) {
    context.response().putHeader("WWW-Authenticate", "Bearer realm=\"jalon\"" + error);
    answer(context, NOT_AUTHENTICATED, detail);
  }

  private static void answer(RoutingContext context, GatewayProblem problem, String detail) {
    Problems.answer(context.request(), problem, detail);
  }

  /** Two headers are as good as none: the service might read the other one. */
  private static Optional<String> bearerToken(RoutingContext context) {
    var headers = context.request().headers().getAll("Authorization");
    return headers.size() == 1 && headers.getFirst().toLowerCase(Locale.ROOT).startsWith(SCHEME)
        ? Optional.of(headers.getFirst().substring(SCHEME.length()).strip())
        : Optional.empty();
  }
}
