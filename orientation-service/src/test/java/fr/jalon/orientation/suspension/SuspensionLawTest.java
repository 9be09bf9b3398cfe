package fr.jalon.orientation.suspension;

import static fr.jalon.orientation.OrientationProblem.SUSPENSION_GROUND_NOT_IN_LAW;
import static fr.jalon.orientation.OrientationProblem.SUSPENSION_OUT_OF_BOUNDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.jalon.orientation.policy.Policies;
import fr.jalon.orientation.policy.Policy;
import fr.jalon.orientation.policy.SanctionRules.Kind;
import fr.jalon.orientation.policy.SanctionRules.Mark;
import fr.jalon.orientation.policy.SanctionRules.Measure;
import fr.jalon.orientation.suspension.Foyer.Majoration;
import fr.jalon.orientation.suspension.Foyer.Size;
import fr.jalon.orientation.suspension.Ground.MissedDuty;
import fr.jalon.platform.problem.Refusal;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each bound of the law, on its last day, its last percent, its last month; both regimes. */
class SuspensionLawTest {
  private static final String OLD = "PDIE-2021";
  private static final String NEW = "PLEIN-EMPLOI-2025";
  private static final Policies POLICIES = new Policies();
  private static final LocalDate FACTS = LocalDate.of(2026, 3, 2);

  // Article R. 262-68 as of 2012, and R. 262-68, R. 262-68-1, R. 262-68-6 since 1 June 2025.
  @ParameterizedTest(name = "{0}, rank {1}, {2}, majoration {3}: {4} to {5} %, {6} to {7} months")
  @CsvSource({
    // R. 262-68 (2012): a first suspension, up to 80 %, one to three months
    "PDIE-2021, 1, ALONE, UNKNOWN, 1, 80, 1, 3",
    "PDIE-2021, 1, ALONE, YES, 1, 80, 1, 3",
    // R. 262-68 (2012): those that follow, up to the whole, one to four months
    "PDIE-2021, 2, ALONE, NO, 1, 100, 1, 4",
    "PDIE-2021, 5, ALONE, NO, 1, 100, 1, 4",
    // R. 262-68 (2012): a household of more than one keeps half
    "PDIE-2021, 1, SEVERAL, NO, 1, 50, 1, 3",
    "PDIE-2021, 2, SEVERAL, NO, 1, 50, 1, 4",
    "PDIE-2021, 2, UNKNOWN, NO, 1, 50, 1, 4",
    // R. 262-68 (2025): a first breach, at least 30 %, one to two months
    "PLEIN-EMPLOI-2025, 1, ALONE, NO, 30, 100, 1, 2",
    // R. 262-68-1: persistence, at least 30 %, one to four months
    "PLEIN-EMPLOI-2025, 2, ALONE, NO, 30, 100, 1, 4",
    "PLEIN-EMPLOI-2025, 3, ALONE, NO, 30, 100, 1, 4",
    // R. 262-68-6: a household of more than one, or the majoration of L. 262-9, keeps half
    "PLEIN-EMPLOI-2025, 1, SEVERAL, NO, 30, 50, 1, 2",
    "PLEIN-EMPLOI-2025, 1, ALONE, YES, 30, 50, 1, 2",
    "PLEIN-EMPLOI-2025, 2, SEVERAL, YES, 30, 50, 1, 4",
    // what is unknown protects
    "PLEIN-EMPLOI-2025, 2, ALONE, UNKNOWN, 30, 50, 1, 4",
    "PLEIN-EMPLOI-2025, 2, UNKNOWN, NO, 30, 50, 1, 4"
  })
  void ratesAndMonthsAreThoseOfTheRankAndTheHousehold(
      String regime,
      int rank,
      Size size,
      Majoration majoration,
      int minRate,
      int maxRate,
      int minMonths,
      int maxMonths) {
    var bounds = Bounds.of(POLICIES.of(regime), rank - 1, new Foyer(size, majoration));

    assertThat(bounds.rank()).isEqualTo(rank);
    for (var rate : new int[] {minRate, maxRate}) {
      for (var months : new int[] {minMonths, maxMonths}) {
        var sanction = sanction(Measure.SUSPENSION, rate, months);
        assertThat(bounds.admit(sanction)).isEqualTo(sanction);
      }
    }
    refused(bounds, sanction(Measure.SUSPENSION, minRate - 1, minMonths), "/ratePercent");
    refused(bounds, sanction(Measure.SUSPENSION, maxRate + 1, minMonths), "/ratePercent");
    refused(bounds, sanction(Measure.SUSPENSION, minRate, minMonths - 1), "/months");
    refused(bounds, sanction(Measure.SUSPENSION, minRate, maxMonths + 1), "/months");
    assertThat(bounds.sources()).allMatch(source -> !source.isBlank());
  }

