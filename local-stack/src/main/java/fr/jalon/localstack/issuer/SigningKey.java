package fr.jalon.localstack.issuer;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** The RSA key that signs tokens; kept in a file so that tokens outlive a restart. */
final class SigningKey {
  private static final Base64.Encoder BASE64_URL = Base64.getUrlEncoder().withoutPadding();
  private static final ObjectMapper JSON = new ObjectMapper();

  private final RSAPrivateCrtKey key;
  private final String id;

  private SigningKey(RSAPrivateCrtKey key) throws GeneralSecurityException {
    this.key = key;
    var digest = MessageDigest.getInstance("SHA-256").digest(key.getModulus().toByteArray());
    this.id = BASE64_URL.encodeToString(Arrays.copyOf(digest, 12));
  }

  /** Reads the key kept in {@code file}, or makes one there. */
  static SigningKey keptIn(Path file) {
    try {
      if (!Files.exists(file)) {
        write(file);
      }
      var encoded = Base64.getDecoder().decode(Files.readString(file).strip());
      return new SigningKey(
          (RSAPrivateCrtKey)
              KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void write(Path file) throws IOException, GeneralSecurityException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    var generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    var encoded = generator.generateKeyPair().getPrivate().getEncoded();
    var ownerOnly =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    // Written aside first: a start that is killed here leaves no half key.
    var draft = file.resolveSibling(file.getFileName() + ".draft");
    Files.deleteIfExists(draft);
    Files.createFile(draft, ownerOnly);
    Files.writeString(draft, Base64.getEncoder().encodeToString(encoded));
    Files.move(draft, file);
  }

  /** A JWT of these claims, RS256. */
  String sign(Map<String, Object> claims) {
    try {
      var header = Map.of("alg", "RS256", "typ", "JWT", "kid", id);
      var content = encode(header) + "." + encode(claims);
      var signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(key);
      signature.update(content.getBytes(UTF_8));
      return content + "." + BASE64_URL.encodeToString(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What verifies the signatures, as a JWK. */
  Map<String, Object> publicKey() {
    var jwk = new LinkedHashMap<String, Object>();
    jwk.put("kty", "RSA");
    jwk.put("use", "sig");
    jwk.put("alg", "RS256");
    jwk.put("kid", id);
    jwk.put("n", encode(key.getModulus()));
    jwk.put("e", encode(key.getPublicExponent()));
    return jwk;
  }

  private static String encode(Map<String, ?> content) {
    try {
      return BASE64_URL.encodeToString(JSON.writeValueAsBytes(content));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  // A JWK holds the magnitude only, without the sign byte of Java's representation.
  private static String encode(BigInteger number) {
    var bytes = number.toByteArray();
    var from = bytes[0] == 0 ? 1 : 0;
    return BASE64_URL.encodeToString(Arrays.copyOfRange(bytes, from, bytes.length));
  }
}
