package fr.jalon.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.gateway.stand.Neighbours;
import fr.jalon.gateway.stand.Tokens;
import io.smallrye.jwt.auth.principal.DefaultJWTParser;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.ParseException;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TokenVerifierTest {
  private final Vertx vertx = Vertx.vertx();
  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.now());
  private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
  private final CountingParser parser = new CountingParser();
  private final TokenVerifier verifier =
      new TokenVerifier(parser, vertx, clock, new Remembering(Duration.ofSeconds(60)));

  @AfterEach
  void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @Test
  void aTokenIsVerifiedOnceAMinute() {
    var token = Tokens.valid();

    assertThat(verify(token)).isInstanceOf(Verdict.Known.class);
    assertThat(verify(token)).isInstanceOf(Verdict.Known.class);
    assertThat(parser.calls).hasValue(1);

    now.updateAndGet(time -> time.plusSeconds(61));
    assertThat(verify(token)).isInstanceOf(Verdict.Known.class);
    assertThat(parser.calls).hasValue(2);
  }

  @Test
  void aTokenIsNeverRememberedBeyondItsEnd() {
    // Given
    var end = now.get().plusSeconds(10).getEpochSecond();
    var token =
        Tokens.signed(Tokens.header(), Tokens.claims().put("exp", end), Tokens.OURS.getPrivate());
    verify(token);

    // When
    now.updateAndGet(time -> time.plusSeconds(11));
    verify(token);

    // Then
    assertThat(parser.calls).hasValue(2);
  }

  @Test
  void aRefusalIsNotRemembered() {
    // Given
    var token = Tokens.signed(Tokens.header(), Tokens.claims(), Tokens.THEIRS.getPrivate());

    // When
    var verdicts = List.of(verify(token), verify(token));

    // Then
    assertThat(verdicts).allMatch(Verdict.Refused.class::isInstance);
    assertThat(parser.calls).hasValue(2);
  }

  @Test
  void withoutTheIssuersKeysNobodyIsCalledAForger() {
    // Given
    parser.failure =
        Optional.of(new ParseException("no key", new IllegalStateException(new IOException())));

    // When
    var verdict = verify(Tokens.valid());

    // Then
    assertThat(verdict).isInstanceOf(Verdict.Unverifiable.class);
  }

  private Verdict verify(String token) {
    return verifier.verify(token).toCompletionStage().toCompletableFuture().join();
  }

  /** Verifies with the test key, and counts. */
  private static final class CountingParser extends DefaultJWTParser {
    private final AtomicInteger calls = new AtomicInteger();
    private Optional<ParseException> failure = Optional.empty();

    @Override
    public JsonWebToken parse(String token) throws ParseException {
      calls.incrementAndGet();
      if (failure.isPresent()) {
        throw failure.get();
      }
      var context = new JWTAuthContextInfo();
      context.setPublicVerificationKey(Tokens.OURS.getPublic());
      context.setIssuedBy(Neighbours.ISSUER);
      return parse(token, context);
    }
  }

  private record Remembering(Duration rememberFor) implements IdentityConfig {
    @Override
    public URI issuer() {
      return URI.create("http://issuer.test");
    }

    @Override
    public Optional<URI> authorizationEndpoint() {
      return Optional.empty();
    }

    @Override
    public Optional<URI> tokenEndpoint() {
      return Optional.empty();
    }

    @Override
    public Optional<URI> logoutEndpoint() {
      return Optional.empty();
    }

    @Override
    public String clientId() {
      return "jalon-console";
    }

    @Override
    public int rememberAtMost() {
      return 10;
    }
  }
}