  @Test
  void aSuppressionExistsOnlySince2025AndOnlyForAPersistentBreach_R262_68_1() {
    var alone = new Foyer(Size.ALONE, Majoration.NO);
    var suppression = sanction(Measure.SUPPRESSION, 100, 4);

    assertThat(Bounds.of(POLICIES.of(NEW), 1, alone).admit(suppression)).isEqualTo(suppression);
    refused(Bounds.of(POLICIES.of(NEW), 0, alone), suppression, "/measure");
    refused(Bounds.of(POLICIES.of(OLD), 0, alone), suppression, "/measure");
    refused(Bounds.of(POLICIES.of(OLD), 3, alone), suppression, "/measure");
  }

  @Test
  void theEquipeIsHeardBeforeAnySuspensionUntil2024AndBeforeASuppressionSince_L262_37_L262_39() {
    var alone = new Foyer(Size.ALONE, Majoration.NO);

    assertThat(Bounds.of(POLICIES.of(OLD), 0, alone).equipeFor()).contains(Measure.SUSPENSION);
    assertThat(Bounds.of(POLICIES.of(NEW), 1, alone).equipeFor())
        .isEqualTo(Set.of(Measure.SUPPRESSION));
  }

  @Test
  void theDecisionWeighsItsProportionSince2025_R262_68_5() {
    var alone = new Foyer(Size.ALONE, Majoration.NO);

    assertThat(Bounds.of(POLICIES.of(NEW), 0, alone).proportionality()).isTrue();
    assertThat(Bounds.of(POLICIES.of(OLD), 0, alone).proportionality()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    // décret 2025-478, article 5: the new scale from 1 June 2025
    "2009-06-01, PDIE-2021",
    "2024-12-31, PDIE-2021",
    "2025-01-01, PDIE-2021",
    "2025-05-31, PDIE-2021",
    "2025-06-01, PLEIN-EMPLOI-2025",
    "2026-03-02, PLEIN-EMPLOI-2025"
  })
  void theScaleIsThatOfTheDayOfTheFacts(LocalDate factsOn, String regime) {
    assertThat(POLICIES.sanctioning(factsOn, LocalDate.of(2026, 6, 1)).regime()).isEqualTo(regime);
  }

  @ParameterizedTest
  @CsvSource({
    "PDIE-2021, CONTRACT_NOT_DRAWN_UP, true",
    "PDIE-2021, CONTRACT_NOT_RESPECTED, true",
    "PDIE-2021, STRUCK_OFF_THE_LIST, true",
    "PDIE-2021, CONTROL_REFUSED, true",
    "PDIE-2021, CONTRACT_REFUSED, false",
    "PDIE-2021, MISSED_RENDEZ_VOUS, false",
    "PLEIN-EMPLOI-2025, CONTRACT_REFUSED, true",
    "PLEIN-EMPLOI-2025, CONTRACT_NOT_RESPECTED, true",
    "PLEIN-EMPLOI-2025, CONTRACT_NOT_DRAWN_UP, false",
    "PLEIN-EMPLOI-2025, STRUCK_OFF_THE_LIST, false",
    "PLEIN-EMPLOI-2025, CONTROL_REFUSED, false",
    "PLEIN-EMPLOI-2025, MISSED_RENDEZ_VOUS, false"
  })
  void onlyTheGroundsOfTheTextAreGrounds_L262_37(String regime, Kind kind, boolean known) {
    var ground = new MissedDuty(kind, FACTS, "faits");
    var rules = POLICIES.of(regime).sanctions();

    if (known) {
      assertThat(ground.within(rules)).isEqualTo(ground);
    } else {
      assertThatExceptionOfType(Refusal.class)
          .isThrownBy(() -> ground.within(rules))
          .satisfies(r -> assertThat(r.problem()).isEqualTo(SUSPENSION_GROUND_NOT_IN_LAW));
    }
  }

