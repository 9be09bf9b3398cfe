package fr.jalon.testkit;

import io.smallrye.jwt.build.Jwt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Access tokens of the shape that the issuers make, signed by a key of this JVM. */
public final class TestTokens {

  public static final String ISSUER = "http://localhost:8090/realms/jalon";
  public static final String OWN = "015";
  public static final String OTHER = "063";

  private static final KeyPair KEYS = keys();
  private static final Path PUBLIC_KEY = writePublicKey();

  private TestTokens() {}

  /** A token of an agent with one role, in one département. */
  public static String of(String role, String departement) {
    return of(List.of(role), departement);
  }

  /** A token of an agent with several roles; their id tells agents of different roles apart. */
  public static String of(List<String> roles, String departement) {
    var id = "agent-" + String.join("-", roles) + "-" + departement;
    return Jwt.issuer(ISSUER)
        .audience("jalon")
        .subject(id)
        .preferredUserName(id)
        .claim("name", "Agent " + String.join(", ", roles))
        .claim("typ", "Bearer")
        .claim("azp", "jalon-tests")
        .claim("realm_access", Map.of("roles", roles))
        .claim("departement", departement)
        .expiresIn(Duration.ofMinutes(10))
        .jws()
        .keyId("tests")
        .sign(KEYS.getPrivate());
  }

  static String publicKeyLocation() {
    return PUBLIC_KEY.toUri().toString();
  }

  private static KeyPair keys() {
    try {
      var generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Path writePublicKey() {
    try {
      var file = Files.createTempFile("jalon-tests-", ".pem");
      file.toFile().deleteOnExit();
      var body = Base64.getMimeEncoder().encodeToString(KEYS.getPublic().getEncoded());
      return Files.writeString(
          file, "-----BEGIN PUBLIC KEY-----\n" + body + "\n-----END PUBLIC KEY-----\n");
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
