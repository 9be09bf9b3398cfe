package fr.jalon.orientation.intake;

import static fr.jalon.orientation.Episodes.API;
import static fr.jalon.orientation.Episodes.as;
import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.orientation.Episodes;
import fr.jalon.testkit.Stack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = Stack.class,
    initArgs = @ResourceArg(name = "database", value = "orientation"))
class OmittedOptionsIT {

  /** Every operation that takes something is given nothing: an object with no field, then null. */
  @Test
  void whatIsLeftOutIsRefusedOrUnderstoodAndNeverFails() {
    // Given
    var episode = Episodes.open();
    Map<String, Map<String, Object>> paths =
        RestAssured.given()
            .accept("application/json")
            .get(API + "/openapi?format=json")
            .jsonPath()
            .getMap("paths");

    // When
    var failures = new ArrayList<String>();
    int asked = 0;
    for (var path : paths.entrySet()) {
      for (var method : List.of("post", "put")) {
        if (path.getValue().containsKey(method)) {
          for (var body : List.of("{}", "null", "[]")) {
            asked++;
            var status = ask(method, filled(path.getKey(), episode), body);
            if (status >= 500) {
              failures.add("%s %s %s: %d".formatted(method, path.getKey(), body, status));
            }
          }
        }
      }
    }

    // Then
    assertThat(asked).isGreaterThan(100);
    assertThat(failures).isEmpty();
  }

  private static int ask(String method, String path, String body) {
    var request = as("chef-de-projet").header("If-Match", "*").basePath("").body(body);
    var answer = method.equals("post") ? request.post(path) : request.put(path);
    return answer.statusCode();
  }

  private static String filled(String path, Episodes.Episode episode) {
    return path.replace("/parcours/{id}", "/parcours/" + episode.id())
        .replace("/personnes/{id}", "/personnes/" + episode.personId())
        .replaceAll("\\{[nN]}|\\{version}", "1")
        .replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
  }
}
