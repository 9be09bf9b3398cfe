package fr.jalon.indicators;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import fr.jalon.testkit.Stack;
import fr.jalon.testkit.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** A figure published last year comes out the same, whatever became known since. */
@QuarkusTest
@QuarkusTestResource(
    value = Stack.class,
    initArgs = @ResourceArg(name = "database", value = "indicators"))
class AsKnownIT {
  private static final String DEPARTEMENT = "174";

  @Inject Figures figures;

  @Test
  void whatWasLearntLateDoesNotChangeTheFigureOfThatDay() {
    // Given: Ben's exit of 31 October was told on 15 December, Dan's contract of July in September
    figures.tell(new Village(DEPARTEMENT).events());

    // Then
    ask("CIRC-4", "2025-11", "FILE_ACTIVE", "2025-11-30").body("value", equalTo(2));
    ask("CIRC-4", "2025-11", "FILE_ACTIVE", "2025-12-31").body("value", equalTo(1));
    ask("PP-A2b-1", "2025-T3", "NOMBRE", "2025-08-31").body("value", equalTo(0));
    ask("PP-A2b-1", "2025-T3", "NOMBRE", "2025-09-01").body("value", equalTo(1));
    // Ada after 24 days, Ben after 45; nobody knew Dan
    ask("CIRC-1", "2025", "PART_DANS_LE_DELAI", "2025-03-31")
        .body("value", equalTo(50.0f))
        .body("denominator", equalTo(2))
        .body("asOf", equalTo("2025-03-31"));
    // Ben was not oriented yet, and his thirty days still ran; nobody knew that Hugo is a double
    ask("CIRC-1", "2025", "PART_DANS_LE_DELAI", "2025-03-05")
        .body("denominator", equalTo(1))
        .body("immature", equalTo(2));
    // the type told with an orientation is not known before it: Ada and Hugo, of whom Ada
    ask("FA01-I2", "2025", "LARGE", "2025-03-19")
        .body("numerator", equalTo(1))
        .body("denominator", equalTo(2));
    ask("FA01-I2", "2025", "LARGE", "2025-03-20").body("denominator", equalTo(3));
  }

  @Test
  void aStockIsDividedByWhatWasDeclaredThen() {
    // Given
    figures.tell(new Village("175").events());
    given()
        .auth()
        .oauth2(TestTokens.of("chef-de-projet", "175"))
        .contentType("application/json")
        .header("If-Match", "\"0\"")
        .body("{\"holdsFrom\": \"2025-01-01\", \"value\": 2}")
        .put(Figures.API + "/references/ETP_COIP")
        .then()
        .statusCode(200);

    // Then
    Figures.as("175")
        .get(Figures.API + "/indicateurs/FA02-I1?periode=2025&connuAu=2026-05-04")
        .then()
        .body("value", equalTo(1.0f));
    Figures.as("175")
        .get(Figures.API + "/indicateurs/FA02-I1?periode=2025&connuAu=2026-05-03")
        .then()
        .body("numerator", equalTo(2))
        .body("value", nullValue());
  }

  private static ValidatableResponse ask(
      String code, String period, String variant, String knownOn) {
    return Figures.as(DEPARTEMENT)
        .queryParam("periode", period)
        .queryParam("variante", variant)
        .queryParam("connuAu", knownOn)
        .get(Figures.API + "/indicateurs/" + code)
        .then()
        .statusCode(200);
  }
}
