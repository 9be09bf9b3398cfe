package fr.jalon.orientation.reminder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.jalon.contracts.Channel;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReminderRulesTest {
  private static final ReminderRule TWO_DAYS =
      new ReminderRule("R", List.of(Channel.SMS, Channel.EMAIL), List.of(), 2, 1, 2);
  private static final LocalDate THURSDAY = LocalDate.of(2026, 3, 5);

  /** Two days before; the day before, after a day of outage; never on the day nor afterwards. */
  @ParameterizedTest
  @CsvSource({
    "2026-03-02, false",
    "2026-03-03, true",
    "2026-03-04, true",
    "2026-03-05, false",
    "2026-03-06, false"
  })
  void aRuleActsFromItsFirstDayToTheLastThatServes(LocalDate today, boolean acts) {
    assertThat(TWO_DAYS.actsOn(today, THURSDAY)).isEqualTo(acts);
  }

  @ParameterizedTest
  @CsvSource({"2026-03-03, true", "2026-03-02, true", "2026-03-01, false"})
  void aReminderDoesNotRepeatAConvocationThatHasJustLeft(LocalDate convokedOn, boolean repeats) {
    assertThat(TWO_DAYS.repeats(LocalDate.of(2026, 3, 3), Optional.of(convokedOn)))
        .isEqualTo(repeats);
    assertThat(TWO_DAYS.repeats(LocalDate.of(2026, 3, 3), Optional.empty())).isFalse();
  }

  @Test
  void theFirstChannelThatReachesThePersonIsTaken() {
    assertThat(TWO_DAYS.channel(Set.of(Channel.EMAIL, Channel.SMS, Channel.POST)))
        .contains(Channel.SMS);
    assertThat(TWO_DAYS.channel(Set.of(Channel.EMAIL, Channel.POST))).contains(Channel.EMAIL);
    assertThat(TWO_DAYS.channel(Set.of(Channel.POST))).isEmpty();
  }

  @Test
  void aLetterGoesOnlyToWhomNothingElseReaches() {
    var letter =
        ReminderRules.shipped().rules().stream()
            .filter(rule -> rule.channels().contains(Channel.POST))
            .findFirst()
            .orElseThrow();

    assertThat(letter.channel(Set.of(Channel.POST))).contains(Channel.POST);
    assertThat(letter.channel(Set.of(Channel.POST, Channel.EMAIL))).isEmpty();
  }

  @Test
  void aFileThatIsWrongIsRefusedWithEachOfItsFaults() {
    var yaml =
        """
        rules:
          - {name: A, channels: [HAND], onlyIfUnreachableBy: [], daysBefore: 2, lastDay: 0, quietAfterConvocation: 0}
          - {name: A, channels: [SMS], onlyIfUnreachableBy: [], daysBefore: 1, lastDay: 2, quietAfterConvocation: -1}
        """;

    assertThatThrownBy(
            () -> ReminderRules.read("f", new ByteArrayInputStream(yaml.getBytes(UTF_8))))
        .hasMessageContaining("named twice")
        .hasMessageContaining("nobody carries")
        .hasMessageContaining("at least one")
        .hasMessageContaining("less than no day");
  }

  @Test
  void aRuleThatForgetsAFieldIsRefused() {
    var yaml = "rules: [{name: A, channels: [SMS]}]";

    assertThatThrownBy(
            () -> ReminderRules.read("f", new ByteArrayInputStream(yaml.getBytes(UTF_8))))
        .hasMessageContaining("onlyIfUnreachableBy");
  }

  /** CASF L. 262-37: an absence is no ground of its own, under either regime. */
  @ParameterizedTest
  @CsvSource({"PDIE-2021", "PLEIN-EMPLOI-2025"})
  void underNoRegimeDoesAnAbsenceSuspendByItself(String regime) {
    assertThat(WhatTheLawAllows.under(regime))
        .anySatisfy(allowed -> {
          assertThat(allowed.step()).contains("L'absence n'est pas à elle seule un motif");
          assertThat(allowed.article()).isEqualTo("L. 262-37");
        });
  }
}
