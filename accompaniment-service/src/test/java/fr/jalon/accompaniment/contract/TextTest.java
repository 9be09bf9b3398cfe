package fr.jalon.accompaniment.contract;

import static fr.jalon.accompaniment.AccompanimentProblem.CONTRACT_ALREADY_SIGNED;
import static fr.jalon.accompaniment.AccompanimentProblem.CONTRACT_BEING_SIGNED;
import static fr.jalon.accompaniment.AccompanimentProblem.CONTRACT_NOT_READ;
import static fr.jalon.accompaniment.AccompanimentProblem.CONTRACT_REFUSED;
import static fr.jalon.accompaniment.AccompanimentProblem.CONTRACT_VERSION_STALE;
import static fr.jalon.accompaniment.AccompanimentProblem.DATE_INCOHERENT;
import static fr.jalon.accompaniment.AccompanimentProblem.SIGNATURE_ALREADY_GIVEN;
import static fr.jalon.accompaniment.contract.Contracts.signature;
import static fr.jalon.accompaniment.contract.Contracts.terms;
import static fr.jalon.accompaniment.contract.Signatory.PERSON;
import static fr.jalon.accompaniment.contract.Signatory.REFERENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.jalon.accompaniment.AccompanimentProblem;
import fr.jalon.platform.problem.Refusal;
import fr.jalon.platform.signature.RefusalToSign;
import java.time.LocalDate;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TextTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 16);
  private static final RefusalToSign REFUSAL = new RefusalToSign(MONDAY, "Veut y penser.");

  private final Text draft = new Text.Draft(1, terms(), Optional.empty());
  private final Text read = draft.read(MONDAY);
  private final Text byReferent = read.sign(signature(REFERENT, MONDAY));
  private final Text byPerson = read.sign(signature(PERSON, MONDAY));
  private final Text agreed = byPerson.sign(signature(REFERENT, MONDAY));
  private final Text refused = draft.refuse(REFUSAL);

  @Test
  void thePersonSignsWhatTheyHaveReadAndNotBefore() {
    refused(CONTRACT_NOT_READ, () -> draft.sign(signature(PERSON, MONDAY)));
    refused(DATE_INCOHERENT, () -> read.sign(signature(PERSON, MONDAY.minusDays(1))));
    assertThat(draft.sign(signature(REFERENT, MONDAY)).signatures()).hasSize(1);
    refused(
        CONTRACT_NOT_READ,
        () -> draft.sign(signature(REFERENT, MONDAY)).sign(signature(PERSON, MONDAY)));
  }

  @ParameterizedTest
  @EnumSource
  void eachPartySignsOnce(Signatory party) {
    var half = read.sign(signature(party, MONDAY));
    refused(SIGNATURE_ALREADY_GIVEN, () -> half.sign(signature(party, MONDAY)));
  }

  @Test
  void anotherTextIsAnotherVersionToBeReadAnew() {
    var revised = read.revise(terms());
    assertThat(revised.version()).isEqualTo(2);
    assertThat(revised.readOn()).isEmpty();
    refused(CONTRACT_VERSION_STALE, () -> revised.requireVersion(1));
  }

  @Test
  void theTermsFreezeWithTheFirstSignature() {
    refused(CONTRACT_BEING_SIGNED, () -> byPerson.revise(terms()));
    refused(CONTRACT_ALREADY_SIGNED, () -> agreed.revise(terms()));
  }

  @Test
  void whatBothSignedIsNeitherReadNorSignedNorRefusedAgain() {
    refused(CONTRACT_ALREADY_SIGNED, () -> agreed.read(MONDAY));
    refused(CONTRACT_ALREADY_SIGNED, () -> agreed.sign(signature(PERSON, MONDAY)));
    refused(CONTRACT_ALREADY_SIGNED, () -> agreed.refuse(REFUSAL));
    refused(CONTRACT_ALREADY_SIGNED, agreed::mustBeOpen);
  }

  @Test
  void thePersonMayRefuseWhatOnlyTheReferentSigned() {
    assertThat(byReferent.refuse(REFUSAL).signatures()).hasSize(1);
    refused(SIGNATURE_ALREADY_GIVEN, () -> byPerson.refuse(REFUSAL));
  }

  @Test
  void whatWasRefusedIsProposedAnewAsAnotherVersion() {
    refused(CONTRACT_REFUSED, () -> refused.sign(signature(PERSON, MONDAY)));
    refused(CONTRACT_REFUSED, () -> refused.read(MONDAY));
    assertThat(refused.revise(terms()).version()).isEqualTo(2);
    assertThat(refused.revise(terms()).signatures()).isEmpty();
  }

  private static void refused(AccompanimentProblem problem, ThrowingCallable move) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(move)
        .satisfies(refusal -> assertThat(refusal.problem()).isEqualTo(problem));
  }
}
