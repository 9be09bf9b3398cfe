package fr.jalon.orientation.ceo;

import static fr.jalon.orientation.OrientationProblem.CEO_ALREADY_SIGNED_BY_THIS_PARTY;
import static fr.jalon.orientation.OrientationProblem.CEO_COMMITMENTS_UNCLEAR;
import static fr.jalon.orientation.OrientationProblem.CEO_NOT_READ;
import static fr.jalon.orientation.OrientationProblem.CEO_VERSION_STALE;
import static fr.jalon.orientation.OrientationProblem.DATE_INCOHERENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.jalon.orientation.OrientationProblem;
import fr.jalon.orientation.ceo.Terms.Clause;
import fr.jalon.platform.problem.Refusal;
import fr.jalon.platform.signature.RefusalToSign;
import fr.jalon.platform.signature.Signature;
import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CeoTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 16);
  private static final RefusalToSign REFUSAL = new RefusalToSign(MONDAY, "Veut y penser.");

  @Test
  void aRevisedDraftIsTheNextVersionAndMustBeReadAnew() {
    // Given
    var draft = Ceos.read();

    // When
    var revised = draft.revise(Ceos.lines("s", "p"));

    // Then
    assertThat(revised.version()).isEqualTo(draft.version() + 1);
    assertThat(revised.terms().situation()).isEqualTo("s");
    assertThat(revised.head()).isEqualTo(draft.head());
    assertThat(revised.readOn()).isEmpty();
    refused(CEO_NOT_READ, () -> revised.sign(Ceos.signature(Signatory.PERSON, MONDAY)));
  }

  @Test
  void clausesAreNumberedThroughTheWholeContract() {
    var clauses = Ceos.terms().clauses();
    assertThat(clauses).extracting(Clause::number).containsExactly(1, 2, 3, 4, 5, 6);
    assertThat(clauses.get(2).text()).isEqualTo("Déposer un dossier de logement social.");
    assertThat(clauses.get(3).side()).isEqualTo(Signatory.DEPARTEMENT);
    refused(CEO_COMMITMENTS_UNCLEAR, () -> Ceos.lines("s", " \n - \n"));
  }

  @ParameterizedTest
  @EnumSource
  void eitherPartySignsFirst(Signatory first) {
    // When
    var half = Ceos.read().sign(Ceos.signature(first, MONDAY));

    // Then
    assertThat(half.signatures()).extracting(Signature::signatory).containsExactly(first);
  }

  @ParameterizedTest
  @EnumSource
  void aPartySignsOnce(Signatory party) {
    var half = Ceos.read().sign(Ceos.signature(party, MONDAY));
    refused(CEO_ALREADY_SIGNED_BY_THIS_PARTY, () -> half.sign(Ceos.signature(party, MONDAY)));
  }

  @Test
  void thePersonSignsWhatTheyHaveReadAndNotBefore() {
    // Given
    var person = Ceos.signature(Signatory.PERSON, MONDAY);
    var half = Ceos.draft().sign(Ceos.signature(Signatory.DEPARTEMENT, MONDAY));

    // Then
    refused(CEO_NOT_READ, () -> Ceos.draft().sign(person));
    refused(CEO_NOT_READ, () -> half.sign(person));
    refused(DATE_INCOHERENT, () -> Ceos.draft().read(MONDAY.plusDays(1)).sign(person));
    assertThat(Ceos.draft().read(MONDAY).sign(person).first()).isEqualTo(person);
    assertThat(half.read(MONDAY.minusDays(1)).sign(person).second()).isEqualTo(person);
  }

  @Test
  void theFirstReadingCounts() {
    var twice = Ceos.draft().read(MONDAY).read(MONDAY.minusDays(2)).read(MONDAY.minusDays(1));
    assertThat(twice.readOn()).contains(MONDAY.minusDays(2));
  }

  @Test
  void bothAreBoundFromTheLaterSignature() {
    // When
    var signed =
        Ceos.read()
            .sign(Ceos.signature(Signatory.DEPARTEMENT, MONDAY.plusDays(2)))
            .sign(Ceos.signature(Signatory.PERSON, MONDAY));

    // Then
    assertThat(signed.signedOn()).isEqualTo(MONDAY.plusDays(2));
    assertThat(signed.signatures()).hasSize(2);
  }

  @Test
  void whatThePersonRefusedIsProposedAnewAsAnotherVersion() {
    // Given
    var half = Ceos.read().sign(Ceos.signature(Signatory.DEPARTEMENT, MONDAY));

    // When
    var refused = half.refuse(REFUSAL);
    var proposed = refused.revise(Ceos.terms());

    // Then
    assertThat(refused.signatures()).hasSize(1);
    assertThat(proposed.version()).isEqualTo(2);
    assertThat(proposed.signatures()).isEmpty();
    assertThat(proposed.readOn()).isEmpty();
  }

  @Test
  void whoeverSignedNoLongerRefuses() {
    var half = Ceos.read().sign(Ceos.signature(Signatory.PERSON, MONDAY));
    refused(CEO_ALREADY_SIGNED_BY_THIS_PARTY, () -> half.refuse(REFUSAL));
  }

  @Test
  void anActIsOnTheVersionThatItNames() {
    refused(CEO_VERSION_STALE, () -> Ceos.draft().requireVersion(2));
    Ceos.draft().requireVersion(1);
  }

  private static void refused(OrientationProblem problem, ThrowingCallable move) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(move)
        .satisfies(refusal -> assertThat(refusal.problem()).isEqualTo(problem));
  }
}
