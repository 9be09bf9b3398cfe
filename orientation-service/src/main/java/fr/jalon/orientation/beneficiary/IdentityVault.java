package fr.jalon.orientation.beneficiary;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.jalon.platform.vault.Vault;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals what identifies a person, and finds a NIR without reading one: the blind index is an
 * HMAC-SHA-256 with a key of its own. Made at start: a key that is none stops it there.
 */
@Startup
@ApplicationScoped
public class IdentityVault {
  private final Vault vault;

  /** With its key, and never used but copied: to look one up and key it costs more than it does. */
  private final Mac mac;

  IdentityVault(IdentityConfig config) {
    vault = Vault.of("jalon.identity.encryption-key", config.encryptionKey());
    mac =
        mac(
            new SecretKeySpec(
                Vault.key("jalon.identity.index-key", config.indexKey()), "HmacSHA256"));
  }

  public byte[] seal(byte[] secret, String departement, String owner) {
    return vault.seal(secret, departement, owner);
  }

  public byte[] open(byte[] sealed, String departement, String owner) {
    return vault.open(sealed, departement, owner);
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
}
