package fr.jalon.orientation.policy;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.orientation.policy.SanctionRules.Measure;
import fr.jalon.orientation.policy.SanctionRules.Step;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RadiationRuleTest {
  private final SanctionRules former = of("PDIE-2021");
  private final SanctionRules today = of("PLEIN-EMPLOI-2025");

  @Test
  void before2025TheRightEndsAfterASuspensionThatIsNotTheFirst_R262_40() {
    var rule = former.radiation(Step.END_OF_RIGHT).orElseThrow();

    assertThat(rule.follows(Measure.SUSPENSION, 2, 50)).isTrue();
    assertThat(rule.follows(Measure.SUSPENSION, 1, 80)).isFalse();
    assertThat(rule.afterTerm()).isTrue();
    assertThat(former.radiation(Step.RADIATION_PROPOSAL)).isEmpty();
  }

  @Test
  void since2025OnlyATotalSuppressionOfFourMonthsIsFollowed_R262_68_1() {
    for (var act : new Step[] {Step.RADIATION_PROPOSAL, Step.END_OF_RIGHT}) {
      var rule = today.radiation(act).orElseThrow();
      assertThat(rule.follows(Measure.SUPPRESSION, 2, 100)).isTrue();
      assertThat(rule.follows(Measure.SUPPRESSION, 2, 99)).isFalse();
      assertThat(rule.follows(Measure.SUSPENSION, 2, 100)).isFalse();
      assertThat(rule.reachedOn(LocalDate.of(2026, 1, 31))).isEqualTo("2026-05-30");
      assertThat(rule.reachedOn(LocalDate.of(2027, 10, 31))).isEqualTo("2028-02-28");
    }
  }

  private static SanctionRules of(String regime) {
    return PolicyFiles.load().stream()
        .filter(policy -> policy.regime().equals(regime))
        .findFirst()
        .orElseThrow()
        .sanctions();
  }
}
