package fr.jalon.gateway.limit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import fr.jalon.gateway.stand.Neighbours;
import fr.jalon.gateway.stand.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Neighbours.class)
class RateLimitIT {
  private static final String LIMITED = "/api/indicators/v1/indicateurs";

  @Test
  void oneClientsRushIsStoppedAndAnothersCallIsNot() {
    // Given
    var hasty = Tokens.of("agent-presse");
    IntStream.range(0, Neighbours.SMALL_QUOTA).forEach(_ -> get(hasty, LIMITED).statusCode(200));
    Neighbours.REACHED.clear();

    // When
    var refused = get(hasty, LIMITED);
    var reached = Neighbours.REACHED.size();
    var another = get(Tokens.of("agent-calme"), LIMITED);
    var elsewhere = get(hasty, "/api/orientation/v1/parcours");

    // Then
    refused
        .statusCode(429)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/too-many-requests"))
        .header("Retry-After", matchesPattern("[1-9]\\d*"))
        .header("RateLimit-Policy", "\"indicators\";q=20;w=3600")
        .header("RateLimit", matchesPattern("\"indicators\";r=0;t=\\d+"));
    assertThat(reached).isZero();
    another.statusCode(200).header("RateLimit", matchesPattern("\"indicators\";r=19;t=\\d+"));
    elsewhere.statusCode(200).header("RateLimit-Policy", "\"orientation\";q=6000;w=60");
  }

  @Test
  void aNewTokenGivesNoNewAllowance() {
    IntStream.range(0, Neighbours.SMALL_QUOTA)
        .forEach(_ -> get(Tokens.of("agent-ruse"), LIMITED).statusCode(200));

    get(Tokens.of("agent-ruse"), LIMITED)
        .statusCode(429)
        .body("type", equalTo("/problems/too-many-requests"));
  }

  private static ValidatableResponse get(String token, String path) {
    return given().header("Authorization", "Bearer " + token).get(path).then();
  }
}
