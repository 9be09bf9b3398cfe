package fr.jalon.accompaniment.employment.rule;

import static fr.jalon.contracts.EmploymentEvent.EmploymentKind.CDD_LONG;
import static fr.jalon.contracts.EmploymentEvent.EmploymentKind.CDI;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.jalon.accompaniment.employment.JobTerms;
import fr.jalon.contracts.EmploymentEvent.EmploymentKind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmploymentRulesTest {
  private static final LocalDate START = LocalDate.of(2026, 1, 31);

  private final EmploymentRules rules = EmploymentRulesFile.shipped();

  @ParameterizedTest
  @CsvSource({
    "2026-01-31, true",
    "2026-02-15, true", // fifteen days
    "2026-02-16, false",
    "2026-01-16, true",
    "2026-01-15, false"
  })
  void twoTellingsOfOneKindWithinFifteenDaysAreProposedAsOne(LocalDate start, boolean proposed) {
    assertThat(rules.sameJob().proposes(job(CDI, START, null), job(CDI, start, null)))
        .isEqualTo(proposed);
  }

  @Test
  void anotherKindOfContractIsAnotherJob() {
    assertThat(rules.sameJob().proposes(job(CDI, START, null), job(CDD_LONG, START, null)))
        .isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    ", 2026-04-29, true", // three months from 31 January is 30 April
    ", 2026-04-30, false",
    "2026-09-30, 2026-09-29, true",
    "2026-09-30, 2026-09-30, false", // reached its term
    "2026-03-15, 2026-03-15, false" // short, and kept to its term
  })
  void aBreakIsEarlyBeforeTheTermOrWithinThreeMonths(
      @Nullable LocalDate planned, LocalDate lastDay, boolean early) {
    assertThat(rules.earlyBreak().isEarly(job(CDI, START, planned), lastDay)).isEqualTo(early);
  }

  @Test
  void contactsAreDueOnTheirDaysTheStartExcluded() {
    assertThat(rules.followUp().contacts().stream().map(step -> step.dueOn(START)))
        .containsExactly(
            LocalDate.of(2026, 2, 8),
            LocalDate.of(2026, 3, 2),
            LocalDate.of(2026, 4, 1),
            LocalDate.of(2026, 5, 1));
    assertThat(rules.followUp().until(START)).isEqualTo(LocalDate.of(2026, 4, 30));
  }

  @Test
  void eachRuleCitesItsSourceAndSaysWhatIsToBeConfirmed() {
    assertThat(rules.followUp().source()).contains("fiche action 2").contains("à confirmer");
    assertThat(rules.sameJob().source()).contains("à confirmer");
    assertThat(rules.returnToEmployment().variants())
        .hasSizeGreaterThanOrEqualTo(2)
        .allSatisfy(each -> assertThat(each.source()).contains("à confirmer"));
    assertThat(rules.returnToEmployment().months()).isEqualTo(List.of(3, 6, 12));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "withinDays: 15|withinDays: -1",
        "afterDays: 30|afterDays: 8",
        "step: J30|step: J8",
        "code: LARGE|code: STRICTE",
        "months: [3, 6, 12]|months: []",
        "- {step: J8, label|- {invented: 1, step: J8, label",
        "sameContract: true|other: 1"
      })
  void aFileThatLacksRepeatsOrInventsSomethingIsRefused(String there, String instead)
      throws IOException {
    try (var file = EmploymentRulesTest.class.getResourceAsStream("/employment/rules.yaml")) {
      assertThat(file).isNotNull();
      var yaml = new String(file.readAllBytes(), UTF_8);
      assertThat(yaml).contains(there);
      var wrong = new ByteArrayInputStream(yaml.replace(there, instead).getBytes(UTF_8));
      assertThatThrownBy(() -> EmploymentRulesFile.read(wrong)).isInstanceOf(Exception.class);
    }
  }

  private static JobTerms job(
      EmploymentKind contract, LocalDate start, @Nullable LocalDate planned) {
    return new JobTerms(contract, start, planned, null, null);
  }
}
