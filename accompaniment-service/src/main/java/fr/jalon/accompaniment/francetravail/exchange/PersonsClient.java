package fr.jalon.accompaniment.francetravail.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.jalon.accompaniment.print.OrientationConfig;
import fr.jalon.platform.tenancy.Tenancy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Asks orientation-service, as a machine of the département, who the persons of a file are and what
 * a partner is to be told of them: it is there that each is traced, and nothing stays here.
 */
@ApplicationScoped
public class PersonsClient {
  public static final int MOST = 200;
  private static final String BASE = "/api/orientation/v1";
  private static final Set<Integer> REFUSALS = Set.of(400, 413, 422);
  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  private final OrientationConfig orientation;
  private final FranceTravailConfig config;
  private final AccessTokens tokens;
  private final Tenancy tenancy;
  private final ObjectMapper json;
  private final HttpClient http;

  PersonsClient(
      OrientationConfig orientation,
      FranceTravailConfig config,
      AccessTokens tokens,
      Tenancy tenancy,
      ObjectMapper json) {
    this.orientation = orientation;
    this.config = config;
    this.tokens = tokens;
    this.tenancy = tenancy;
    this.json = json.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(orientation.timeout())
            .build();
  }

  /** Whether this département may ask at all. */
  public boolean mayAsk() {
    return machine().isPresent();
  }

  /** Who they are, in the order asked; at most {@link #MOST} at once. */
  public List<Resolution> resolve(List<? extends Map<String, ?>> items) throws Unavailable {
    return read(post("/personnes/resolution", Map.of("items", items)), Resolution.class);
  }

  /** What a partner is told of them; whoever is not known is left out. */
  public List<Disclosed> disclose(List<UUID> persons, String purpose) throws Unavailable {
    return read(
        post(
            "/personnes/divulgation",
            Map.of("purpose", purpose, "persons", persons.stream().map(UUID::toString).toList())),
        Disclosed.class);
  }

  /** The organismes and référents that exports name: names of organisations and professionals. */
  public JsonNode directory() throws Unavailable {
    return send(request("/personnes/divulgation/annuaire").GET());
  }

  private Optional<FranceTravailConfig.Client> machine() {
    return Optional.ofNullable(config.departement().get(tenancy.departement()))
        .flatMap(FranceTravailConfig.Departement::machine);
  }

  private JsonNode post(String path, Object body) throws Unavailable {
    try {
      return send(
          request(path)
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofByteArray(json.writeValueAsBytes(body))));
    } catch (JsonProcessingException mistake) {
      throw new IllegalStateException("A question that is not JSON", mistake);
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(orientation.url().resolve(BASE + path))
        .timeout(TIMEOUT)
        .header("Accept", "application/json");
  }

  private JsonNode send(HttpRequest.Builder request) throws Unavailable {
    var credentials =
        Credentials.of(
            machine()
                .orElseThrow(() -> new Unavailable("aucun client machine pour ce département")));
    var token = tokens.of(credentials);
    try {
      var answer =
          http.send(
              request.setHeader("Authorization", "Bearer " + token).build(),
              HttpResponse.BodyHandlers.ofString(UTF_8));
      if (answer.statusCode() == 401) {
        tokens.forget(credentials, token);
      }
      if (REFUSALS.contains(answer.statusCode())) {
        throw Unavailable.refused("orientation-service refuse la question");
      }
      if (answer.statusCode() != 200) {
        throw new Unavailable("orientation-service répond %d".formatted(answer.statusCode()));
      }
      return json.readTree(answer.body());
    } catch (JsonProcessingException unreadable) {
      throw new Unavailable("réponse d'orientation-service illisible");
    } catch (IOException unreachable) {
      throw new Unavailable("orientation-service injoignable");
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new Unavailable("arrêt en cours");
    }
  }

  private <T> List<T> read(JsonNode answer, Class<T> type) throws Unavailable {
    var found = new ArrayList<T>();
    for (var item : answer.path("items")) {
      try {
        found.add(json.treeToValue(item, type));
      } catch (JsonProcessingException unreadable) {
        throw new Unavailable("réponse d'orientation-service illisible");
      }
    }
    return found;
  }
}
