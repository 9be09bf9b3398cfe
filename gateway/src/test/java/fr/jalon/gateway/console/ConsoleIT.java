package fr.jalon.gateway.console;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import fr.jalon.gateway.stand.Neighbours;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Neighbours.class)
class ConsoleIT {
  private static final Pattern REFERENCE = Pattern.compile("(?:src|href)=\"(/[^\"#]*)\"");

  @ParameterizedTest
  @ValueSource(strings = {"/", "/console", "/console/oauth2-redirect.html"})
  void aPageIsInFrenchStrictAndWhole(String path) {
    var page =
        given()
            .get(path)
            .then()
            .statusCode(200)
            .contentType("text/html;charset=UTF-8")
            .header("Content-Security-Policy", containsString("default-src 'none'"))
            .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
            .header("Content-Security-Policy", not(containsString("script-src 'self' 'unsafe")))
            .header("X-Content-Type-Options", "nosniff")
            .extract()
            .asString();

    assertThat(page).contains("lang=\"fr\"").doesNotContain("<script>").doesNotContain("http");
    REFERENCE
        .matcher(page)
        .results()
        .map(match -> match.group(1))
        .filter(reference -> !reference.startsWith("/tableau-de-bord"))
        .forEach(reference -> given().get(reference).then().statusCode(200));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/console/", "/console/ui", "/console/ui/", "/console/ui/index.html"})
  void theLibrarysOwnPageIsNotServed(String path) {
    given()
        .redirects()
        .follow(false)
        .get(path)
        .then()
        .statusCode(302)
        .header("Location", "/console");
  }

  @Test
  void aServicesDocumentIsServedWithoutATokenAndLeadsThroughTheDoor() {
    given()
        .get("/api/orientation/v1/openapi")
        .then()
        .statusCode(200)
        .contentType("application/json")
        .body("info.title", equalTo("Orientation"))
        .body("servers.url", equalTo(java.util.List.of("/")))
        .body(
            "components.securitySchemes.oidc.flows.authorizationCode.authorizationUrl",
            equalTo(Neighbours.ISSUER + "/protocol/openid-connect/auth"));
  }

  @Test
  void theDocumentOfAServiceThatIsDownIsAProblem() {
    given()
        .get("/api/accompaniment/v1/openapi")
        .then()
        .statusCode(503)
        .header("Retry-After", "5")
        .body("type", equalTo("/problems/service-unavailable"));
  }

  @Test
  void aPageLearnsWhereToSignIn() {
    given()
        .get("/session/configuration")
        .then()
        .statusCode(200)
        .body("issuer", equalTo(Neighbours.ISSUER))
        .body("tokenEndpoint", equalTo(Neighbours.ISSUER + "/protocol/openid-connect/token"))
        .body("logoutEndpoint", equalTo(Neighbours.ISSUER + "/protocol/openid-connect/logout"))
        .body("clientId", equalTo("jalon-console"));
  }
}
