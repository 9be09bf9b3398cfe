package fr.jalon.accompaniment.print;

import static fr.jalon.accompaniment.AccompanimentProblem.IDENTITY_REFUSED;
import static fr.jalon.accompaniment.AccompanimentProblem.IDENTITY_UNAVAILABLE;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.jalon.platform.observability.Correlation;
import fr.jalon.platform.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Asks orientation-service who a person is, in the name of the agent who wants to know: it is there
 * that the agent's right is checked and the reading traced.
 */
@ApplicationScoped
class IdentityClient {
  private final OrientationConfig orientation;
  private final JsonWebToken token;
  private final Correlation correlation;
  private final ObjectMapper json;
  private final HttpClient http;

  IdentityClient(
      OrientationConfig orientation,
      JsonWebToken token,
      Correlation correlation,
      ObjectMapper json) {
    this.orientation = orientation;
    this.token = token;
    this.correlation = correlation;
    this.json = json;
    this.http = HttpClient.newBuilder().connectTimeout(orientation.timeout()).build();
  }

  PersonName nameOf(UUID personId) {
    var answer = ask(personId);
    return switch (answer.statusCode()) {
      case 200 -> read(answer.body());
      case 401, 403 ->
          throw IDENTITY_REFUSED.because(
              "orientation-service ne vous communique pas cette identité");
      default -> throw unavailable();
    };
  }

  private HttpResponse<String> ask(UUID personId) {
    var request =
        HttpRequest.newBuilder(
                orientation
                    .url()
                    .resolve("/api/orientation/v1/personnes/" + personId + "/identite"))
            .timeout(orientation.timeout())
            .header("Accept", "application/json")
            .header("Authorization", "Bearer " + token.getRawToken())
            .header(Correlation.HEADER, correlation.id());
    Correlation.traceparent().ifPresent(trace -> request.header("traceparent", trace));
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException unreachable) {
      throw unavailable();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw unavailable();
    }
  }

  /** What cannot be read is not repeated anywhere: it may hold a name. */
  private PersonName read(String body) {
    try {
      return json.readerFor(PersonName.class)
          .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .readValue(body);
    } catch (JsonProcessingException unreadable) {
      throw unavailable();
    }
  }

  private static Refusal unavailable() {
    return IDENTITY_UNAVAILABLE.because(
        "orientation-service n'a pas répondu : réessayez dans un instant");
  }
}
