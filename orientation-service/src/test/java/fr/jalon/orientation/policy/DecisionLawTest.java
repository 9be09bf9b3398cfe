package fr.jalon.orientation.policy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.jalon.orientation.policy.DecisionLaw.Examiner;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecisionLawTest {
  private final DecisionLaws laws = new DecisionLaws();

  /** CASF L. 262-31: six months, from one day of the month to the same or to the last. */
  @ParameterizedTest
  @CsvSource({
    "2024-08-29, 2025-02-28",
    "2024-08-30, 2025-02-28",
    "2024-08-31, 2025-02-28",
    "2023-08-31, 2024-02-29",
    "2023-08-29, 2024-02-29",
    "2023-08-28, 2024-02-28",
    "2024-02-29, 2024-08-29",
    "2024-03-31, 2024-09-30",
    "2024-12-31, 2025-06-30",
    "2024-01-15, 2024-07-15"
  })
  void aSocialOrientationIsExaminedAfterSixMonths(LocalDate decidedOn, LocalDate dueOn) {
    for (var law : laws.all()) {
      assertThat(law.review().dueOn(decidedOn, Set.of())).isEqualTo(dueOn);
    }
  }

  /** CASF D. 262-65-2-1: health, disability, housing, family or care put it off to twelve. */
  @ParameterizedTest
  @CsvSource({"HEALTH, 12", "HOUSING, 12", "FAMILY, 12", "CAREGIVING, 12", "MOBILITY, 6"})
  void since2025SomeNeedsPutTheExaminationOff(String need, int months) {
    var decidedOn = LocalDate.of(2024, 2, 29);
    assertThat(laws.of("PLEIN-EMPLOI-2025").review().dueOn(decidedOn, List.of("SKILLS", need)))
        .isEqualTo(decidedOn.plusMonths(months));
    assertThat(laws.of("PDIE-2021").review().dueOn(decidedOn, List.of(need)))
        .isEqualTo(decidedOn.plusMonths(6));
  }

  @Test
  void eachRegimeHasItsOwnExaminerAndItsOwnWaysOut() {
    var former = laws.of("PDIE-2021");
    var present = laws.of("PLEIN-EMPLOI-2025");
    assertThat(former.review().examiner()).isEqualTo(Examiner.EQUIPE_PLURIDISCIPLINAIRE);
    assertThat(present.review().examiner()).isEqualTo(Examiner.JOINT_DIAGNOSIS);
    assertThat(former.opinionBeforeReorientation().lawful()).isTrue();
    assertThat(former.defaultSocialOrientation().lawful()).isTrue();
    assertThat(former.handOverToFranceTravail().lawful()).isFalse();
    assertThat(present.defaultSocialOrientation().lawful()).isFalse();
    assertThat(present.handOverToFranceTravail().lawful()).isTrue();
  }

  @Test
  void aFileThatIsWrongStopsTheStart() {
    assertThatThrownBy(() ->
            DecisionLaws.read(
                "x.yaml",
                new ByteArrayInputStream(
                    """
                    regime: X
                    defaultSocialOrientation: {lawful: true, source: ''}
                    handOverToFranceTravail: {lawful: true, source: a}
                    opinionBeforeReorientation: {lawful: true, source: a}
                    review:
                      months: 6
                      extendedMonths: 3
                      extendingNeeds: []
                      examiner: JOINT_DIAGNOSIS
                      source: a
                    """
                        .getBytes(UTF_8))))
        .hasMessageContaining("a clause cites no source")
        .hasMessageContaining("sooner when it is put off");
  }
}
