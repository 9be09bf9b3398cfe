package fr.jalon.gateway.identity;

import static fr.jalon.gateway.stand.Tokens.OURS;
import static fr.jalon.gateway.stand.Tokens.THEIRS;
import static fr.jalon.gateway.stand.Tokens.claims;
import static fr.jalon.gateway.stand.Tokens.encode;
import static fr.jalon.gateway.stand.Tokens.header;
import static fr.jalon.gateway.stand.Tokens.hmac;
import static fr.jalon.gateway.stand.Tokens.jwk;
import static fr.jalon.gateway.stand.Tokens.signed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.jalon.gateway.stand.Neighbours;
import fr.jalon.gateway.stand.Tokens;
import fr.jalon.gateway.stand.Wire;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@QuarkusTestResource(Neighbours.class)
class ForgedTokenIT {
  private static final String PATH = "/api/orientation/v1/parcours";

  @BeforeEach
  void nobodyWasReached() {
    Neighbours.REACHED.clear();
  }

  @Test
  void aGenuineTokenOpensTheDoor() throws IOException {
    var answer = Wire.get(PATH, "Authorization: bearer " + Tokens.valid());

    assertThat(answer).startsWith("HTTP/1.1 200");
    assertThat(Neighbours.REACHED).containsExactly(PATH);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("forged")
  void aForgedTokenReachesNobody(String what, String token) throws IOException {
    var answer = Wire.get(PATH, "Authorization: Bearer " + token);

    assertThat(answer)
        .startsWith("HTTP/1.1 401")
        .contains("\"type\":\"/problems/not-authenticated\"")
        .containsIgnoringCase("WWW-Authenticate: Bearer realm=\"jalon\", error=\"invalid_token\"");
    assertThat(Neighbours.REACHED).as(what).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("noToken")
  void withoutATokenNobodyIsReached(String what, String[] headers) throws IOException {
    var answer = Wire.get(PATH + "?access_token=" + Tokens.valid(), headers);

    assertThat(answer)
        .startsWith("HTTP/1.1 401")
        .contains("\"type\":\"/problems/not-authenticated\"")
        .containsIgnoringCase("WWW-Authenticate: Bearer realm=\"jalon\"\r\n");
    assertThat(Neighbours.REACHED).as(what).isEmpty();
  }

  static Stream<Arguments> noToken() {
    return Stream.of(
        arguments("only in the query", new String[0]),
        arguments("basic", new String[] {"Authorization: Basic cm9vdDpyb290"}),
        arguments("cookie", new String[] {"Cookie: Authorization=" + Tokens.valid()}),
        arguments(
            "two headers",
            new String[] {
              "Authorization: Bearer " + Tokens.valid(), "Authorization: Bearer x.y.z"
            }));
  }

  static Stream<Arguments> forged() {
    return Stream.concat(forgedSignatures(), Stream.concat(forgedHeaders(), forgedClaims()));
  }

  private static Stream<Arguments> forgedSignatures() {
    var valid = Tokens.valid();
    var unsigned = encode(header().put("alg", "none").encode()) + "." + encode(claims().encode());
    return Stream.of(
        arguments("alg none", unsigned + "."),
        arguments("alg none, some signature", unsigned + ".AAAA"),
        arguments("alg None", withAlgorithm("None")),
        arguments("alg nOnE", withAlgorithm("nOnE")),
        arguments("alg missing", signed(without("alg"), claims(), OURS.getPrivate())),
        arguments("another's key", signed(header(), claims(), THEIRS.getPrivate())),
        arguments(
            "HS256 keyed with our public key",
            hmac(header().put("alg", "HS256"), claims(), OURS.getPublic().getEncoded())),
        arguments("ES256 with r = s = 0", withAlgorithm("ES256", new byte[64])),
        arguments(
            "RS512",
            signed(
                header().put("alg", "RS512").encode(),
                claims().encode(),
                OURS.getPrivate(),
                "SHA512withRSA")),
        arguments("signature cut off", valid.substring(0, valid.lastIndexOf('.') + 1)),
        arguments("signature of another token", swapped(valid, Tokens.of("agent-dpo-015"))),
        arguments("five parts, as if encrypted", valid + ".AAAA.AAAA"),
        arguments("not a token", "azerty"),
        arguments("64 KB", signed(header(), claims().put("x", "a".repeat(48_000)), ours())));
  }

  private static Stream<Arguments> forgedHeaders() {
    return Stream.of(
        headed("jwk brings its key", header().put("jwk", jwk(THEIRS)), THEIRS.getPrivate()),
        headed("jku names its keys", header().put("jku", "http://localhost/k"), ours()),
        headed("x5u names its keys", header().put("x5u", "http://localhost/k"), ours()),
        headed("x5c brings its key", header().put("x5c", new JsonArray().add("AAAA")), ours()),
        headed("kid is a path", header().put("kid", "../../../../dev/null"), ours()),
        headed("kid is SQL", header().put("kid", "x' or '1'='1"), ours()),
        headed("kid unknown", header().put("kid", "another-key"), ours()),
        headed("kid missing", without("kid"), ours()),
        headed("kid is a number", header().put("kid", 1), ours()),
        headed("crit unknown", header().put("crit", new JsonArray().add("exp")), ours()),
        headed(
            "b64 false",
            header().put("b64", false).put("crit", new JsonArray().add("b64")),
            ours()),
        headed("zip", header().put("zip", "DEF"), ours()),
        headed("typ of another kind", header().put("typ", "dpop+jwt"), ours()),
        arguments(
            "header twice alg",
            signed(
                "{\"alg\":\"none\",\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"test-key\"}",
                claims().encode(),
                ours(),
                "SHA256withRSA")));
  }

  private static Stream<Arguments> forgedClaims() {
    var now = Instant.now().getEpochSecond();
    return Stream.of(
        claim("another issuer", claims().put("iss", Neighbours.ISSUER + "2")),
        claim("issuer missing", removed("iss")),
        claim("another audience", claims().put("aud", "account")),
        claim("audience missing", removed("aud")),
        claim("an ID token", claims().put("typ", "ID")),
        claim("a refresh token", claims().put("typ", "Refresh")),
        claim("typ missing", removed("typ")),
        claim("expired", claims().put("iat", now - 900).put("exp", now - 300)),
        claim("never expires", removed("exp")),
        claim("exp is text", claims().put("exp", "demain")),
        claim("not yet valid", claims().put("nbf", now + 300)),
        claim("issued in the future", claims().put("iat", now + 300)),
        claim("iat missing", removed("iat")),
        claim("sub missing", removed("sub")),
        claim("sub blank", claims().put("sub", " ")),
        arguments(
            "claims twice sub",
            signed(
                header().encode(),
                claims().encode().replaceFirst("\\{", "{\"sub\":\"agent-dpo-015\","),
                ours(),
                "SHA256withRSA")),
        arguments(
            "claims are no object", signed(header().encode(), "[]", ours(), "SHA256withRSA")));
  }

  private static Arguments headed(String what, JsonObject header, java.security.PrivateKey key) {
    return arguments(what, signed(header, claims(), key));
  }

  private static Arguments claim(String what, JsonObject claims) {
    return arguments(what, signed(header(), claims, ours()));
  }

  private static java.security.PrivateKey ours() {
    return OURS.getPrivate();
  }

  private static JsonObject without(String field) {
    var header = header();
    header.remove(field);
    return header;
  }

  private static JsonObject removed(String claim) {
    var claims = claims();
    claims.remove(claim);
    return claims;
  }

  private static String withAlgorithm(String algorithm) {
    return withAlgorithm(algorithm, new byte[] {1, 2, 3});
  }

  private static String withAlgorithm(String algorithm, byte[] signature) {
    return encode(header().put("alg", algorithm).encode())
        + "."
        + encode(claims().encode())
        + "."
        + encode(signature);
  }

  private static String swapped(String token, String other) {
    return token.substring(0, token.lastIndexOf('.')) + other.substring(other.lastIndexOf('.'));
  }
}
