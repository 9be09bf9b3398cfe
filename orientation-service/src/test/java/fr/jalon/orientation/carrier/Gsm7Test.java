package fr.jalon.orientation.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Gsm7Test {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          rendez-vous à 9 h 30, été, où     | rendez-vous à 9 h 30, été, où
          prévenez-nous, même en août       | prévenez-nous, meme en aout
          Ça, leçon, cœur, Noël             | Ça, lecon, coeur, Noel
          l’accueil « Insertion » – 2e étage| l'accueil "Insertion" - 2e étage
          日本                               | ??
          """)
  void aTextIsWrittenInTheAlphabetOfTextMessages(String text, String written) {
    assertThat(Gsm7.write(text)).isEqualTo(written);
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "160, 1", "161, 2", "306, 2", "307, 3", "459, 3", "460, 4"})
  void aTextIsSentAsOneMessageUpTo160AndInPartsOf153Beyond(int length, int segments) {
    assertThat(Gsm7.segments("a".repeat(length))).isEqualTo(segments);
  }

  @Test
  void aCharacterOfTheExtensionCountsForTwo() {
    assertThat(Gsm7.segments("€".repeat(80))).isOne();
    assertThat(Gsm7.segments("€".repeat(80) + "a")).isEqualTo(2);
  }
}
