package fr.jalon.accompaniment.health;

import static fr.jalon.accompaniment.health.StepKind.CHECK_DECLINED;
import static fr.jalon.accompaniment.health.StepKind.CHECK_DONE;
import static fr.jalon.accompaniment.health.StepKind.CHECK_OFFERED;
import static fr.jalon.accompaniment.health.StepKind.MDPH_REFERRAL;
import static fr.jalon.accompaniment.health.StepKind.NURSE_MEETING;
import static fr.jalon.accompaniment.health.StepKind.SCREENED_WITHOUT_NEED;
import static fr.jalon.accompaniment.health.StepKind.SCREENED_WITH_NEED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.jalon.accompaniment.health.HealthCheck.State;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HealthCheckTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  @Test
  void aCheckIsOfferedOnceANeedWasScreened() {
    assertThat(after(SCREENED_WITH_NEED, CHECK_OFFERED, CHECK_DONE)).isEqualTo(State.DONE);
    refused(CHECK_OFFERED);
    refused(SCREENED_WITHOUT_NEED, CHECK_OFFERED);
    refused(SCREENED_WITH_NEED, CHECK_DONE);
  }

  @Test
  void whoDeclinesMayBeOfferedItAgain() {
    assertThat(after(SCREENED_WITH_NEED, CHECK_OFFERED, CHECK_DECLINED)).isEqualTo(State.DECLINED);
    assertThat(after(SCREENED_WITH_NEED, CHECK_OFFERED, CHECK_DECLINED, CHECK_OFFERED))
        .isEqualTo(State.OFFERED);
  }

  @Test
  void aNeedMayBeSpokenOfLater() {
    assertThat(after(SCREENED_WITHOUT_NEED, SCREENED_WITH_NEED)).isEqualTo(State.WITH_NEED);
    refused(SCREENED_WITH_NEED, SCREENED_WITHOUT_NEED);
    refused(SCREENED_WITH_NEED, CHECK_OFFERED, CHECK_DONE, CHECK_OFFERED);
  }

  @Test
  void theNurseAndTheMdphChangeNothingOfTheCheck() {
    assertThat(after(NURSE_MEETING, MDPH_REFERRAL)).isEqualTo(State.NOT_SCREENED);
    assertThat(after(SCREENED_WITH_NEED, NURSE_MEETING, CHECK_OFFERED)).isEqualTo(State.OFFERED);
  }

  @Test
  void aScreeningIsToldToNobody() {
    assertThat(Stream.of(StepKind.values()).filter(each -> each.told().isEmpty()))
        .containsExactly(SCREENED_WITH_NEED, SCREENED_WITHOUT_NEED);
  }

  private static void refused(StepKind... kinds) {
    assertThatThrownBy(() -> after(kinds)).hasMessageContaining("Étapes possibles");
  }

  private static State after(StepKind... kinds) {
    List<CareStep> steps =
        Stream.of(kinds)
            .map(kind -> new CareStep(UUID.randomUUID(), kind, DAY, Instant.EPOCH, "agent"))
            .toList();
    return HealthCheck.of(steps).state();
  }
}
