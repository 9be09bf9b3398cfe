package fr.jalon.testkit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The document that a service serves of itself.
 *
 * @param path where it is served
 * @param service the service's name, and the checked-in file's
 */
public record OpenApiDocument(String path, String service) {

  private static final List<String> VERBS = List.of("get", "put", "post", "delete", "patch");

  /** An API change is a line in the difference of the checked-in file. */
  public void mustBeCheckedIn() {
    var served = given().get(path).then().statusCode(200).extract().asString();
    CheckedIn.of("docs/openapi/" + service + ".yaml").mustBe(served);
  }

  /** Everything that is missing, at once: summaries, tags, roles, described answers. */
  public void mustBeComplete() {
    Map<String, Map<String, Map<String, Object>>> paths =
        given().queryParam("format", "json").get(path).jsonPath().getMap("paths");
    var missing = new TreeSet<String>();
    assertThat(paths).as("paths of %s", path).isNotEmpty();
    paths.forEach((template, operations) ->
        operations.forEach((verb, operation) -> {
          if (VERBS.contains(verb)) {
            require(missing, template, verb, operation);
          }
        }));
    assertThat(missing).as("what %s does not say", path).isEmpty();
  }

  private static void require(
      TreeSet<String> missing, String template, String verb, Map<String, Object> operation) {
    for (var needed : List.of("summary", "tags", "x-roles", "x-relation", "responses")) {
      if (!operation.containsKey(needed)) {
        missing.add(verb + " " + template + ": " + needed);
      }
    }
  }
}
