package fr.jalon.gateway.route;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import fr.jalon.gateway.stand.Neighbours;
import fr.jalon.gateway.stand.Tokens;
import fr.jalon.gateway.stand.Wire;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Neighbours.class)
class RoutingIT {
  @BeforeEach
  void nobodyWasReached() {
    Neighbours.REACHED.clear();
  }

  @Test
  void aRequestReachesItsServiceWithPathQueryAndBodyUnchanged() {
    withToken()
        .header("Idempotency-Key", "cle-1")
        .header("If-Match", "\"3\"")
        .contentType("application/json")
        .body("{\"reason\":\"é\"}")
        .put("/api/orientation/v1/parcours/1/orientation?de=2026-01&a=%C3%A9")
        .then()
        .statusCode(200)
        .body("method", equalTo("PUT"))
        .body("uri", equalTo("/api/orientation/v1/parcours/1/orientation?de=2026-01&a=%C3%A9"))
        .body("body", equalTo("{\"reason\":\"é\"}"))
        .body("headers", hasEntry("idempotency-key", List.of("cle-1")))
        .body("headers", hasEntry("if-match", List.of("\"3\"")))
        .body("headers.authorization[0]", notNullValue());
  }

  @Test
  void whatAClientSaysOfItselfInTheDoorsNameIsDropped() {
    withToken()
        .header("X-User", "root")
        .header("X-User-Id", "root")
        .header("X-Forwarded-For", "10.6.6.6")
        .header("X-Forwarded-Prefix", "/evil")
        .header("Forwarded", "for=10.6.6.6")
        .header("X-Real-IP", "10.6.6.6")
        .header("X-HTTP-Method-Override", "DELETE")
        .header("X-Departement", "063")
        .header("Cookie", "session=1")
        .header("baggage", "role=dpo")
        .header("tracestate", "a=b")
        .header("Connection", "X-Secret")
        .header("X-Secret", "1")
        .get("/api/orientation/v1/parcours")
        .then()
        .statusCode(200)
        .body("headers.x-forwarded-for", equalTo(List.of("127.0.0.1")))
        .body("headers.x-forwarded-proto", equalTo(List.of("http")))
        .body("headers", not(hasKey("x-user")))
        .body("headers", not(hasKey("x-user-id")))
        .body("headers", not(hasKey("x-forwarded-prefix")))
        .body("headers", not(hasKey("forwarded")))
        .body("headers", not(hasKey("x-real-ip")))
        .body("headers", not(hasKey("x-http-method-override")))
        .body("headers", not(hasKey("x-departement")))
        .body("headers", not(hasKey("cookie")))
        .body("headers", not(hasKey("baggage")))
        .body("headers", not(hasKey("tracestate")))
        .body("headers", not(hasKey("x-secret")));
  }

  @Test
  void theTraceOfAClientGoesOnAndAForgedOneDoesNot() {
    withToken()
        .header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
        .get("/api/orientation/v1/parcours")
        .then()
        .body(
            "headers.traceparent[0]",
            matchesPattern("00-4bf92f3577b34da6a3ce929d0e0e4736-[0-9a-f]{16}-01"))
        .body("headers.traceparent.size()", equalTo(1));

    withToken()
        .header("traceparent", "00-evil\tthing")
        .get("/api/orientation/v1/parcours")
        .then()
        .body("headers.traceparent[0]", matchesPattern("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]"));
  }

  @Test
  void theCorrelationIdIsPassedOnAndGivenBack() {
    withToken()
        .header("X-Correlation-Id", "demande-2026-001")
        .get("/api/orientation/v1/parcours")
        .then()
        .header("X-Correlation-Id", "demande-2026-001")
        .body("headers.x-correlation-id", equalTo(List.of("demande-2026-001")));

    withToken()
        .header("X-Correlation-Id", "<script>")
        .get("/api/orientation/v1/parcours")
        .then()
        .header("X-Correlation-Id", matchesPattern("[0-9a-f-]{36}"));
  }

  @Test
  void linksToAServiceLeadThroughTheDoor() {
    withToken()
        .redirects()
        .follow(false)
        .post("/api/orientation/v1/creation")
        .then()
        .statusCode(201)
        .header("Location", "/api/orientation/v1/parcours/1")
        .header("Link", "</api/orientation/v1/parcours?curseur=a>; rel=\"next\"");
  }

  @Test
  void anAnswerTellsNothingOfTheServerAndForbidsWhatBrowsersShouldNotDo() {
    withToken()
        .get("/api/orientation/v1/parcours")
        .then()
        .header("Server", nullValue())
        .header("X-Content-Type-Options", "nosniff")
        .header("Referrer-Policy", "no-referrer")
        .header("Cache-Control", "no-store")
        .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
  }

