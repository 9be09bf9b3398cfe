package fr.jalon.orientation.contact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

  @ParameterizedTest
  @CsvSource({
    "698943255, +33698943255, true",
    "0698943255, +33698943255, true",
    "06 98 94 32 55, +33698943255, true",
    "06.98.94.32.55, +33698943255, true",
    "+33 (0)6 98 94 32 55, +33698943255, true",
    "0033698943255, +33698943255, true",
    "33698943255, +33698943255, true",
    "756784512, +33756784512, true",
    "475223344, +33475223344, false",
    "0475223344, +33475223344, false",
    "0972123456, +33972123456, false",
    "0692123456, +262692123456, true",
    "692123456, +262692123456, true",
    "0262202020, +262262202020, false",
    "0690301234, +590690301234, true",
    "0590301234, +590590301234, false",
    "0696301234, +596696301234, true",
    "0694201234, +594694201234, true",
    "0639012345, +262639012345, true",
    "+32 470 12 34 56, +32470123456, true",
  })
  void aNumberIsNormalisedBeforeItIsKnownForAMobile(String sent, String dialled, boolean mobile) {
    var number = PhoneNumber.read(sent).orElseThrow();
    assertThat(number.e164()).isEqualTo(dialled);
    assertThat(number.isMobile()).isEqualTo(mobile);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "néant", "0", "0000000000", "12", "06 98 94 32", "0899123456"})
  void whatNobodyCanBeCalledOnIsNoNumber(String sent) {
    assertThat(PhoneNumber.read(sent)).isEmpty();
  }

  @Test
  void aCellMayHoldSeveralNumbers() {
    assertThat(PhoneNumber.apart("0698943255 / 04 75 22 33 44\n0756784512 ou 0475223345"))
        .containsExactly("0698943255", "04 75 22 33 44", "0756784512", "0475223345");
  }

  @Test
  void aNumberDoesNotShowInALog() {
    assertThat(PhoneNumber.read("0698943255").orElseThrow().toString()).doesNotContain("698943255");
  }
}
