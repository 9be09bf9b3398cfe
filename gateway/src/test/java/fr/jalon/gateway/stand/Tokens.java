package fr.jalon.gateway.stand;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Tokens of the test issuer, written by hand so that they can be forged too. */
public final class Tokens {
  public static final String KEY_ID = "test-key";
  public static final KeyPair OURS = rsa();
  public static final KeyPair THEIRS = rsa();

  private Tokens() {}

  public static String valid() {
    return of("agent-conseiller-015");
  }

  public static String of(String subject) {
    return signed(header(), claims().put("sub", subject), OURS.getPrivate());
  }

  public static JsonObject header() {
    return new JsonObject().put("alg", "RS256").put("typ", "JWT").put("kid", KEY_ID);
  }

  public static JsonObject claims() {
    var now = Instant.now().getEpochSecond();
    return new JsonObject()
        .put("iss", Neighbours.ISSUER)
        .put("aud", "jalon")
        .put("sub", "agent-conseiller-015")
        .put("preferred_username", "conseiller")
        .put("realm_access", new JsonObject().put("roles", new JsonArray().add("conseiller")))
        .put("departement", "015")
        .put("typ", "Bearer")
        .put("azp", "jalon-console")
        .put("jti", UUID.randomUUID().toString())
        .put("iat", now)
        .put("exp", now + 300);
  }

  public static String signed(JsonObject header, JsonObject claims, PrivateKey key) {
    return signed(header.encode(), claims.encode(), key, "SHA256withRSA");
  }

  public static String signed(String header, String claims, PrivateKey key, String algorithm) {
    var content = encode(header) + "." + encode(claims);
    try {
      var signature = Signature.getInstance(algorithm);
      signature.initSign(key);
      signature.update(content.getBytes(StandardCharsets.US_ASCII));
      return content + "." + encode(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  public static String hmac(JsonObject header, JsonObject claims, byte[] secret) {
    var content = encode(header.encode()) + "." + encode(claims.encode());
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      return content + "." + encode(mac.doFinal(content.getBytes(StandardCharsets.US_ASCII)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  public static String encode(String text) {
    return encode(text.getBytes(StandardCharsets.UTF_8));
  }

  public static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  public static JsonObject jwk(KeyPair pair) {
    var key = (RSAPublicKey) pair.getPublic();
    return new JsonObject()
        .put("kty", "RSA")
        .put("use", "sig")
        .put("alg", "RS256")
        .put("kid", KEY_ID)
        .put("n", encode(unsigned(key.getModulus().toByteArray())))
        .put("e", encode(key.getPublicExponent().toByteArray()));
  }

  private static byte[] unsigned(byte[] number) {
    return number[0] == 0 ? java.util.Arrays.copyOfRange(number, 1, number.length) : number;
  }

  private static KeyPair rsa() {
    try {
      var generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
