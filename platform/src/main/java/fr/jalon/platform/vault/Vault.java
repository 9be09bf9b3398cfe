package fr.jalon.platform.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals secrets with AES-256-GCM, each bound to where it belongs (tenant and owner), so that a
 * cipher moved to another row does not open. A sealed secret starts with the version of its key.
 */
public final class Vault {
  private static final byte KEY_VERSION = 1;
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  private final SecureRandom random = new SecureRandom();
  private final SecretKeySpec encryption;

  private Vault(SecretKeySpec encryption) {
    this.encryption = encryption;
  }

  /** A vault for the key that a setting holds in base64; a key that is none stops the start. */
  public static Vault of(String setting, String base64) {
    return new Vault(new SecretKeySpec(key(setting, base64), "AES"));
  }

  /** The 32 bytes that a setting holds. */
  public static byte[] key(String setting, String base64) {
    byte[] key;
    try {
      key = Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(setting + " is not base64", e);
    }
    if (key.length != 32) {
      throw new IllegalStateException(setting + " must hold 32 bytes");
    }
    return key;
  }

  public byte[] seal(byte[] secret, String tenant, String owner) {
    try {
      var nonce = new byte[NONCE];
      random.nextBytes(nonce);
      var sealed = cipher(Cipher.ENCRYPT_MODE, nonce, tenant, owner).doFinal(secret);
      return ByteBuffer.allocate(1 + NONCE + sealed.length)
          .put(KEY_VERSION)
          .put(nonce)
          .put(sealed)
          .array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("A secret could not be sealed", e);
    }
  }

  public byte[] open(byte[] sealed, String tenant, String owner) {
    try {
      var bytes = ByteBuffer.wrap(sealed);
      if (bytes.get() != KEY_VERSION) {
        throw new IllegalStateException("A secret sealed with an unknown key");
      }
      var nonce = new byte[NONCE];
      bytes.get(nonce);
      var rest = new byte[bytes.remaining()];
      bytes.get(rest);
      return cipher(Cipher.DECRYPT_MODE, nonce, tenant, owner).doFinal(rest);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("A secret does not open where it stands", e);
    }
  }

  private Cipher cipher(int mode, byte[] nonce, String tenant, String owner)
      throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, encryption, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD((tenant + "|" + owner).getBytes(UTF_8));
    return cipher;
  }
}
