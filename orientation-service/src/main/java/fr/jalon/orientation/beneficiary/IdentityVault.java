package fr.jalon.orientation.beneficiary;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals what identifies a person, and finds a NIR without reading one.
 *
 * <p>AES-256-GCM, bound to where the secret belongs (tenant and owner), so that a cipher moved to
 * another row does not open; the blind index is an HMAC-SHA-256 with a key of its own. A sealed
 * secret starts with the version of its key. Made at start: a key that is none stops it there.
 */
@Startup
@ApplicationScoped
public class IdentityVault {
  private static final byte KEY_VERSION = 1;
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  private final SecureRandom random = new SecureRandom();
  private final SecretKeySpec encryption;

  /** With its key, and never used but copied: to look one up and key it costs more than it does. */
  private final Mac mac;

  IdentityVault(IdentityConfig config) {
    encryption = new SecretKeySpec(key("encryption-key", config.encryptionKey()), "AES");
    mac = mac(new SecretKeySpec(key("index-key", config.indexKey()), "HmacSHA256"));
  }

  public byte[] seal(byte[] secret, String departement, String owner) {
    try {
      var nonce = new byte[NONCE];
      random.nextBytes(nonce);
      var cipher = cipher(Cipher.ENCRYPT_MODE, nonce, departement, owner);
      var sealed = cipher.doFinal(secret);
      return ByteBuffer.allocate(1 + NONCE + sealed.length)
          .put(KEY_VERSION)
          .put(nonce)
          .put(sealed)
          .array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("A secret could not be sealed", e);
    }
  }

  public byte[] open(byte[] sealed, String departement, String owner) {
    try {
      var bytes = ByteBuffer.wrap(sealed);
      if (bytes.get() != KEY_VERSION) {
        throw new IllegalStateException("A secret sealed with an unknown key");
      }
      var nonce = new byte[NONCE];
      bytes.get(nonce);
      var rest = new byte[bytes.remaining()];
      bytes.get(rest);
      return cipher(Cipher.DECRYPT_MODE, nonce, departement, owner).doFinal(rest);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("A secret does not open where it stands", e);
    }
  }

  /** The same for the same NIR in the same département, and telling nothing of it. */
  public byte[] index(Nir nir, String departement) {
    return mac(departement + "|" + nir.digits());
  }

  /** The same for another identifier of that kind, which never meets a NIR's. */
  public byte[] index(String kind, String value, String departement) {
    return mac(departement + "|" + kind + "|" + value);
  }

  private static Mac mac(SecretKeySpec key) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return mac;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Identifiers cannot be indexed", e);
    }
  }

  private byte[] mac(String text) {
    try {
      return ((Mac) mac.clone()).doFinal(text.getBytes(UTF_8));
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("An identifier could not be indexed", e);
    }
  }

  private Cipher cipher(int mode, byte[] nonce, String departement, String owner)
      throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, encryption, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD((departement + "|" + owner).getBytes(UTF_8));
    return cipher;
  }

  private static byte[] key(String name, String base64) {
    byte[] key;
    try {
      key = Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException("jalon.identity." + name + " is not base64", e);
    }
    if (key.length != 32) {
      throw new IllegalStateException("jalon.identity." + name + " must hold 32 bytes");
    }
    return key;
  }
}
