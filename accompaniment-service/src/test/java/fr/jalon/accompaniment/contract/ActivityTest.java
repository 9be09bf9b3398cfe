package fr.jalon.accompaniment.contract;

import static fr.jalon.accompaniment.AccompanimentProblem.ACTIVITY_REASON_NOT_ADMITTED;
import static fr.jalon.accompaniment.AccompanimentProblem.ACTIVITY_UNSETTLED;
import static fr.jalon.accompaniment.AccompanimentProblem.WEEKLY_HOURS_OUT_OF_BOUNDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.jalon.accompaniment.AccompanimentProblem;
import fr.jalon.accompaniment.contract.Activity.Wanted;
import fr.jalon.accompaniment.policy.Policies;
import fr.jalon.accompaniment.policy.WeeklyActivity;
import fr.jalon.accompaniment.policy.WeeklyActivity.Reason;
import fr.jalon.contracts.AccompanimentEvent.ContractKind;
import fr.jalon.platform.problem.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hours of activity a week: C. trav. L. 5411-6 since 2025, nothing asked before. */
class ActivityTest {
  private static final WeeklyActivity SINCE_2025 =
      new Policies().of("PLEIN-EMPLOI-2025").form(ContractKind.CONTRAT_ENGAGEMENT).activity();

  private static final WeeklyActivity BEFORE =
      new Policies().of("PDIE-2021").form(ContractKind.CER).activity();

  @ParameterizedTest
  @CsvSource({"15", "16", "20"})
  void fifteenToTwentyHoursNeedNoReason_L5411_6(int hours) {
    assertThat(Activity.of(new Wanted(hours, null, false), SINCE_2025))
        .isEqualTo(new Activity.Full(hours));
    refused(ACTIVITY_REASON_NOT_ADMITTED, SINCE_2025, new Wanted(hours, Reason.HEALTH, false));
  }

  @ParameterizedTest
  @CsvSource({"1", "14"})
  void fewerHoursHaveTheirReason_L5411_6(int hours) {
    assertThat(Activity.of(new Wanted(hours, Reason.SINGLE_PARENT, false), SINCE_2025))
        .isEqualTo(new Activity.Adapted(hours, Reason.SINGLE_PARENT));
    refused(ACTIVITY_REASON_NOT_ADMITTED, SINCE_2025, new Wanted(hours, null, false));
  }

  @Test
  void noHoursAreAnExemptionWithItsReason_L5411_6() {
    assertThat(Activity.of(new Wanted(null, Reason.DISABILITY, true), SINCE_2025))
        .isEqualTo(new Activity.Exempt(Reason.DISABILITY));
    refused(ACTIVITY_UNSETTLED, SINCE_2025, new Wanted(null, null, false));
    refused(ACTIVITY_UNSETTLED, SINCE_2025, new Wanted(null, Reason.DISABILITY, false));
    refused(ACTIVITY_REASON_NOT_ADMITTED, SINCE_2025, new Wanted(null, null, true));
    refused(ACTIVITY_REASON_NOT_ADMITTED, SINCE_2025, new Wanted(null, Reason.MOBILITY, true));
    refused(WEEKLY_HOURS_OUT_OF_BOUNDS, SINCE_2025, new Wanted(10, Reason.HEALTH, true));
  }

  @ParameterizedTest
  @CsvSource({"0", "21", "35"})
  void hoursThatTheLawDoesNotKnowAreRefused(int hours) {
    refused(WEEKLY_HOURS_OUT_OF_BOUNDS, SINCE_2025, new Wanted(hours, null, false));
  }

  @Test
  void aCerMaySayNothingOfHours() {
    assertThat(Activity.of(new Wanted(null, null, false), BEFORE)).isEqualTo(new Activity.Unset());
    assertThat(Activity.of(new Wanted(35, null, false), BEFORE)).isEqualTo(new Activity.Full(35));
    refused(ACTIVITY_REASON_NOT_ADMITTED, BEFORE, new Wanted(null, Reason.HEALTH, true));
  }

  private static void refused(AccompanimentProblem problem, WeeklyActivity law, Wanted wanted) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> Activity.of(wanted, law))
        .satisfies(refusal -> assertThat(refusal.problem()).isEqualTo(problem));
  }
}
