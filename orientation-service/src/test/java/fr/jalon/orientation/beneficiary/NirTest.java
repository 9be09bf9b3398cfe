package fr.jalon.orientation.beneficiary;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NirTest {
  private static final String ENCRYPTION = IdentityConfig.LOCAL_ENCRYPTION_KEY;
  private static final String INDEX = IdentityConfig.LOCAL_INDEX_KEY;

  @ParameterizedTest
  @CsvSource({
    // 97 - 1990815990008 mod 97; the others as the synthetic partners' files print them
    "1990815990008, 34", "2840715990001, 31", "1790215990002, 51",
    // Corsica counts as 19 (2A) and 18 (2B)
    "184022A004001, 82", "184022B033001, 15"
  })
  void theKeyIsComputed(String thirteen, String key) {
    var nir = Nir.read(thirteen).orElseThrow();

    assertThat(nir.key()).isEqualTo(key);
    assertThat(Nir.read(thirteen + key)).contains(nir);
    assertThat(Nir.read(" " + thirteen + key + " ")).contains(nir);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "123", "199081599000800", "9990815990008", "1990815990X08", "19908159900081"})
  void whatIsNoNirIsNone(String sent) {
    assertThat(Nir.read(sent)).isEmpty();
  }

  @Test
  void aNirNeverPrints() {
    assertThat(Nir.read("1990815990008").orElseThrow().toString()).doesNotContain("199081");
  }

  @Test
  void aSecretOpensOnlyWhereItStands() {
    var vault = vault(ENCRYPTION, INDEX);
    var sealed = vault.seal("1990815990008".getBytes(UTF_8), "015", "person-1");

    assertThat(new String(vault.open(sealed, "015", "person-1"), UTF_8)).isEqualTo("1990815990008");
    assertThatThrownBy(() -> vault.open(sealed, "015", "person-2")).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> vault.open(sealed, "063", "person-1")).isInstanceOf(IllegalStateException.class);
    var bent = Arrays.copyOf(sealed, sealed.length);
    bent[sealed.length - 1] ^= 1;
    assertThatThrownBy(() -> vault.open(bent, "015", "person-1")).isInstanceOf(IllegalStateException.class);
    assertThat(vault.seal("1990815990008".getBytes(UTF_8), "015", "person-1")).isNotEqualTo(sealed);
  }

  @Test
  void theIndexFindsTheSameNirInOneDepartementOnly() {
    var vault = vault(ENCRYPTION, INDEX);
    var nir = Nir.read("1990815990008").orElseThrow();

    assertThat(vault.index(nir, "015")).isEqualTo(vault.index(nir, "015"));
    assertThat(vault.index(nir, "015")).isNotEqualTo(vault.index(nir, "063"));
    assertThat(vault.index(nir, "015")).isNotEqualTo(vault(ENCRYPTION, ENCRYPTION).index(nir, "015"));
  }

  @Test
  void aKeyOfTheWrongLengthStopsTheStart() {
    assertThatThrownBy(() -> vault("c2hvcnQ=", INDEX)).hasMessageContaining("encryption-key");
    assertThatThrownBy(() -> vault(ENCRYPTION, "%%%")).hasMessageContaining("index-key");
  }

  @Test
  void theLocalKeysAreNotFitForProduction() {
    assertThat(new IdentityKeysCheck(config(ENCRYPTION, INDEX, false)).sound(true).getStatus().name())
        .isEqualTo("DOWN");
    assertThat(new IdentityKeysCheck(config(ENCRYPTION, INDEX, true)).sound(true).getStatus().name())
        .isEqualTo("UP");
    assertThat(new IdentityKeysCheck(config(ENCRYPTION, INDEX, false)).sound(false).getStatus().name())
        .isEqualTo("UP");
  }

  private static IdentityVault vault(String encryption, String index) {
    return new IdentityVault(config(encryption, index, false));
  }

  private static IdentityConfig config(String encryption, String index, boolean allowed) {
    return new IdentityConfig() {
      @Override
      public String encryptionKey() {
        return encryption;
      }

      @Override
      public String indexKey() {
        return index;
      }

      @Override
      public boolean localKeysAllowed() {
        return allowed;
      }
    };
  }
}
