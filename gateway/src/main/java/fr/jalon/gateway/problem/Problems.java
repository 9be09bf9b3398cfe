package fr.jalon.gateway.problem;

import fr.jalon.gateway.correlation.CorrelationId;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.time.Duration;

/** Answers a refusal with the same body as the services do: {@code application/problem+json}. */
public final class Problems {
  public static final String MEDIA_TYPE = "application/problem+json";

  /** How long a client is asked to wait before it tries a service again. */
  public static final Duration PATIENCE = Duration.ofSeconds(5);

  private Problems() {}

  public static void answer(HttpServerRequest request, GatewayProblem problem, String detail) {
    var response = request.response();
    if (response.ended()) {
      return;
    }
    if (response.headWritten()) {
      // Half an answer is gone already: cutting it short is the only honest sign left.
      response.reset();
      return;
    }
    response
        .setStatusCode(problem.status())
        .putHeader("Content-Type", MEDIA_TYPE)
        .putHeader("Content-Language", "fr")
        .putHeader("Cache-Control", "no-store");
    if (problem.status() == 503 && !response.headers().contains("Retry-After")) {
      response.putHeader("Retry-After", String.valueOf(PATIENCE.toSeconds()));
    }
    response.end(body(request, problem, detail));
    // What the client still sends is read and dropped, else it would never see the answer.
    request.resume();
  }

  public static Buffer body(HttpServerRequest request, GatewayProblem problem, String detail) {
    return new JsonObject()
        .put("type", problem.type())
        .put("title", problem.title())
        .put("status", problem.status())
        .put("detail", detail)
        .put("instance", request.path())
        .put("correlationId", CorrelationId.of(request))
        .toBuffer();
  }
}
