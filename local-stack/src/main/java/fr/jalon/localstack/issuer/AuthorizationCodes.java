package fr.jalon.localstack.issuer;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** The codes handed to a browser, each good once and for a minute, for who knows its verifier. */
final class AuthorizationCodes {
  private static final Duration LIFETIME = Duration.ofMinutes(1);
  private static final Base64.Encoder BASE64_URL = Base64.getUrlEncoder().withoutPadding();

  private final ConcurrentMap<String, Grant> grants = new ConcurrentHashMap<>();
  private final SecureRandom random = new SecureRandom();
  private final Clock clock;

  AuthorizationCodes(Clock clock) {
    this.clock = clock;
  }

  /** What a person agreed to by choosing who they are. */
  record Grant(Agent agent, AuthorizationRequest request, Instant until) {}

  String issue(Agent agent, AuthorizationRequest request) {
    var bytes = new byte[24];
    random.nextBytes(bytes);
    var code = BASE64_URL.encodeToString(bytes);
    var now = clock.instant();
    grants.values().removeIf(grant -> grant.until().isBefore(now));
    grants.put(code, new Grant(agent, request, now.plus(LIFETIME)));
    return code;
  }

  /** The grant of this code, which is then spent, whether or not the rest fits. */
  Optional<Grant> redeem(String code, String client, String redirectUri, String verifier) {
    return Optional.ofNullable(grants.remove(code))
        .filter(grant -> grant.until().isAfter(clock.instant()))
        .filter(grant -> grant.request().client().equals(client))
        .filter(grant -> grant.request().redirectUri().equals(redirectUri))
        .filter(grant -> grant.request().challenge().equals(challenge(verifier)));
  }

  /** S256 of RFC 7636. */
  static String challenge(String verifier) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(US_ASCII));
      return BASE64_URL.encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