  @ParameterizedTest
  @CsvSource({
    // L. 262-37 (old): one month at most; CPC 641: from one day of the month to the same
    "PDIE-2021, 2026-03-05, 2026-04-05",
    "PDIE-2021, 2026-01-28, 2026-02-28",
    "PDIE-2021, 2026-01-29, 2026-02-28",
    "PDIE-2021, 2026-01-30, 2026-02-28",
    "PDIE-2021, 2026-01-31, 2026-02-28",
    "PDIE-2021, 2028-01-31, 2028-02-29",
    "PDIE-2021, 2026-03-31, 2026-04-30",
    "PDIE-2021, 2026-12-31, 2027-01-31",
    // ten days, to be confirmed; across the change of hour
    "PLEIN-EMPLOI-2025, 2026-03-20, 2026-03-30",
    "PLEIN-EMPLOI-2025, 2026-02-20, 2026-03-02"
  })
  void theTimeToAnswerIsCountedFromTheDayAfter(String regime, LocalDate delivered, LocalDate last) {
    assertThat(POLICIES.of(regime).sanctions().contradictory().lastDay(delivered)).isEqualTo(last);
  }

  @ParameterizedTest
  @CsvSource({
    // CPC 642: a Saturday, a Sunday, a holiday become the next working day
    "2026-04-03, 2026-04-03",
    "2026-04-04, 2026-04-07", // Saturday before Easter Monday
    "2026-04-05, 2026-04-07",
    "2026-04-06, 2026-04-07",
    "2026-05-01, 2026-05-04",
    "2026-05-08, 2026-05-11",
    "2026-05-14, 2026-05-15", // Ascension
    "2026-05-25, 2026-05-26", // Whit Monday
    "2026-07-14, 2026-07-15",
    "2026-08-15, 2026-08-17",
    "2026-11-01, 2026-11-02",
    "2026-11-11, 2026-11-12",
    "2026-12-25, 2026-12-28",
    "2027-01-01, 2027-01-04",
    "2026-02-28, 2026-03-02"
  })
  void aProcedureEndsOnAWorkingDay_Cpc642(LocalDate last, LocalDate putOff) {
    assertThat(WorkingDays.onOrAfter(last)).isEqualTo(putOff);
  }

  @ParameterizedTest
  @CsvSource({
    // the measure is counted in whole months and is put off for no Sunday
    "2026-04-01, 1, 2026-04-30",
    "2026-04-01, 2, 2026-05-31",
    "2026-01-31, 1, 2026-02-27",
    "2028-01-31, 1, 2028-02-28",
    "2026-03-15, 4, 2026-07-14"
  })
  void aMeasureLastsWholeMonths(LocalDate from, int months, LocalDate last) {
    assertThat(new Sanction(Measure.SUSPENSION, 30, months, from).endsOn()).isEqualTo(last);
  }

  @ParameterizedTest
  @CsvSource({
    // R. 262-68 (2012): « jamais » has no end; it must come before the facts
    "PDIE-2021, 2010-01-01, true",
    "PDIE-2021, 2026-03-01, true",
    "PDIE-2021, 2026-03-02, false",
    // since 2025: a time that is a parameter to be confirmed
    "PLEIN-EMPLOI-2025, 2024-03-02, true",
    "PLEIN-EMPLOI-2025, 2024-03-01, false",
    "PLEIN-EMPLOI-2025, 2026-03-01, true"
  })
  void anEarlierDecisionCountsForAsLongAsTheRegimeSays(
      String regime, LocalDate decidedOn, boolean counts) {
    assertThat(POLICIES.of(regime).sanctions().earlier().counts(decidedOn, FACTS))
        .isEqualTo(counts);
  }

  @Test
  void whatWasNotVerifiedIsMarked() {
    var rules = POLICIES.of(NEW).sanctions();

    assertThat(rules.contradictory().mark()).isEqualTo(Mark.UNCERTAIN);
    assertThat(rules.earlier().mark()).isEqualTo(Mark.UNCERTAIN);
    assertThat(POLICIES.all()).extracting(Policy::sanctions).doesNotContainNull();
  }

  private static Sanction sanction(Measure measure, int rate, int months) {
    return new Sanction(measure, rate, months, FACTS);
  }

  private static void refused(Bounds bounds, Sanction sanction, String pointer) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> bounds.admit(sanction))
        .satisfies(refusal -> {
          assertThat(refusal.problem()).isEqualTo(SUSPENSION_OUT_OF_BOUNDS);
          assertThat(refusal.pointer()).contains(pointer);
        });
  }
}
