package fr.jalon.accompaniment.contract;

import static fr.jalon.accompaniment.AccompanimentProblem.ACTION_REPEATED;
import static fr.jalon.accompaniment.AccompanimentProblem.DATE_INCOHERENT;
import static fr.jalon.accompaniment.AccompanimentProblem.SIGNATURE_ALREADY_GIVEN;
import static fr.jalon.accompaniment.contract.Contracts.draft;
import static fr.jalon.accompaniment.contract.Contracts.signature;
import static fr.jalon.accompaniment.contract.Contracts.terms;
import static fr.jalon.accompaniment.contract.Signatory.PERSON;
import static fr.jalon.accompaniment.contract.Signatory.REFERENT;
import static fr.jalon.accompaniment.followup.Accompaniments.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.jalon.accompaniment.policy.Policies;
import fr.jalon.contracts.AccompanimentEvent.ContractKind;
import fr.jalon.contracts.AccompanimentEvent.ContractSigned;
import fr.jalon.platform.problem.Problem;
import fr.jalon.platform.problem.Refusal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractTest {
  private static final LocalDate MARCH_20 = LocalDate.of(2026, 3, 20);

  @ParameterizedTest
  @CsvSource({
    "PERSON, 2026-03-20, REFERENT, 2026-03-24, 2026-03-24",
    "PERSON, 2026-03-24, REFERENT, 2026-03-20, 2026-03-24",
    "REFERENT, 2026-03-20, PERSON, 2026-03-20, 2026-03-20"
  })
  void itIsSignedOnTheDayOfTheLaterSignature(
      Signatory one, LocalDate first, Signatory other, LocalDate second, LocalDate signedOn) {
    // Given
    var signing = draft().sign(signature(one, first));

    // When
    var change = signing.sign(signature(other, second), 2, NOW);

    // Then
    assertThat(change.next().signedOn()).isEqualTo(signedOn);
    assertThat(change.events())
        .singleElement()
        .isInstanceOfSatisfying(
            ContractSigned.class,
            told -> {
              assertThat(told.signedOn()).isEqualTo(signedOn);
              assertThat(told.rank()).isEqualTo(2);
              assertThat(told.kind()).isEqualTo(ContractKind.CER);
              assertThat(told.startsOn()).isEqualTo(terms().startsOn());
              assertThat(told.endsOn()).isEqualTo(terms().endsOn());
            });
  }

  @ParameterizedTest
  @CsvSource({"PERSON", "REFERENT"})
  void nobodySignsTwice(Signatory one) {
    var signing = draft().sign(signature(one, MARCH_20));
    refused(SIGNATURE_ALREADY_GIVEN, null, () -> signing.sign(signature(one, MARCH_20), 1, NOW));
  }

  @Test
  void eachEditAndSignatureIsAVersion() {
    var draft = draft();
    assertThat(draft.version()).isEqualTo(1);
    assertThat(draft.amend(terms()).version()).isEqualTo(2);
    assertThat(draft.amend(terms()).sign(signature(PERSON, MARCH_20)).version()).isEqualTo(3);
  }

  @Test
  void theFirstSignatureSealsWhatTheDraftSays() {
    // Given
    var draft = draft();

    // When
    var signing = draft.sign(signature(PERSON, MARCH_20));
    var signed = signing.sign(signature(REFERENT, MARCH_20), 1, NOW).next();

    // Then
    assertThat(signing.content()).isEqualTo(draft.content()).isEqualTo(signed.content());
    assertThat(signed.content().sha256()).matches("[0-9a-f]{64}");
    assertThat(signed.content().json())
        .startsWith("{\"format\":1,\"contract\":\"" + draft.id().value())
        .contains("\"kind\":\"JOB_SEARCH\"")
        .contains("\"weeklyHours\":15");
  }

  @Test
  void otherTermsHaveAnotherSeal() {
    var draft = draft();
    var shorter =
        new Terms(
            terms().objectives(), terms().actions(), terms().startsOn(), MARCH_20.plusDays(1), 15);
    assertThat(draft.amend(shorter).content().sha256()).isNotEqualTo(draft.content().sha256());
    assertThat(draft.amend(terms()).content()).isEqualTo(draft.content());
  }

  @Test
  void aKindOfActionAppearsOnce() {
    var mobility = new Terms.Action(ActionKind.MOBILITY, "Permis");
    var job = new Terms.Action(ActionKind.JOB_SEARCH, "CV");
    refused(
        ACTION_REPEATED, "/actions/2/kind", () -> withActions(List.of(mobility, job, mobility)));
  }

  @Test
  void theFifteenKindsOfTheDreesMayAllAppear() {
    var all =
        Arrays.stream(ActionKind.values()).map(kind -> new Terms.Action(kind, "fait")).toList();
    assertThat(withActions(all).actions()).hasSize(15);
  }

  @ParameterizedTest
  @CsvSource({"2026-03-20", "2026-03-19"})
  void itEndsAfterItStarts(LocalDate endsOn) {
    refused(
        DATE_INCOHERENT,
        "/endsOn",
        () -> new Terms("Objectif", terms().actions(), MARCH_20, endsOn, null));
  }

  @Test
  void itDoesNotStartBeforeTheOrientation() {
    refused(DATE_INCOHERENT, "/startsOn", () -> terms().startingFrom(MARCH_20.plusDays(1)));
    assertThat(terms().startingFrom(MARCH_20)).isEqualTo(terms());
  }

  @Test
  void itNeitherStartsNorEndsAbsurdlyFarAhead() {
    var limits = new Policies().of("PDIE-2021").contract();
    var today = MARCH_20.minusMonths(12);
    assertThat(terms().within(limits, today)).isEqualTo(terms());
    refused(DATE_INCOHERENT, "/startsOn", () -> terms().within(limits, today.minusDays(1)));
    assertThat(lasting(MARCH_20.plusMonths(24)).within(limits, MARCH_20)).isNotNull();
    refused(
        DATE_INCOHERENT,
        "/endsOn",
        () -> lasting(MARCH_20.plusMonths(24).plusDays(1)).within(limits, MARCH_20));
    refused(DATE_INCOHERENT, "/endsOn", () -> lasting(LocalDate.MAX).within(limits, MARCH_20));
  }

  private static Terms lasting(LocalDate endsOn) {
    return new Terms("Objectif", terms().actions(), MARCH_20, endsOn, null);
  }

  private static Terms withActions(List<Terms.Action> actions) {
    return new Terms("Objectif", actions, MARCH_20, MARCH_20.plusMonths(6), null);
  }

  private static void refused(Problem problem, @Nullable String pointer, Runnable move) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(move::run)
        .satisfies(refusal -> {
          assertThat(refusal.problem()).isEqualTo(problem);
          assertThat(refusal.pointer().orElse(null)).isEqualTo(pointer);
        });
  }
}
