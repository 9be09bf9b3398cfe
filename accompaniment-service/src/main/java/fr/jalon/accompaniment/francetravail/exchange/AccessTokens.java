package fr.jalon.accompaniment.francetravail.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tokens by client credentials (RFC 6749, 4.4), each kept until shortly before it expires. Whoever
 * waits for a token that another is fetching takes that one.
 */
@ApplicationScoped
public class AccessTokens {
  private static final Duration TIMEOUT = Duration.ofSeconds(10);
  private static final Duration MARGIN = Duration.ofSeconds(60);
  private static final long SHORTEST_LIFE = 1;

  private final ObjectMapper json;
  private final Clock clock;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(TIMEOUT).build();
  private final Map<Credentials, Holder> holders = new ConcurrentHashMap<>();

  public AccessTokens(ObjectMapper json, Clock clock) {
    this.json = json;
    this.clock = clock;
  }

  private record Token(String value, Instant usableUntil) {
    @Override
    public String toString() {
      return "Token[…]";
    }
  }

  private static final class Holder {
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Token token;
  }

  public String of(Credentials credentials) throws Unavailable {
    var holder = holders.computeIfAbsent(credentials, _ -> new Holder());
    holder.lock.lock();
    try {
      var known = holder.token;
      if (known != null && clock.instant().isBefore(known.usableUntil())) {
        return known.value();
      }
      var fresh = ask(credentials);
      holder.token = fresh;
      return fresh.value();
    } finally {
      holder.lock.unlock();
    }
  }

  /** That token was refused: the next who needs one asks for another. */
  public void forget(Credentials credentials, String refused) {
    var holder = holders.computeIfAbsent(credentials, _ -> new Holder());
    holder.lock.lock();
    try {
      if (holder.token != null && holder.token.value().equals(refused)) {
        holder.token = null;
      }
    } finally {
      holder.lock.unlock();
    }
  }

  private Token ask(Credentials credentials) throws Unavailable {
    var form = new LinkedHashMap<String, String>();
    form.put("grant_type", "client_credentials");
    form.put("client_id", credentials.clientId());
    form.put("client_secret", credentials.clientSecret());
    credentials.scope().ifPresent(scope -> form.put("scope", scope));
    var request =
        HttpRequest.newBuilder(credentials.tokenUrl())
            .timeout(TIMEOUT)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Accept", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(encoded(form)))
            .build();
    try {
      var answer = http.send(request, HttpResponse.BodyHandlers.ofString(UTF_8));
      if (answer.statusCode() != 200) {
        throw new Unavailable(
            "jeton refusé (%d)".formatted(answer.statusCode()), RetryAfter.of(answer, clock));
      }
      return read(answer.body());
    } catch (IOException unreachable) {
      throw new Unavailable("émetteur de jetons injoignable");
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new Unavailable("arrêt en cours");
    }
  }

  private Token read(String body) throws Unavailable {
    try {
      var answer = json.readTree(body);
      var value = answer.path("access_token").asText("");
      if (value.isEmpty()) {
        throw new Unavailable("réponse de l'émetteur de jetons illisible");
      }
      var life = Duration.ofSeconds(Math.max(SHORTEST_LIFE, answer.path("expires_in").asLong(0)));
      var usable =
          life.compareTo(MARGIN.multipliedBy(2)) > 0 ? life.minus(MARGIN) : life.dividedBy(2);
      return new Token(value, clock.instant().plus(usable));
    } catch (JsonProcessingException unreadable) {
      throw new Unavailable("réponse de l'émetteur de jetons illisible");
    }
  }

  private static String encoded(Map<String, String> form) {
    return form.entrySet().stream()
        .map(field ->
            URLEncoder.encode(field.getKey(), UTF_8)
                + "="
                + URLEncoder.encode(field.getValue(), UTF_8))
        .collect(Collectors.joining("&"));
  }
}
