package fr.jalon.platform.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypefaceTest {
  @Test
  void itShowsWhatFrenchIsWrittenWith() {
    assertThat(
            Typeface.lacking(
                "Œuvre, ça et là, où « l’été »\u00a0; 12\u202f€ – e\u0301… n° 1\r\n"
                    + "\t• ÀÂÆÇÉÈÊËÎÏÔÙÛÜŸ"))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"fait \u2713, 2713", "bravo \uD83D\uDE00, 1F600", "nul\u0000 fin, 0"})
  void itNamesTheFirstCharacterThatItLacks(String text, String character) {
    assertThat(Typeface.lacking(text)).hasValue(Integer.parseInt(character, 16));
  }
}
