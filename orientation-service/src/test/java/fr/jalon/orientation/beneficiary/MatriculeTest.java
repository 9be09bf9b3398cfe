package fr.jalon.orientation.beneficiary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatriculeTest {
  private static final Nir NIR = new Nir("1850915014123");

  @ParameterizedTest
  @CsvSource({"1850915014123", "001850915014123", "185091501412300", "000001850915014123"})
  void aMatriculeOfTheMsaThatIsANirIsIdentity(String sent) {
    var matricule = Matricule.of("MSA 015", sent, List.of());

    assertThat(matricule.nir()).contains(NIR);
    assertThat(matricule.sealed()).isTrue();
    assertThat(matricule.toString()).doesNotContain("185");
  }

  @Test
  void aNumberOfTheCafThatLooksLikeANirStaysANumber() {
    var matricule = Matricule.of("CAF 151", "208956400000000", List.of());

    assertThat(matricule.nir()).isEmpty();
    assertThat(matricule.sealed()).isFalse();
  }

  @Test
  void theNirOfAMemberIsIdentityWhateverTheCaisse() {
    assertThat(Matricule.of("CAF 151", "1850915014123", List.of(NIR)).sealed()).isTrue();
  }

  @Test
  void aLongNumberOfTheMsaThatIsNoNirIsSealedAllTheSame() {
    var matricule = Matricule.of("MSA 015", "999999999999999", List.of());

    assertThat(matricule.nir()).isEmpty();
    assertThat(matricule.sealed()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "208956400000000, 2089564",
    "2089564, 2089564",
    "000000002089564, 2089564",
    "100, 100"
  })
  void aNumberOfTheCafIsSearchedWithoutTheZerosThatPadIt(String sent, String plain) {
    assertThat(Matricule.plain(sent)).isEqualTo(plain);
  }
}
