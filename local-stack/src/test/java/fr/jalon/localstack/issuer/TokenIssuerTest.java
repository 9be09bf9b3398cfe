package fr.jalon.localstack.issuer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.RSAPublicKeySpec;
import java.time.Clock;
import java.util.Base64;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenIssuerTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String VERIFIER = "a-verifier-that-only-the-page-knows-0123456789";
  private static final String BACK = "http://localhost:8080/console/oauth2-redirect.html";

  private final HttpClient http = HttpClient.newHttpClient();

  @TempDir private Path folder;
  private TokenIssuer issuer;

  @BeforeEach
  void start() {
    issuer = TokenIssuer.start(folder, 0, Clock.systemUTC());
  }

  @AfterEach
  void stop() {
    issuer.close();
  }

  @Test
  void aTokenVerifiesAgainstThePublishedKeyAndSaysWhoActsForWhichDepartement() throws Exception {
    // When
    var token = issuer.token("conseiller", "015");

    // Then
    var claims = verified(token);
    assertThat(claims.at("/iss").asText()).isEqualTo(issuer.address());
    assertThat(claims.at("/aud").asText()).isEqualTo("jalon");
    assertThat(claims.at("/sub").asText()).isEqualTo("agent-conseiller-015");
    assertThat(claims.at("/realm_access/roles/0").asText()).isEqualTo("conseiller");
    assertThat(claims.at("/departement").asText()).isEqualTo("015");
    assertThat(claims.at("/typ").asText()).isEqualTo("Bearer");
    assertThat(claims.at("/azp").asText()).isEqualTo("conseiller");
    assertThat(claims.at("/name").asText()).isEqualTo("Camille Besse");
    assertThat(claims.at("/preferred_username").asText()).isEqualTo("conseiller.015");
    assertThat(claims.at("/exp").asLong()).isGreaterThan(claims.at("/iat").asLong());
  }

  @Test
  void theKeyOutlivesARestart() throws Exception {
    // Given
    var token = issuer.token("dpo", "015");
    issuer.close();

    // When
    issuer = TokenIssuer.start(folder, 0, Clock.systemUTC());

    // Then
    assertThat(verified(token).at("/sub").asText()).isEqualTo("agent-dpo-015");
  }

  @Test
  void aMachineGetsItsTokenForItsSecret() throws Exception {
    // When
    var answer =
        token(
            "grant_type=client_credentials&client_id=flux-caf&client_secret=flux-caf-local&departement=063");

    // Then
    assertThat(answer.statusCode()).isEqualTo(200);
    var claims = verified(JSON.readTree(answer.body()).at("/access_token").asText());
    assertThat(claims.at("/sub").asText()).isEqualTo("agent-flux-caf-063");
  }

  @Test
  void aWrongSecretGetsNothing() throws Exception {
    // When
    var answer = token("grant_type=client_credentials&client_id=flux-caf&client_secret=guess");

    // Then
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body()).isEqualTo("{\"error\":\"invalid_client\"}");
  }

  @Test
  void aPageGetsATokenForTheCodeAndItsVerifierOnce() throws Exception {
    // Given
    var code = codeFor("agent-pilote-015");

    // When
    var first = token(exchange(code, VERIFIER));
    var second = token(exchange(code, VERIFIER));

    // Then
    var answer = JSON.readTree(first.body());
    assertThat(verified(answer.at("/access_token").asText()).at("/azp").asText())
        .isEqualTo("jalon-console");
    assertThat(verified(answer.at("/id_token").asText()).at("/nonce").asText()).isEqualTo("n-1");
    assertThat(second.body()).isEqualTo("{\"error\":\"invalid_grant\"}");
  }

  @Test
  void aStolenCodeIsWorthNothingWithoutTheVerifier() throws Exception {
    // When
    var answer = token(exchange(codeFor("agent-pilote-015"), "another-verifier"));

    // Then
    assertThat(answer.body()).isEqualTo("{\"error\":\"invalid_grant\"}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org/",
        "http://localhost.example.org/",
        "http://localhost@example.org/",
        "javascript:alert(1)",
        ""
      })
  void nobodyIsSentElsewhere(String back) throws Exception {
    // When
    var answer = get(authorization(back));

    // Then
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("L’adresse de retour doit être sur cette machine.");
  }

  @Test
  void theSignInPageCarriesTheRequestWithoutTrustingIt() throws Exception {
    // When
    var answer = get(authorization(BACK) + "&state=%22%3E%3Cscript%3E");

    // Then
    assertThat(answer.body()).contains("Usage local uniquement").doesNotContain("<script>");
  }

  @Test
  void theConsoleMayReadTokensButNoOtherSite() throws Exception {
    var request = HttpRequest.newBuilder(uri("/protocol/openid-connect/certs"));
    var local = request.copy().header("Origin", "http://localhost:8080").build();
    var foreign = request.copy().header("Origin", "https://example.org").build();

    // When
    var toLocal = http.send(local, BodyHandlers.ofString());
    var toForeign = http.send(foreign, BodyHandlers.ofString());

    // Then
    assertThat(toLocal.headers().firstValue("Access-Control-Allow-Origin"))
        .contains("http://localhost:8080");
    assertThat(toForeign.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
  }

  @Test
  void anUnknownRoleIsRefusedWithThePossibleOnes() {
    assertThatThrownBy(() -> issuer.token("directeur", "015"))
        .hasMessageContaining("Rôles possibles : conseiller, chef-de-projet");
  }

  private String codeFor(String agent) throws Exception {
    var form = authorization(BACK).split("\\?", 2)[1] + "&agent=" + agent;
    var answer = post("/protocol/openid-connect/auth", form);
    var location = answer.headers().firstValue("Location").orElseThrow();
    assertThat(location).startsWith(BACK).endsWith("&state=s-1");
    var code = Pattern.compile("code=([^&]+)").matcher(location);
    assertThat(code.find()).isTrue();
    return code.group(1);
  }

  private static String authorization(String back) {
    return "/protocol/openid-connect/auth?response_type=code&client_id=jalon-console&redirect_uri="
        + back
        + "&state=s-1&nonce=n-1&code_challenge_method=S256&code_challenge="
        + AuthorizationCodes.challenge(VERIFIER);
  }

  private static String exchange(String code, String verifier) {
    return "grant_type=authorization_code&client_id=jalon-console&redirect_uri=%s&code=%s&code_verifier=%s"
        .formatted(BACK, code, verifier);
  }

  private HttpResponse<String> token(String form) throws Exception {
    return post("/protocol/openid-connect/token", form);
  }

  private HttpResponse<String> post(String path, String form) throws Exception {
    var request =
        HttpRequest.newBuilder(uri(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form));
    return http.send(request.build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> get(String path) throws Exception {
    return http.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
  }

  private URI uri(String path) {
    return URI.create(issuer.address() + path);
  }

  private JsonNode verified(String token) throws Exception {
    var parts = token.split("\\.", 3);
    var header = JSON.readTree(Base64.getUrlDecoder().decode(parts[0]));
    var key = JSON.readTree(get("/protocol/openid-connect/certs").body()).at("/keys/0");
    assertThat(key.at("/kid")).isEqualTo(header.at("/kid"));
    var verification = Signature.getInstance("SHA256withRSA");
    verification.initVerify(
        KeyFactory.getInstance("RSA")
            .generatePublic(new RSAPublicKeySpec(number(key, "n"), number(key, "e"))));
    verification.update((parts[0] + "." + parts[1]).getBytes(UTF_8));
    assertThat(verification.verify(Base64.getUrlDecoder().decode(parts[2]))).isTrue();
    return JSON.readTree(Base64.getUrlDecoder().decode(parts[1]));
  }

  private static BigInteger number(JsonNode key, String name) {
    return new BigInteger(1, Base64.getUrlDecoder().decode(key.at("/" + name).asText()));
  }
}
