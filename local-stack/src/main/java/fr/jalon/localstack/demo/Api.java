package fr.jalon.localstack.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import fr.jalon.localstack.launch.Progress;
import fr.jalon.localstack.launch.StartFailure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * The gateway's API, as a partner's software would call it.
 *
 * <p>Waits while a service is away, and asks again: every creation carries a key that stays the
 * same, so asking twice makes nothing twice.
 */
final class Api {
  static final String ORIENTATION = "/api/orientation/v1";
  static final String ACCOMPANIMENT = "/api/accompaniment/v1";
  static final String INDICATORS = "/api/indicators/v1";

  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Set<Integer> AWAY = Set.of(429, 502, 503, 504);
  private static final Set<Integer> ALREADY = Set.of(409, 412);

  private final ObjectMapper json =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final Map<String, String> tokens = new HashMap<>();
  private final URI gateway;
  private final UnaryOperator<String> tokenOfRole;
  private final Progress progress;

  Api(URI gateway, UnaryOperator<String> tokenOfRole, Progress progress) {
    this.gateway = gateway;
    this.tokenOfRole = tokenOfRole;
    this.progress = progress;
  }

  JsonNode get(String role, String path) throws InterruptedException {
    return body(send(request(role, path).GET().build()));
  }

  /** Creates once, whatever the number of calls: {@code occasion} names it within the story. */
  JsonNode post(String role, String path, String occasion, Object content)
      throws InterruptedException {
    var request =
        request(role, path)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key(occasion))
            .POST(publisher(content));
    return body(send(request.build()));
  }

  JsonNode put(String role, String path, Object content) throws InterruptedException {
    var request =
        request(role, path).header("Content-Type", "application/json").PUT(publisher(content));
    return body(send(request.build()));
  }

  /**
   * Changes something from one state to the next: when the state has changed already, as it has
   * when the story is played again, nothing is left to say.
   */
  void move(String role, String path, String version, Object content) throws InterruptedException {
    var request =
        request(role, path)
            .header("Content-Type", "application/json")
            .header("If-Match", version)
            .PUT(publisher(content))
            .build();
    try {
      send(request);
    } catch (Refused refused) {
      if (!ALREADY.contains(refused.status())) {
        throw refused;
      }
    }
  }

  /** Sends a file and returns the address under which its reading is followed. */
  String upload(String role, String path, String occasion, byte[] content)
      throws InterruptedException {
    var request =
        request(role, path)
            .header("Content-Type", "application/octet-stream")
            .header("Idempotency-Key", key(occasion))
            .POST(BodyPublishers.ofByteArray(content));
    return send(request.build())
        .headers()
        .firstValue("Location")
        .map(location -> URI.create(location).getPath())
        .orElseThrow(() -> new StartFailure("Le dépôt du fichier n’a pas d’adresse de suivi."));
  }

  // A key says nothing of the person, since keys are kept and logged.
  private static String key(String occasion) {
    return UUID.nameUUIDFromBytes(("demonstration:" + occasion).getBytes(UTF_8)).toString();
  }

  private HttpRequest.Builder request(String role, String path) {
    return HttpRequest.newBuilder(gateway.resolve(path))
        .timeout(Duration.ofSeconds(30))
        .header("Accept", "application/json, application/problem+json")
        .header("Authorization", "Bearer " + tokens.computeIfAbsent(role, tokenOfRole));
  }

  private BodyPublisher publisher(Object content) {
    try {
      return BodyPublishers.ofByteArray(json.writeValueAsBytes(content));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private HttpResponse<String> send(HttpRequest request) throws InterruptedException {
    var deadline = System.nanoTime() + PATIENCE.toNanos();
    var told = false;
    while (true) {
      var obstacle = "";
      try {
        var answer = http.send(request, BodyHandlers.ofString());
        if (!AWAY.contains(answer.statusCode())) {
          return accepted(request, answer);
        }
        obstacle = "réponse " + answer.statusCode();
      } catch (IOException e) {
        obstacle = "pas de réponse";
      }
      if (System.nanoTime() > deadline) {
        throw new StartFailure(
            "%s %s : %s depuis %d minutes."
                .formatted(
                    request.method(), request.uri().getPath(), obstacle, PATIENCE.toMinutes()));
      }
      if (!told) {
        progress.say(
            "En attente de %s (%s) ; si un processus est arrêté : ./jalon up"
                .formatted(request.uri().getPath(), obstacle));
        told = true;
      }
      Thread.sleep(PAUSE);
    }
  }

  private static HttpResponse<String> accepted(HttpRequest request, HttpResponse<String> answer) {
    if (answer.statusCode() >= 200 && answer.statusCode() < 300) {
      return answer;
    }
    throw new Refused(
        answer.statusCode(),
        "%s %s a été refusé (%d) : %s"
            .formatted(
                request.method(), request.uri().getPath(), answer.statusCode(), answer.body()));
  }

  private JsonNode body(HttpResponse<String> answer) {
    try {
      return json.readTree(answer.body());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The API said no. */
  static final class Refused extends RuntimeException {
    private final int status;

    Refused(int status, String message) {
      super(message);
      this.status = status;
    }

    int status() {
      return status;
    }
  }
}
