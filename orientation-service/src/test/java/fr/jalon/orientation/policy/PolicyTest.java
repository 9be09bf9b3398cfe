package fr.jalon.orientation.policy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.jalon.orientation.policy.DeadlineRule.Operator;
import fr.jalon.orientation.policy.DeadlineRule.Start;
import fr.jalon.orientation.policy.DeadlineRule.Unit;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyTest {
  private final Policies policies = new Policies();

  @ParameterizedTest
  @CsvSource({
    // from one day of the month to the same, or to the last of a shorter month (CPC 641)
    "2026-03-05, 1, MONTHS, AT_MOST, 2026-04-05",
    "2026-01-31, 1, MONTHS, AT_MOST, 2026-02-28",
    "2028-01-31, 1, MONTHS, AT_MOST, 2028-02-29",
    "2026-01-30, 1, MONTHS, AT_MOST, 2026-02-28",
    "2026-02-28, 1, MONTHS, AT_MOST, 2026-03-28",
    "2025-12-31, 2, MONTHS, AT_MOST, 2026-02-28",
    "2026-03-05, 6, WEEKS, AT_MOST, 2026-04-16",
    // across the change of hour, and across the end of the year
    "2026-03-20, 30, DAYS, AT_MOST, 2026-04-19",
    "2025-12-15, 30, DAYS, AT_MOST, 2026-01-14",
    "2026-03-02, 15, DAYS, LESS_THAN, 2026-03-16"
  })
  void aDeadlineIsCountedFromTheNextDay(
      LocalDate start, int length, Unit unit, Operator operator, LocalDate due) {
    var rule = new DeadlineRule("R", "r", "s", Start.ENTRY, length, unit, operator);

    assertThat(rule.dueOn(start)).isEqualTo(due);
  }

  @ParameterizedTest
  @CsvSource({
    "2005-01-01, PDIE-2021",
    "2021-06-01, PDIE-2021",
    "2024-12-31, PDIE-2021",
    "2025-01-01, PLEIN-EMPLOI-2025",
    "2026-02-09, PLEIN-EMPLOI-2025"
  })
  void theRegimeIsThatOfTheDayOfEntry(LocalDate entry, String regime) {
    assertThat(policies.regimeOn(entry).regime()).isEqualTo(regime);
  }

  @Test
  void theTwoRegimesGiveTheirOwnTimeToOrient() {
    var received = LocalDate.of(2026, 3, 5);

    assertThat(policies.of("PDIE-2021").rule("ORIENTATION").orElseThrow().dueOn(received))
        .isEqualTo("2026-04-05");
    assertThat(policies.of("PDIE-2021").rule("ORIENTATION_LEGAL").orElseThrow().dueOn(received))
        .isEqualTo("2026-05-05");
    assertThat(policies.of("PLEIN-EMPLOI-2025").rule("ORIENTATION").orElseThrow().dueOn(received))
        .isEqualTo("2026-04-16");
    assertThat(policies.of("PLEIN-EMPLOI-2025").rule("CIRC").orElseThrow().start())
        .isEqualTo(Start.ENTRY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PDIE-2021", "PLEIN-EMPLOI-2025"})
  void theFifteenthDayStillKeepsThePromiseOfAFirstAppointment(String regime) {
    var decided = LocalDate.of(2026, 3, 2);

    assertThat(policies.of(regime).rule("FIRST_APPOINTMENT").orElseThrow().dueOn(decided))
        .isEqualTo("2026-03-17");
  }

  @Test
  void everyRuleCitesItsSource() {
    assertThat(policies.all())
        .allSatisfy(policy ->
            assertThat(policy.rules()).allSatisfy(rule -> assertThat(rule.source()).isNotBlank()));
  }

  @Test
  void aWrongPolicyNamesEachOfItsFaults() {
    var yaml =
        """
        regime: WRONG
        label: x
        source: y
        from: 2025-01-01
        rules:
          - {name: FIRST, label: l, source: '', start: ENTRY, length: 0, unit: DAYS, operator: AT_MOST}
          - {name: FIRST, label: l, source: s, length: 1, unit: DAYS, operator: AT_MOST}
        """;

    assertThatThrownBy(
            () -> PolicyFiles.read("wrong.yaml", new ByteArrayInputStream(yaml.getBytes(UTF_8))))
        .hasMessageContaining("wrong.yaml")
        .hasMessageContaining("cites no source")
        .hasMessageContaining("lasts no time")
        .hasMessageContaining("named twice")
        .hasMessageContaining("lacks start")
        .hasMessageContaining("ORIENTATION is missing");
  }
}
