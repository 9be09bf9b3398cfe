package fr.jalon.platform.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.jalon.platform.identity.CurrentAgent;
import fr.jalon.platform.problem.PlatformProblem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Makes a creation happen once, however often it is asked for with the same {@code
 * Idempotency-Key}: the key is kept in the command's own transaction, so neither exists without the
 * other.
 */
@ApplicationScoped
public class IdempotentCreation {

  public static final String HEADER = "Idempotency-Key";

  private static final int LONGEST_KEY = 128;

  private final IdempotencyRepository keys;
  private final CurrentAgent agent;
  private final HttpHeaders headers;
  private final UriInfo uri;
  private final ObjectMapper json;
  private final String basePath;

  IdempotentCreation(
      IdempotencyRepository keys,
      CurrentAgent agent,
      HttpHeaders headers,
      UriInfo uri,
      ObjectMapper json,
      @ConfigProperty(name = "quarkus.rest.path", defaultValue = "") String basePath) {
    this.keys = keys;
    this.agent = agent;
    this.headers = headers;
    this.uri = uri;
    this.json = json;
    this.basePath = basePath;
  }

  /**
   * Answers 201 with what {@code creation} made, or the same answer as the first time. The same key
   * on another request is refused ({@code IDEMPOTENCY_KEY_REUSED}); two at once wait for each
   * other.
   */
  public Response create(@Nullable Object requestBody, Supplier<Created> creation) {
    var key = key();
    var fingerprint = fingerprint(requestBody);
    return QuarkusTransaction.joiningExisting()
        .call(() -> {
          if (!keys.claim(agent.id(), key, fingerprint)) {
            return replay(key, fingerprint);
          }
          var created = creation.get();
          var body = toJson(created.view());
          keys.answer(agent.id(), key, created.location(), body);
          return answer(created.location(), body);
        });
  }

  private Response replay(String key, String fingerprint) {
    var first = keys.find(agent.id(), key);
    if (!first.fingerprint().equals(fingerprint)) {
      throw PlatformProblem.IDEMPOTENCY_KEY_REUSED.because(
          "Prenez une nouvelle clé pour une nouvelle requête.");
    }
    return answer(first.location(), first.body());
  }

  private Response answer(String location, String body) {
    return Response.status(Response.Status.CREATED)
        .header(HttpHeaders.LOCATION, basePath + location)
        .type(MediaType.APPLICATION_JSON_TYPE)
        .entity(body)
        .build();
  }

  private String key() {
    var key = headers.getHeaderString(HEADER);
    if (key == null || key.isBlank() || key.length() > LONGEST_KEY) {
      throw PlatformProblem.IDEMPOTENCY_KEY_MISSING.because(
          "Joignez un en-tête Idempotency-Key d'au plus 128 caractères, un UUID par exemple.");
    }
    return key;
  }

  private String fingerprint(@Nullable Object requestBody) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(uri.getRequestUri().getRawPath().getBytes(UTF_8));
      return HexFormat.of().formatHex(digest.digest(toJson(requestBody).getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private String toJson(@Nullable Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException mistake) {
      throw new IllegalStateException("A view or request that is not JSON", mistake);
    }
  }
}
