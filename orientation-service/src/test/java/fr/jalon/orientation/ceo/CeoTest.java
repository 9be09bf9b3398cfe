package fr.jalon.orientation.ceo;

import static fr.jalon.orientation.OrientationProblem.CEO_ALREADY_SIGNED_BY_THIS_PARTY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.jalon.orientation.ceo.Ceo.HalfSigned;
import fr.jalon.orientation.ceo.Ceo.Terms;
import fr.jalon.platform.problem.Refusal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CeoTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 9);

  @Test
  void aRevisedDraftIsTheNextVersion() {
    // Given
    var draft = Ceos.draft();

    // When
    var revised = draft.revise(new Terms("s", "o", "p", "d"));

    // Then
    assertThat(revised.version()).isEqualTo(draft.version() + 1);
    assertThat(revised.terms().situation()).isEqualTo("s");
    assertThat(revised.head()).isEqualTo(draft.head());
  }

  @ParameterizedTest
  @EnumSource
  void eitherPartySignsFirst(Signatory first) {
    // When
    var half = Ceos.draft().sign(Ceos.signature(first, MONDAY));

    // Then
    assertThat(half.signatures()).extracting(Signature::signatory).containsExactly(first);
  }

  @ParameterizedTest
  @EnumSource
  void aPartySignsOnce(Signatory party) {
    // Given
    HalfSigned half = Ceos.draft().sign(Ceos.signature(party, MONDAY));

    // Then
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> half.sign(Ceos.signature(party, MONDAY)))
        .satisfies(
            refusal -> assertThat(refusal.problem()).isEqualTo(CEO_ALREADY_SIGNED_BY_THIS_PARTY));
  }

  @Test
  void bothAreBoundFromTheLaterSignature() {
    // When
    var signed =
        Ceos.draft()
            .sign(Ceos.signature(Signatory.DEPARTEMENT, MONDAY.plusDays(2)))
            .sign(Ceos.signature(Signatory.PERSON, MONDAY));

    // Then
    assertThat(signed.signedOn()).isEqualTo(MONDAY.plusDays(2));
    assertThat(signed.signatures()).hasSize(2);
  }
}
