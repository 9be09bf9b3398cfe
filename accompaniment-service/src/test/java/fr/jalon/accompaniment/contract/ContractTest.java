package fr.jalon.accompaniment.contract;

import static fr.jalon.accompaniment.AccompanimentProblem.AMENDMENT_ALREADY_PROPOSED;
import static fr.jalon.accompaniment.AccompanimentProblem.CONTRACT_ALREADY_SIGNED;
import static fr.jalon.accompaniment.AccompanimentProblem.CONTRACT_ENDED;
import static fr.jalon.accompaniment.AccompanimentProblem.CONTRACT_NOT_SIGNED;
import static fr.jalon.accompaniment.AccompanimentProblem.DATE_INCOHERENT;
import static fr.jalon.accompaniment.contract.Contracts.ENDS_ON;
import static fr.jalon.accompaniment.contract.Contracts.STARTS_ON;
import static fr.jalon.accompaniment.contract.Contracts.agreed;
import static fr.jalon.accompaniment.contract.Contracts.draft;
import static fr.jalon.accompaniment.contract.Contracts.signature;
import static fr.jalon.accompaniment.contract.Contracts.signed;
import static fr.jalon.accompaniment.contract.Contracts.terms;
import static fr.jalon.accompaniment.contract.Signatory.PERSON;
import static fr.jalon.accompaniment.contract.Signatory.REFERENT;
import static fr.jalon.accompaniment.followup.Accompaniments.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.jalon.accompaniment.contract.Contract.InForce;
import fr.jalon.accompaniment.contract.sealing.SealedContent;
import fr.jalon.accompaniment.followup.Accompaniments;
import fr.jalon.accompaniment.policy.Policies;
import fr.jalon.contracts.AccompanimentEvent.ContractKind;
import fr.jalon.contracts.AccompanimentEvent.ContractSigned;
import fr.jalon.contracts.ContractEvent.ContractAmended;
import fr.jalon.contracts.ContractEvent.ContractEndCause;
import fr.jalon.contracts.ContractEvent.ContractEnded;
import fr.jalon.platform.problem.Problem;
import fr.jalon.platform.problem.Refusal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractTest {
  private static final LocalDate MARCH_20 = STARTS_ON;

  @ParameterizedTest
  @CsvSource({
    "PERSON, 2026-03-20, REFERENT, 2026-03-24, 2026-03-24",
    "PERSON, 2026-03-24, REFERENT, 2026-03-20, 2026-03-24",
    "REFERENT, 2026-03-20, PERSON, 2026-03-20, 2026-03-20"
  })
  void itIsSignedOnTheDayOfTheLaterSignature(
      Signatory one, LocalDate first, Signatory other, LocalDate second, LocalDate signedOn) {
    // Given
    var draft = draft();

    // When
    var agreed = agreed(draft.text(), signature(one, first), signature(other, second));
    var inForce = draft.bind(agreed, 2, Optional.of(false));

    // Then
    assertThat(inForce.binding().signedOn()).isEqualTo(signedOn);
    assertThat(Told.signed(inForce, NOW))
        .isInstanceOfSatisfying(
            ContractSigned.class,
            told -> {
              assertThat(told.signedOn()).isEqualTo(signedOn);
              assertThat(told.rank()).isEqualTo(2);
              assertThat(told.firstSinceEntry()).isFalse();
              assertThat(told.kind()).isEqualTo(ContractKind.CER);
              assertThat(told.startsOn()).isEqualTo(terms().startsOn());
              assertThat(told.endsOn()).isEqualTo(terms().endsOn());
              assertThat(told.weeklyHours()).isEqualTo(15);
              assertThat(told.actionKinds()).containsExactly("JOB_SEARCH", "MOBILITY");
            });
  }

  @Test
  void whatTwoSignSealsWhatTheDraftSays() {
    // Given
    var signed = signed(Accompaniments.open());

    // When
    var content = SealedContent.of(signed, signed.text());

    // Then
    assertThat(content.sha256()).matches("[0-9a-f]{64}");
    assertThat(content.json())
        .startsWith("{\"format\":\"jalon-contrat/2\",\"contract\":\"" + signed.head().id().value())
        .contains(
            "\"state\":\"SIGNED\"", "\"number\":1,\"side\":\"PERSON\",\"kind\":\"JOB_SEARCH\"")
        .contains(
            "\"number\":6,\"side\":\"REFERENT\"", "\"weeklyHours\":15", "\"means\":\"DRAWN\"");
    assertThat(SealedContent.of(signed, signed.text())).isEqualTo(content);
    assertThat(SealedContent.of(draft(), draft().text()).json()).contains("\"state\":\"DRAFT\"");
  }

  @Test
  void anAmendmentIsSignedAsTheFirstTextWasAndTheOldTermsGoOnUntilThen() {
    // Given
    var signed = signed(Accompaniments.open());
    var longer = Contracts.lasting(STARTS_ON, ENDS_ON.plusMonths(1));

    // When
    var proposed = signed.with(signed.amendment(longer));

    // Then
    assertThat(proposed.agreed().terms()).isEqualTo(signed.text().terms());
    assertThat(proposed.latestVersion()).isEqualTo(2);
    refused(AMENDMENT_ALREADY_PROPOSED, null, () -> proposed.amendment(longer));
    var amended =
        ((InForce) proposed)
            .amend(
                agreed(
                    proposed.underDiscussion(),
                    signature(PERSON, MARCH_20.plusDays(60)),
                    signature(REFERENT, MARCH_20.plusDays(61))));
    assertThat(amended.text().terms().endsOn()).isEqualTo(ENDS_ON.plusMonths(1));
    assertThat(amended.binding().signedOn()).isEqualTo(signed.binding().signedOn());
    assertThat(Told.signed(amended, NOW))
        .isInstanceOfSatisfying(
            ContractAmended.class,
            told -> {
              assertThat(told.version()).isEqualTo(2);
              assertThat(told.signedOn()).isEqualTo(MARCH_20.plusDays(61));
              assertThat(told.endsOn()).isEqualTo(ENDS_ON.plusMonths(1));
            });
  }

  @Test
  void onlyWhatBindsIsAmendedOrEnded() {
    var signed = signed(Accompaniments.open());
    var ended = signed.cease(MARCH_20.plusDays(9), ContractEndCause.RENEWED, "agent", NOW);
    refused(CONTRACT_NOT_SIGNED, null, () -> draft().amendment(terms()));
    refused(CONTRACT_NOT_SIGNED, null, () -> draft().agreed());
    refused(CONTRACT_ALREADY_SIGNED, null, signed::underDiscussion);
    refused(CONTRACT_ENDED, null, () -> ended.amendment(terms()));
    refused(CONTRACT_ENDED, null, ended::underDiscussion);
    assertThat(ended.agreed()).isEqualTo(signed.text());
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-21, , /endedOn",
    "2026-03-22, 2026-03-22, ",
    "2026-09-19, 2026-09-19, ",
    "2026-09-20, , /endedOn"
  })
  void itEndsEarlyBetweenItsSignatureAndItsTerm(
      LocalDate on, @Nullable LocalDate endedOn, @Nullable String pointer) {
    var signed = signed(Accompaniments.open());
    var ending =
        new Ending(on, ContractEndCause.TERMINATED, Optional.of("Un emploi"), "agent", NOW);
    if (endedOn == null) {
      refused(DATE_INCOHERENT, pointer, () -> signed.end(ending));
    } else {
      assertThat(signed.end(ending).lastDay()).isEqualTo(endedOn);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-01, 2026-03-22, ACCOMPANIMENT_CLOSED",
    "2026-09-18, 2026-09-18, ACCOMPANIMENT_CLOSED",
    "2026-09-19, 2026-09-19, TERM",
    "2027-01-01, 2026-09-19, TERM"
  })
  void whatEndsWithTheFollowUpEndsAtItsTermAtTheLatest(
      LocalDate closedOn, LocalDate endedOn, ContractEndCause cause) {
    // When
    var ended =
        signed(Accompaniments.open())
            .cease(closedOn, ContractEndCause.ACCOMPANIMENT_CLOSED, "service", NOW);

    // Then
    ContractEnded told = Told.ended(ended, NOW);
    assertThat(told.endedOn()).isEqualTo(endedOn);
    assertThat(told.cause()).isEqualTo(cause);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-19, UPCOMING",
    "2026-03-20, CURRENT",
    "2026-09-19, CURRENT",
    "2026-09-20, EXPIRED"
  })
  void itsTermShowsByTheDateAndNobodyHasToSayIt(LocalDate today, ContractView.Validity validity) {
    var signed = signed(Accompaniments.open());
    assertThat(ContractView.of(signed, today).validity()).isEqualTo(validity);
    assertThat(ContractView.of(draft(), today).validity()).isNull();
  }

  @Test
  void clausesAreNumberedThroughTheWholeContract() {
    assertThat(terms().clauses())
        .extracting(Terms.Clause::number)
        .containsExactly(1, 2, 3, 4, 5, 6);
    assertThat(terms().clausesOf(REFERENT)).hasSize(2);
  }

  /** OARSA, table 4: each kind is counted once a contract, however many actions are of it. */
  @Test
  void aKindOfActionCountsOnceHoweverManyActionsAreOfIt() {
    assertThat(terms().actionKinds()).containsExactly(ActionKind.JOB_SEARCH, ActionKind.MOBILITY);
    var all =
        Arrays.stream(ActionKind.values()).map(kind -> new Terms.Action(kind, "fait")).toList();
    assertThat(withActions(all).actionKinds()).hasSize(15);
  }

  @ParameterizedTest
  @CsvSource({"2026-03-20", "2026-03-19"})
  void itEndsAfterItStarts(LocalDate endsOn) {
    refused(DATE_INCOHERENT, "/endsOn", () -> Contracts.lasting(MARCH_20, endsOn));
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
    return Contracts.lasting(MARCH_20, endsOn);
  }

  private static Terms withActions(List<Terms.Action> actions) {
    return new Terms(
        "Objectif",
        Terms.numbered(actions, List.of(), List.of()),
        MARCH_20,
        MARCH_20.plusMonths(6),
        new Activity.Unset());
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
