package fr.jalon.orientation.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainNameTest {

  @ParameterizedTest
  @CsvSource({
    "Élo\u00efse, eloise",
    "JEAN-PIERRE, jean pierre",
    "D'ARTAGNAN, d artagnan",
    "'  Le  Bœuf ', le boeuf",
    "E\u0301loise, eloise"
  })
  void accentsHyphensAndCaseDoNotCount(String written, String plain) {
    assertThat(PlainName.of(written).text()).isEqualTo(plain);
  }

  @ParameterizedTest
  @CsvSource({"ST FLOUR, saint flour", "Ste-Eulalie, sainte eulalie", "STRASBOURG, strasbourg"})
  void saintsAreWrittenOutInCommunes(String written, String plain) {
    assertThat(PlainName.ofPlace(written).text()).isEqualTo(plain);
  }
}
