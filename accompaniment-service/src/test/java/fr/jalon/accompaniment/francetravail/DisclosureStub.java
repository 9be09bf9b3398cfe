package fr.jalon.accompaniment.francetravail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands in for orientation-service towards its machine: who a line is about, who a person is. */
public final class DisclosureStub {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Persons by NIR in 15 characters; who is not there is unknown. */
  public static final Map<String, UUID> BY_NIR = new ConcurrentHashMap<>();

  /** Persons by birth name, for the lines that hold no NIR. */
  public static final Map<String, UUID> BY_NAME = new ConcurrentHashMap<>();

  /** NIRs that somebody may be meant by. */
  public static final List<String> DOUBTFUL = new CopyOnWriteArrayList<>();

  /** NIRs that make a whole question unreadable. */
  public static final List<String> UNREADABLE = new CopyOnWriteArrayList<>();

  /** What is told of a person; a person without an entry is not known. */
  public static final Map<UUID, ObjectNode> IDENTITIES = new ConcurrentHashMap<>();

  /** Questions asked, to count them. */
  public static final AtomicInteger RESOLUTIONS = new AtomicInteger();

  /** Not 200: this is answered instead. */
  public static final AtomicInteger STATUS = new AtomicInteger(200);

  private DisclosureStub() {}

  /** Somebody whom a partner may be told of; the NIR is invented (commune of rank 990). */
  public static void knows(UUID person, String nir, String lastName, String matricule) {
    IDENTITIES.put(
        person,
        JSON.createObjectNode()
            .put("personId", person.toString())
            .put("title", "M.")
            .put("lastName", lastName)
            .put("birthName", lastName)
            .put("firstName", "KEVIN")
            .put("birthDate", "1999-08-16")
            .put("birthPlace", "AURILLAC")
            .put("sex", "M")
            .put("nir", nir)
            .put("matricule", matricule)
            .put("role", "DEM")
            .put("phone", "+33612345678"));
  }

  public static void answer(HttpServer server) {
    server.createContext("/api/orientation/v1/personnes/resolution", exchange -> resolve(exchange));
    server.createContext(
        "/api/orientation/v1/personnes/divulgation",
        exchange ->
            answer(
                exchange,
                exchange.getRequestURI().getPath().endsWith("annuaire")
                    ? directory()
                    : disclosed(exchange)));
  }

  private static void resolve(HttpExchange exchange) throws IOException {
    var question = JSON.readTree(exchange.getRequestBody());
    if (UNREADABLE.stream().anyMatch(question.toString()::contains)) {
      exchange.sendResponseHeaders(422, -1);
      exchange.close();
    } else {
      answer(exchange, resolved(question));
    }
  }

  private static JsonNode resolved(JsonNode question) {
    RESOLUTIONS.incrementAndGet();
    var answer = JSON.createObjectNode();
    var items = answer.putArray("items");
    for (var asked : question.path("items")) {
      var nir = asked.path("nir").asText("");
      var item = items.addObject().put("reference", asked.path("reference").asText());
      var person =
          Optional.ofNullable(BY_NIR.get(nir))
              .or(() -> Optional.ofNullable(BY_NAME.get(asked.path("birthName").asText(""))));
      if (DOUBTFUL.contains(nir)) {
        item.put("outcome", "UNCERTAIN");
      } else if (person.isPresent()) {
        item.put("outcome", "FOUND").put("personId", person.get().toString());
      } else {
        item.put("outcome", "UNKNOWN");
      }
    }
    return answer;
  }

  private static JsonNode disclosed(HttpExchange exchange) throws IOException {
    var answer = JSON.createObjectNode();
    var items = answer.putArray("items");
    for (var asked : JSON.readTree(exchange.getRequestBody()).path("persons")) {
      Optional.ofNullable(IDENTITIES.get(UUID.fromString(asked.asText()))).ifPresent(items::add);
    }
    return answer;
  }

  private static JsonNode directory() {
    var answer = JSON.createObjectNode();
    answer.putArray("organismes");
    answer.putArray("referents");
    return answer;
  }

  private static void answer(HttpExchange exchange, JsonNode answer) throws IOException {
    var body = JSON.writeValueAsBytes(answer);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(STATUS.get(), body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
