package fr.jalon.accompaniment.francetravail.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import fr.jalon.accompaniment.francetravail.api.Answer.Never;
import fr.jalon.accompaniment.francetravail.api.Answer.NotNow;
import fr.jalon.accompaniment.francetravail.exchange.AccessTokens;
import fr.jalon.accompaniment.francetravail.exchange.Credentials;
import fr.jalon.accompaniment.francetravail.exchange.FranceTravailConfig.Api;
import fr.jalon.accompaniment.francetravail.exchange.RetryAfter;
import fr.jalon.accompaniment.francetravail.exchange.Unavailable;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Speaks to France Travail's interfaces, and sorts what they refuse from what they put off. */
@ApplicationScoped
class PartnerHttp {
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
  private static final int LONGEST_CODE = 40;

  private final AccessTokens tokens;
  private final ObjectMapper json;
  private final Clock clock;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECT_TIMEOUT)
          .build();

  PartnerHttp(AccessTokens tokens, ObjectMapper json, Clock clock) {
    this.tokens = tokens;
    this.json = json;
    this.clock = clock;
  }

  /** What was received, or why nothing useful was. */
  sealed interface Received {}

  record Success(int status, JsonNode body) implements Received {}

  record Failure(Answer answer) implements Received {}

  /** One call; a token that was refused is asked for anew, once. */
  Received send(Api api, String verb, String path, @Nullable Object body, @Nullable String usager) {
    var credentials = Credentials.of(api.client());
    try {
      var token = tokens.of(credentials);
      var answer = http.send(request(api, verb, path, body, usager, token), bodies());
      if (answer.statusCode() == 401) {
        tokens.forget(credentials, token);
        answer =
            http.send(request(api, verb, path, body, usager, tokens.of(credentials)), bodies());
      }
      return received(answer);
    } catch (Unavailable away) {
      return new Failure(new NotNow(away.reason(), away.retryAfter(), false));
    } catch (ConnectException | HttpConnectTimeoutException unreachable) {
      return new Failure(new NotNow("France Travail injoignable", Optional.empty(), false));
    } catch (IOException cut) {
      return new Failure(new NotNow("France Travail n'a pas répondu", Optional.empty(), true));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return new Failure(new NotNow("arrêt pendant l'appel", Optional.empty(), true));
    }
  }

  private static HttpResponse.BodyHandler<String> bodies() {
    return HttpResponse.BodyHandlers.ofString(UTF_8);
  }

  private HttpRequest request(
      Api api,
      String verb,
      String path,
      @Nullable Object body,
      @Nullable String usager,
      String token) {
    var request =
        HttpRequest.newBuilder(api.url().resolve(path))
            .timeout(api.timeout())
            .header("Accept", "application/json")
            .header("Authorization", "Bearer " + token)
            .header("pa-identifiant-agent", api.agentId())
            .header("pa-nom-agent", api.agentLastName())
            .header("pa-prenom-agent", api.agentFirstName());
    if (usager != null) {
      request.header("ft-jeton-usager", usager);
    }
    if (body == null) {
      return request.method(verb, HttpRequest.BodyPublishers.noBody()).build();
    }
    try {
      return request
          .header("Content-Type", "application/json")
          .method(verb, HttpRequest.BodyPublishers.ofByteArray(json.writeValueAsBytes(body)))
          .build();
    } catch (JsonProcessingException mistake) {
      throw new IllegalStateException("A call that is not JSON", mistake);
    }
  }

  private Received received(HttpResponse<String> answer) {
    int status = answer.statusCode();
    var body = read(answer.body());
    if (status >= 200 && status < 300) {
      return new Success(status, body);
    }
    if (status == 429) {
      return notNow("trop d'appels (429)", RetryAfter.of(answer, clock));
    }
    if (status == 401) {
      return notNow("jeton refusé deux fois (401)", Optional.empty());
    }
    if (status == 408 || status >= 500) {
      return notNow("France Travail répond " + status, RetryAfter.of(answer, clock));
    }
    return new Failure(new Never(code(body, status), "France Travail répond " + status));
  }

  private static Received notNow(String reason, Optional<Duration> retryAfter) {
    return new Failure(new NotNow(reason, retryAfter, false));
  }

  /** Its own code where there is one that reads as a code; never its message, which may name. */
  private static String code(JsonNode body, int status) {
    for (var field : new String[] {"codeRetour", "codeErreur", "code"}) {
      var code = body.path(field).asText("");
      if (code.matches("[A-Z0-9_]{1,%d}".formatted(LONGEST_CODE))) {
        return code;
      }
    }
    return "HTTP_" + status;
  }

  private JsonNode read(@Nullable String body) {
    if (body == null || body.isBlank()) {
      return MissingNode.getInstance();
    }
    try {
      return json.readTree(body);
    } catch (JsonProcessingException unreadable) {
      return MissingNode.getInstance();
    }
  }
}
