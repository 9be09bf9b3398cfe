package fr.jalon.testkit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;

/**
 * Gives every operation of a service, wherever it takes a date, one of the year 999 999 999: it is
 * refused by its name, whatever the operation would have made of it.
 *
 * @param openapi path of the service's OpenAPI document
 * @param existing ids that exist, as {@link AuthorisationMatrix} wants them
 */
public record FarDates(String openapi, Map<String, String> existing) {
  private static final Map<String, String> FAR =
      Map.of("date", "+999999999-01-01", "date-time", "+999999999-01-01T00:00:00Z");

  /** A date that an operation takes: a parameter, or a field of its body. */
  private record Given(
      String verb, String template, String role, String field, String far, boolean inBody) {
    @Override
    public String toString() {
      return "%s %s %s%s".formatted(verb, template, inBody ? "/" : "?", field);
    }
  }

  public Stream<DynamicTest> tests() {
    Map<String, Object> document =
        given().queryParam("format", "json").get(openapi).jsonPath().getMap("");
    var dates = new ArrayList<Given>();
    node(document, "paths")
        .forEach((template, verbs) ->
            map(verbs)
                .forEach((verb, operation) -> {
                  if (List.of("get", "put", "post", "delete", "patch").contains(verb)) {
                    dates.addAll(dates(document, template, verb, map(operation)));
                  }
                }));
    assertThat(dates).as("dates that %s takes", openapi).isNotEmpty();
    return dates.stream()
        .map(date ->
            DynamicTest.dynamicTest(
                date.toString(),
                () -> isRefused(date, new Existing(existing).path(date.template()))));
  }

  private static void isRefused(Given date, String path) {
    var request =
        given()
            .auth()
            .oauth2(TestTokens.of(date.role(), TestTokens.OWN))
            .header("Idempotency-Key", UUID.randomUUID().toString());
    if (date.inBody()) {
      request.contentType(ContentType.JSON).body(Map.of(date.field(), date.far()));
    } else {
      request.queryParam(date.field(), date.far());
    }
    var answer = request.request(date.verb(), path);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(422);
    assertThat(answer.jsonPath().getString("type")).isEqualTo("/problems/date-out-of-range");
    assertThat(answer.jsonPath().getString("errors[0].pointer"))
        .isEqualTo((date.inBody() ? "/" : "?") + date.field());
  }

  private static List<Given> dates(
      Map<String, Object> document, String template, String verb, Map<String, Object> operation) {
    var role = list(operation.get("x-roles")).getFirst().toString();
    var method = verb.toUpperCase(Locale.ROOT);
    var found = new ArrayList<Given>();
    for (var one : list(operation.get("parameters"))) {
      var parameter = map(one);
      var far = far(document, parameter.get("schema"));
      if (far != null && "query".equals(parameter.get("in"))) {
        found.add(
            new Given(method, template, role, String.valueOf(parameter.get("name")), far, false));
      }
    }
    var json = node(operation, "requestBody", "content", "application/json");
    var schema = resolved(document, json.get("schema"));
    node(schema, "properties")
        .forEach((field, property) -> {
          var far = far(document, property);
          if (far != null) {
            found.add(new Given(method, template, role, field, far, true));
          }
        });
    return found;
  }

  /** The far date of a schema's format, if it is that of a date. */
  private static @Nullable String far(Map<String, Object> document, @Nullable Object schema) {
    var resolved = resolved(document, schema);
    return FAR.get(String.valueOf(resolved.get("format")));
  }

  /** A schema itself, or what it refers to, alone or beside a description. */
  private static Map<String, Object> resolved(
      Map<String, Object> document, @Nullable Object schema) {
    var one = map(schema);
    if (one.get("$ref") instanceof String reference) {
      return resolved(
          document,
          node(document, "components", "schemas")
              .get(reference.substring(reference.lastIndexOf('/') + 1)));
    }
    for (var combined : List.of("allOf", "anyOf", "oneOf")) {
      for (var part : list(one.get(combined))) {
        var resolved = resolved(document, part);
        if (resolved.containsKey("format") || resolved.containsKey("properties")) {
          return resolved;
        }
      }
    }
    return one;
  }

  private static Map<String, Object> node(Map<String, Object> from, String... path) {
    var at = from;
    for (var name : path) {
      at = map(at.get(name));
    }
    return at;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(@Nullable Object value) {
    return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
  }

  private static List<?> list(@Nullable Object value) {
    return value instanceof List<?> list ? list : List.of();
  }
}