  @Test
  void thePagesOfTheDashboardNeedNoTokenAndCarryNone() {
    withToken()
        .get("/tableau-de-bord/index.html")
        .then()
        .statusCode(200)
        .body("uri", equalTo("/tableau-de-bord/index.html"))
        .body("headers", not(hasKey("authorization")));
    given().get("/tableau-de-bord").then().statusCode(200);
    given()
        .post("/tableau-de-bord/x")
        .then()
        .statusCode(405)
        .body("type", equalTo("/problems/method-not-allowed"));
  }

  @Test
  void aServiceThatIsDownIsToldWithoutItsAddress() {
    var body =
        withToken()
            .body(new byte[100_000])
            .post("/api/accompaniment/v1/accompagnements")
            .then()
            .statusCode(503)
            .contentType("application/problem+json")
            .header("Retry-After", "5")
            .body("type", equalTo("/problems/service-unavailable"))
            .body("instance", equalTo("/api/accompaniment/v1/accompagnements"))
            .body("correlationId", notNullValue())
            .extract()
            .asString();

    assertThat(body).doesNotContain("localhost").doesNotContain("Exception");
  }

  @Test
  void aServiceThatClosesWithoutAnAnswerIsTold() {
    withToken()
        .get("/api/orientation/v1/fermeture")
        .then()
        .statusCode(502)
        .body("type", equalTo("/problems/service-answer-broken"));
  }

  @Test
  void aServiceThatStaysMuteIsGivenUp() {
    withToken()
        .get("/api/orientation/v1/silence")
        .then()
        .statusCode(502)
        .header("Retry-After", "5")
        .body("type", equalTo("/problems/service-answer-broken"));
  }

  @Test
  void anAnswerThatBreaksOffIsNotPassedForAWholeOne() throws IOException {
    var answer = Wire.get("/api/orientation/v1/coupure", "Authorization: Bearer " + Tokens.valid());

    assertThat(answer).contains("200 OK").containsIgnoringCase("Content-Length: 1000");
    assertThat(answer.length()).isLessThan(1_500);
    assertThat(answer).doesNotContain("problem");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nulle-part",
        "/api",
        "/api/secret/v1/x",
        "/q/health",
        "/q/metrics",
        "/q/openapi",
        "/q/dev-ui"
      })
  void nothingElseIsThere(String path) {
    withToken()
        .get(path)
        .then()
        .statusCode(404)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/resource-not-found"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/tableau-de-bord/../api/indicators/v1/indicateurs",
        "/tableau-de-bord/%2e%2e/api/indicators/v1/indicateurs",
        "/tableau-de-bord/..%2fapi/indicators/v1/indicateurs",
        "/api/orientation/v1/openapi/../parcours",
        "//api/orientation/v1/parcours"
      })
  void aPathInDisguiseReachesNobody(String path) throws IOException {
    var answer = Wire.get(path);

    assertThat(answer)
        .startsWith("HTTP/1.1 400")
        .contains("/problems/path-refused")
        .contains("X-Correlation-Id: ")
        .contains("X-Content-Type-Options: nosniff");
    assertThat(Neighbours.REACHED).isEmpty();
  }

  @Test
  void twoLengthsForOneBodyReachNobodyAsTwoRequests() throws IOException {
    Wire.say(
        "POST /api/orientation/v1/parcours HTTP/1.1\r\nHost: jalon.test\r\nAuthorization: Bearer "
            + Tokens.valid()
            + "\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n"
            + "0\r\n\r\nGET /api/orientation/v1/cache HTTP/1.1\r\nHost: x\r\n\r\n");

    assertThat(Neighbours.REACHED).doesNotContain("/api/orientation/v1/cache");
  }

  @ParameterizedTest
  @ValueSource(strings = {"TRACE", "CONNECT", "PROPFIND"})
  void aMethodNobodyNeedsReachesNobody(String method) throws IOException {
    var answer =
        Wire.say(
            method
                + " /api/orientation/v1/parcours HTTP/1.1\r\nHost: jalon.test\r\nAuthorization:"
                + " Bearer "
                + Tokens.valid()
                + "\r\nConnection: close\r\n\r\n");

    assertThat(answer).startsWith("HTTP/1.1 4");
    assertThat(Neighbours.REACHED).isEmpty();
  }

  private static RequestSpecification withToken() {
    return given().header("Authorization", "Bearer " + Tokens.valid()).urlEncodingEnabled(false);
  }
}
