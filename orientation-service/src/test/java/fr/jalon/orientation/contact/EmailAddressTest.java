package fr.jalon.orientation.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

  @ParameterizedTest
  @CsvSource({
    "camille.lefevre@exemple.fr, camille.lefevre@exemple.fr",
    "' Camille@Exemple.FR ', Camille@exemple.fr",
    "mailto:camille@exemple.fr, camille@exemple.fr",
    "Camille <camille@exemple.fr>, camille@exemple.fr",
    "'néant; camille@exemple.fr', camille@exemple.fr",
  })
  void theFirstAddressOfACellIsRead(String sent, String address) {
    assertThat(EmailAddress.read(sent).orElseThrow().value()).isEqualTo(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "néant", "camille@", "@exemple.fr", "camille@exemple", "a..b@exemple.fr"})
  void whatIsNoAddressIsNotKept(String sent) {
    assertThat(EmailAddress.read(sent)).isEmpty();
  }

  @Test
  void anAddressAddsNoHeaderToAMessage() {
    assertThatThrownBy(() -> new EmailAddress("a@exemple.fr\r\nBcc: b@exemple.fr"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anAddressDoesNotShowInALog() {
    assertThat(new EmailAddress("camille@exemple.fr").toString()).doesNotContain("camille");
  }
}
