package fr.jalon.orientation.letter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrenchTypographyTest {

  /** A no-break space is written « ~ » here. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Objet : venez !                  | Objet~: venez~!
          « oui »                          | «~oui~»
          l'article L. 262-37 du code      | l’article~L.~262-37 du code
          le lundi 1er mars 2026 à 9 h 30  | le lundi 1er~mars 2026 à 9~h~30
          à 14 h, salle 2                  | à 14~h, salle 2
          12 rue des Œillets               | 12 rue des Œillets
          50 % ou 100 €                    | 50~% ou 100~€
          """)
  void aTextIsSetAsPrintersDo(String text, String set) {
    assertThat(FrenchTypography.text(text)).isEqualTo(set.replace('~', '\u00a0'));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <p title="a : b">c : d</p>   | <p title="a : b">c~: d</p>
          L&#39;Aveyron &amp; vous ?   | L’Aveyron &amp; vous~?
          """)
  void tagsAndEntitiesAreLeftAlone(String html, String set) {
    assertThat(FrenchTypography.html(html)).isEqualTo(set.replace('~', '\u00a0'));
  }
}
