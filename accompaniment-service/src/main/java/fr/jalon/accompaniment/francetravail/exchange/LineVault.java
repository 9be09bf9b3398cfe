package fr.jalon.accompaniment.francetravail.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.jalon.platform.tenancy.Tenancy;
import fr.jalon.platform.vault.Vault;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Seals what a partner said of a person, for the département at work and one place only. */
@Startup
@ApplicationScoped
public class LineVault {
  private final Vault vault;
  private final SecretKeySpec index;
  private final Tenancy tenancy;
  private final ObjectMapper json;

  LineVault(FranceTravailConfig config, Tenancy tenancy, ObjectMapper json) {
    var setting = "jalon.france-travail.encryption-key";
    this.vault = Vault.of(setting, config.encryptionKey());
    this.index =
        new SecretKeySpec(
            mac(
                new SecretKeySpec(Vault.key(setting, config.encryptionKey()), "HmacSHA256"),
                "identifier index"),
            "HmacSHA256");
    this.tenancy = tenancy;
    this.json = json;
  }

  public byte[] seal(Object secret, String owner) {
    try {
      return vault.seal(json.writeValueAsBytes(secret), tenancy.departement(), owner);
    } catch (JsonProcessingException mistake) {
      throw new IllegalStateException("A secret that is not JSON", mistake);
    }
  }

  public <T> T open(byte[] sealed, String owner, Class<T> type) {
    try {
      return json.readValue(
          new String(vault.open(sealed, tenancy.departement(), owner), UTF_8), type);
    } catch (JsonProcessingException mistake) {
      throw new IllegalStateException("A sealed secret that is no " + type.getSimpleName());
    }
  }

  /** The same for the same identifier in the same département, and telling nothing of it. */
  public byte[] index(String identifier) {
    return mac(index, tenancy.departement() + "|" + identifier);
  }

  private static byte[] mac(SecretKeySpec key, String text) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return mac.doFinal(text.getBytes(UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("An identifier could not be indexed", e);
    }
  }
}
