package fr.jalon.localstack.issuer;

import java.io.IOException;

/** Asks who signs in, then sends the browser back with a code. */
final class AuthorizationEndpoint implements TokenIssuer.Endpoint {
  private final AuthorizationCodes codes;

  AuthorizationEndpoint(AuthorizationCodes codes) {
    this.codes = codes;
  }

  @Override
  public void answer(Exchange exchange) throws IOException {
    var parameters = exchange.method().equals("POST") ? exchange.form() : exchange.query();
    var refusal = AuthorizationRequest.refusal(parameters);
    if (refusal.isPresent()) {
      exchange.html(400, SignInPage.refusal(refusal.get()));
      return;
    }
    var request = AuthorizationRequest.of(parameters);
    var agent = Agent.find(parameters.getOrDefault("agent", ""));
    if (exchange.method().equals("POST") && agent.isPresent()) {
      exchange.redirect(request.answer(codes.issue(agent.get(), request)));
    } else {
      exchange.html(200, SignInPage.of(request));
    }
  }
}
