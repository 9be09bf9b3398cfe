package fr.jalon.testkit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;

/**
 * Walks every operation of a service with every role, in one's own département and in another, and
 * without a token: who may not call is refused, and a file of another département does not exist.
 *
 * @param openapi path of the service's OpenAPI document
 * @param existing ids that exist in {@link TestTokens#OWN}: by path to the thing ({@code
 *     /parcours/{id}}, for every operation below it), by parameter where the name says it all, or
 *     by {@code template:parameter} for one operation
 */
public record AuthorisationMatrix(String openapi, Map<String, String> existing) {

  private static final List<String> ROLES =
      List.of(
          "conseiller",
          "chef-de-projet",
          "pilote",
          "comite",
          "dpo",
          "exploitation",
          "flux-caf",
          "flux-france-travail",
          "logiciel-metier");

  /** Where a body is a file, and not JSON. */
  private static final List<String> FILES =
      List.of("/flux-caf", "/reprises", "/flux-france-travail");

  /** One operation, as the document describes it. */
  private record Operation(String verb, String template, List<String> roles, String relation) {
    @Override
    public String toString() {
      return verb + " " + template;
    }
  }

  public Stream<DynamicTest> tests() {
    var operations = operations();
    assertThat(operations).as("operations of %s", openapi).isNotEmpty();
    return operations.stream().flatMap(this::tests);
  }

  private Stream<DynamicTest> tests(Operation operation) {
    var tests = new ArrayList<DynamicTest>();
    tests.add(
        DynamicTest.dynamicTest(
            operation + " declares who may call it",
            () -> {
              assertThat(operation.roles()).as("x-roles").isNotEmpty();
              assertThat(operation.relation()).as("x-relation").isNotEmpty();
            }));
    tests.add(
        DynamicTest.dynamicTest(
            operation + " without a token",
            () -> refused(call(operation, null), 401, "not-authenticated")));
    for (var role : ROLES) {
      if (operation.roles().contains(role)) {
        tests.add(
            DynamicTest.dynamicTest(
                operation + " as " + role,
                () ->
                    assertThat(call(operation, TestTokens.of(role, TestTokens.OWN)).statusCode())
                        .as("%s as %s", operation, role)
                        .isNotIn(401, 403, 404, 405, 500)));
        if (operation.relation().equals("FILE")) {
          tests.add(
              DynamicTest.dynamicTest(
                  operation + " as " + role + " of another département",
                  () -> {
                    var response = call(operation, TestTokens.of(role, TestTokens.OTHER));
                    assertThat(response.statusCode()).as(response.asString()).isEqualTo(404);
                  }));
        }
      } else {
        tests.add(
            DynamicTest.dynamicTest(
                operation + " is not for " + role,
                () ->
                    refused(
                        call(operation, TestTokens.of(role, TestTokens.OWN)),
                        403,
                        "role-not-allowed")));
      }
    }
    return tests.stream();
  }

  private static void refused(Response response, int status, String code) {
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
    assertThat(response.jsonPath().getString("type")).isEqualTo("/problems/" + code);
  }

  private Response call(Operation operation, @Nullable String token) {
    var request = given().header("Idempotency-Key", UUID.randomUUID().toString());
    if (token != null) {
      request.auth().oauth2(token);
    }
    if (List.of("POST", "PUT", "PATCH").contains(operation.verb())) {
      var takesFile = FILES.stream().anyMatch(operation.template()::endsWith);
      request.contentType(takesFile ? ContentType.BINARY : ContentType.JSON);
      if (takesFile) {
        request.body(new byte[] {1});
      } else {
        request.body("{}");
      }
    }
    return request.request(operation.verb(), new Existing(existing).path(operation.template()));
  }

  private List<Operation> operations() {
    Map<String, Map<String, Map<String, Object>>> paths =
        given().queryParam("format", "json").get(openapi).jsonPath().getMap("paths");
    var found = new ArrayList<Operation>();
    paths.forEach((template, verbs) ->
        verbs.forEach((verb, operation) -> {
          if (List.of("get", "put", "post", "delete", "patch").contains(verb)) {
            found.add(operation(template, verb, operation));
          }
        }));
    return found;
  }

  private static Operation operation(String template, String verb, Map<String, Object> operation) {
    var roles =
        operation.get("x-roles") instanceof List<?> list
            ? list.stream().map(String::valueOf).toList()
            : List.<String>of();
    return new Operation(
        verb.toUpperCase(Locale.ROOT),
        template,
        roles,
        String.valueOf(operation.getOrDefault("x-relation", "")));
  }
}
