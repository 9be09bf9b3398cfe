package fr.jalon.gateway.identity;

import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.util.Optional;

/**
 * Whom a verified token speaks for.
 *
 * @param client the application that asked for the token ({@code azp})
 * @param subject the agent or the machine itself ({@code sub}), opaque
 */
public record Caller(String client, String subject, Instant until) {
  private static final String KEY = Caller.class.getName();

  public static Optional<Caller> of(RoutingContext context) {
    return Optional.ofNullable(context.<Caller>get(KEY));
  }

  void enter(RoutingContext context) {
    context.put(KEY, this);
  }
}
