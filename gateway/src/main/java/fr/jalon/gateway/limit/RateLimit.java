package fr.jalon.gateway.limit;

import static fr.jalon.gateway.problem.GatewayProblem.TOO_MANY_REQUESTS;

import fr.jalon.gateway.identity.Caller;
import fr.jalon.gateway.limit.LimitConfig.Quota;
import fr.jalon.gateway.memory.LeastRecentlyUsed;
import fr.jalon.gateway.problem.Problems;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.TimeUnit;

/** Keeps one client's rush from becoming everyone's wait. */
@ApplicationScoped
public class RateLimit {
  private final LimitConfig config;
  private final LeastRecentlyUsed<Client, Bucket> buckets;

  /** One application in one person's hands, towards one service. */
  private record Client(String service, String client, String subject) {}

  RateLimit(LimitConfig config) {
    this.config = config;
    this.buckets = new LeastRecentlyUsed<>(config.rememberAtMost());
  }

  /** Counts requests to a service; comes after the token was verified. */
  public Handler<RoutingContext> towards(String service) {
    var quota = config.services().getOrDefault(service, config.standard());
    var policy =
        "\"%s\";q=%d;w=%d".formatted(service, quota.requests(), quota.period().toSeconds());
    return context -> {
      var probe = bucketOf(client(context, service), quota).tryConsumeAndReturnRemaining(1);
      context
          .response()
          .putHeader("RateLimit-Policy", policy)
          .putHeader("RateLimit", remaining(service, quota, probe));
      if (probe.isConsumed()) {
        context.next();
      } else {
        refuse(context, secondsUp(probe.getNanosToWaitForRefill()));
      }
    };
  }

  private static Client client(RoutingContext context, String service) {
    return Caller.of(context)
        .map(caller -> new Client(service, caller.client(), caller.subject()))
        .orElseGet(() -> new Client(service, "", context.request().remoteAddress().hostAddress()));
  }

  private Bucket bucketOf(Client client, Quota quota) {
    return buckets.getOrAdd(
        client,
        () ->
            Bucket.builder()
                .addLimit(limit ->
                    limit.capacity(quota.requests()).refillGreedy(quota.requests(), quota.period()))
                .build());
  }

  /** {@code t}: seconds until the whole quota is there again. */
  private static String remaining(String service, Quota quota, ConsumptionProbe probe) {
    var used = quota.requests() - probe.getRemainingTokens();
    var whole = quota.period().toNanos() / quota.requests() * used;
    return "\"%s\";r=%d;t=%d".formatted(service, probe.getRemainingTokens(), secondsUp(whole));
  }

  private static void refuse(RoutingContext context, long seconds) {
    context.response().putHeader("Retry-After", String.valueOf(seconds));
    Problems.answer(
        context.request(),
        TOO_MANY_REQUESTS,
        "Le nombre de requêtes permises est atteint. Réessayez dans %d s.".formatted(seconds));
  }

  private static long secondsUp(long nanos) {
    return Math.max(1, TimeUnit.NANOSECONDS.toSeconds(nanos + TimeUnit.SECONDS.toNanos(1) - 1));
  }
}
