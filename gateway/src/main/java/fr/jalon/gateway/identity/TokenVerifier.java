package fr.jalon.gateway.identity;

import fr.jalon.gateway.memory.LeastRecentlyUsed;
import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Verifies tokens and remembers, briefly, those that were good: checking a signature costs several
 * times what passing the request on does.
 *
 * <p>Only a token's SHA-256 is kept, so that a memory dump gives none away.
 */
@ApplicationScoped
class TokenVerifier {
  private static final Duration CLOCK_SKEW = Duration.ofSeconds(60);

  private final JWTParser parser;
  private final Vertx vertx;
  private final Clock clock;
  private final Duration rememberFor;
  private final LeastRecentlyUsed<String, Known> known;

  /** A caller, and until when we take our own word for it. */
  private record Known(Caller caller, Instant until) {}

  TokenVerifier(JWTParser parser, Vertx vertx, Clock clock, IdentityConfig config) {
    this.parser = parser;
    this.vertx = vertx;
    this.clock = clock;
    this.rememberFor = config.rememberFor();
    this.known = new LeastRecentlyUsed<>(config.rememberAtMost());
  }

  Future<Verdict> verify(String token) {
    if (!TokenShape.isOurs(token)) {
      return Future.succeededFuture(new Verdict.Refused());
    }
    var fingerprint = fingerprint(token);
    var now = clock.instant();
    var remembered = known.get(fingerprint).filter(entry -> now.isBefore(entry.until()));
    if (remembered.isPresent()) {
      return Future.succeededFuture(new Verdict.Known(remembered.get().caller()));
    }
    return vertx
        .executeBlocking(() -> check(token, fingerprint), false)
        .map(Objects::requireNonNull);
  }

  /** Blocking: the issuer's keys may have to be fetched. */
  private Verdict check(String token, String fingerprint) {
    try {
      var claims = parser.parse(token);
      var now = clock.instant();
      if (!isAnAccessToken(claims, now)) {
        return new Verdict.Refused();
      }
      var caller = caller(claims);
      var forget = now.plus(rememberFor);
      known.put(
          fingerprint,
          new Known(caller, forget.isBefore(caller.until()) ? forget : caller.until()));
      return new Verdict.Known(caller);
    } catch (ParseException refusal) {
      return keysAreOutOfReach(refusal) ? new Verdict.Unverifiable() : new Verdict.Refused();
    }
  }

  /** What the parser does not ask for: an ID token is signed by the same key. */
  private static boolean isAnAccessToken(JsonWebToken claims, Instant now) {
    return "Bearer".equals(text(claims, "typ"))
        && !text(claims, "sub").isBlank()
        && claims.getIssuedAtTime() > 0
        && !Instant.ofEpochSecond(claims.getIssuedAtTime()).isAfter(now.plus(CLOCK_SKEW));
  }

  private static Caller caller(JsonWebToken claims) {
    return new Caller(
        text(claims, "azp"),
        text(claims, "sub"),
        Instant.ofEpochSecond(claims.getExpirationTime()));
  }

  private static String text(JsonWebToken claims, String name) {
    @Nullable Object value = claims.getClaim(name);
    return Objects.toString(value, "");
  }

  private static boolean keysAreOutOfReach(Throwable refusal) {
    for (@Nullable Throwable cause = refusal; cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException) {
        return true;
      }
    }
    return false;
  }

  private static String fingerprint(String token) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(token.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
