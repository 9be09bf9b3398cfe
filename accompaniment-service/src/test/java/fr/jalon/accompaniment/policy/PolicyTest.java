package fr.jalon.accompaniment.policy;

import static fr.jalon.accompaniment.policy.DeadlineRule.Name.CONTRACT;
import static fr.jalon.accompaniment.policy.DeadlineRule.Name.CONTRACT_BY_LAW;
import static fr.jalon.accompaniment.policy.DeadlineRule.Name.FIRST_APPOINTMENT_BOOKED;
import static fr.jalon.accompaniment.policy.DeadlineRule.Name.FIRST_APPOINTMENT_HELD;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyTest {
  private static final String LIMITS =
      """

      contract: {startsWithinMonths: 1, endsWithinMonths: 1, source: s}
      contractForms:
        - {kind: CER, label: l, appliesTo: EVERYONE, since: 2009-06-01, source: s, activity: {
           required: false, minimumHours: 1, maximumHours: 35, adaptations: [], exemptions: []}}
      stock: {followedOn: 2025-01-01, contractBefore: 2027-01-01, source: s}
      """;

  private static final LocalDate DECIDED = LocalDate.of(2026, 1, 31);

  private final Policies policies = new Policies();

  @Test
  void before2025ASocialOrientationPromisesAContractInOneMonthAndTheLawGrantsTwo() {
    assertThat(due("PDIE-2021", "DEPARTEMENT", false, DECIDED, null))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                FIRST_APPOINTMENT_BOOKED, LocalDate.of(2026, 2, 15),
                FIRST_APPOINTMENT_HELD, LocalDate.of(2026, 2, 15),
                CONTRACT, LocalDate.of(2026, 2, 28),
                CONTRACT_BY_LAW, LocalDate.of(2026, 3, 31)));
  }

  @Test
  void before2025AnOrientationTowardsWorkIsOwedAContractInOneMonthByTheLawToo() {
    assertThat(due("PDIE-2021", "MISSION_LOCALE", true, DECIDED, null))
        .containsEntry(CONTRACT, LocalDate.of(2026, 2, 28))
        .containsEntry(CONTRACT_BY_LAW, LocalDate.of(2026, 2, 28));
  }

  @Test
  void before2025FranceTravailDrawsUpItsOwnPlanAndNoContractIsDue() {
    assertThat(due("PDIE-2021", "FRANCE_TRAVAIL", true, DECIDED, null))
        .containsOnlyKeys(FIRST_APPOINTMENT_BOOKED, FIRST_APPOINTMENT_HELD);
  }

  @Test
  void since2025TheMonthRunsFromTheNotification() {
    assertThat(due("PLEIN-EMPLOI-2025", "FRANCE_TRAVAIL", true, DECIDED, LocalDate.of(2026, 2, 4)))
        .containsEntry(CONTRACT, LocalDate.of(2026, 3, 4))
        .containsEntry(FIRST_APPOINTMENT_BOOKED, LocalDate.of(2026, 2, 15))
        .doesNotContainKey(CONTRACT_BY_LAW);
  }

  @Test
  void since2025TheMonthRunsFromTheDecisionWhileTheNotificationIsUnknown() {
    assertThat(due("PLEIN-EMPLOI-2025", "DEPARTEMENT", false, DECIDED, null))
        .containsEntry(CONTRACT, LocalDate.of(2026, 2, 28));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-28, 2026-02-28",
    "2026-01-29, 2026-02-28",
    "2026-01-30, 2026-02-28",
    "2026-01-31, 2026-02-28",
    "2028-01-31, 2028-02-29",
    "2026-02-28, 2026-03-28",
    "2026-03-31, 2026-04-30",
    "2026-12-31, 2027-01-31"
  })
  void aMonthRunsDateToDateAndEndsOnTheLastDayOfAShorterMonth(LocalDate start, LocalDate due) {
    assertThat(due("PLEIN-EMPLOI-2025", "DEPARTEMENT", false, start, null))
        .containsEntry(CONTRACT, due);
  }

  /** A month is no thirty days: it may be twenty-eight, and two months may be sixty-two days. */
  @ParameterizedTest
  @CsvSource({
    "2025-12-28, 2026-02-28",
    "2025-12-29, 2026-02-28",
    "2025-12-31, 2026-02-28",
    "2027-12-31, 2028-02-29",
    "2026-01-30, 2026-03-30",
    "2026-07-01, 2026-09-01",
    "2026-06-30, 2026-08-30"
  })
  void twoMonthsRunDateToDate_L262_36(LocalDate start, LocalDate due) {
    assertThat(due("PDIE-2021", "CCAS_CIAS", false, start, null))
        .containsEntry(CONTRACT_BY_LAW, due);
  }

  @Test
  void aReorientationGrantsAnotherMonth_D5411_8_2() {
    var first = due("PLEIN-EMPLOI-2025", "DEPARTEMENT", false, DECIDED, LocalDate.of(2026, 2, 2));
    var second =
        due(
            "PLEIN-EMPLOI-2025",
            "MISSION_LOCALE",
            true,
            LocalDate.of(2026, 2, 20),
            LocalDate.of(2026, 2, 28));
    assertThat(first).containsEntry(CONTRACT, LocalDate.of(2026, 3, 2));
    assertThat(second).containsEntry(CONTRACT, LocalDate.of(2026, 3, 28));
  }

  @ParameterizedTest
  @CsvSource({
    "PDIE-2021, DEPARTEMENT, false, 2024-12-31, CER",
    "PDIE-2021, DEPARTEMENT, false, 2025-01-01, CER CONTRAT_ENGAGEMENT",
    "PDIE-2021, FRANCE_TRAVAIL, true, 2024-12-31, ''",
    "PDIE-2021, FRANCE_TRAVAIL, true, 2025-01-01, CONTRAT_ENGAGEMENT",
    "PLEIN-EMPLOI-2025, FRANCE_TRAVAIL, true, 2026-01-01, CONTRAT_ENGAGEMENT",
    "PLEIN-EMPLOI-2025, CCAS_CIAS, false, 2026-01-01, CONTRAT_ENGAGEMENT"
  })
  void theKindOfContractFollowsTheRegimeAndTheOrganisme(
      String regime, String organisme, boolean spe, LocalDate day, String kinds) {
    var forms = policies.of(regime).formsOn(day, organisme, spe);
    assertThat(String.join(" ", forms.stream().map(each -> each.kind().name()).toList()))
        .isEqualTo(kinds);
  }

  @Test
  void theStockHasUntilTheEndOf2026_D2024_1244() {
    var stock = policies.of("PDIE-2021").stock();
    assertThat(stock.followedOn()).isEqualTo("2025-01-01");
    assertThat(stock.lastDay()).isEqualTo("2026-12-31");
  }

  @ParameterizedTest
  @CsvSource({
    "AT_MOST, DAYS, 2026-03-17",
    "LESS_THAN, DAYS, 2026-03-16",
    "AT_MOST, WEEKS, 2026-06-15"
  })
  void theOperatorSaysWhetherTheDayReachedStillKeepsThePromise(
      DeadlineRule.Operator operator, DeadlineRule.Unit unit, LocalDate due) {
    var rule =
        new DeadlineRule(
            CONTRACT,
            "Contrat",
            DeadlineRule.Start.DECISION,
            15,
            unit,
            operator,
            DeadlineRule.Scope.EVERYONE,
            "un texte");
    assertThat(rule.dueOn(LocalDate.of(2026, 3, 2))).isEqualTo(due);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-14, false",
    "2026-02-15, false",
    "2026-02-16, true",
  })
  void aPromiseIsKeptUpToItsLastDay(LocalDate metOn, boolean overdue) {
    var deadline =
        new Deadline(CONTRACT, "Contrat", "un texte", DECIDED, LocalDate.of(2026, 2, 15));
    assertThat(deadline.overdue(metOn, LocalDate.of(2027, 1, 1))).isEqualTo(overdue);
    assertThat(deadline.overdue(null, metOn)).isEqualTo(overdue);
  }

  @Test
  void eachRuleCitesItsSource() {
    for (var regime : new String[] {"PDIE-2021", "PLEIN-EMPLOI-2025"}) {
      assertThat(policies.of(regime).rules())
          .isNotEmpty()
          .allSatisfy(rule -> assertThat(rule.source()).hasSizeGreaterThan(20));
    }
  }

  @Test
  void aParcoursOfUnknownOpeningTakesTheRegimeOfTheDay() {
    assertThat(policies.regimeOn(LocalDate.of(2024, 12, 31))).isEqualTo("PDIE-2021");
    assertThat(policies.regimeOn(LocalDate.of(2025, 1, 1))).isEqualTo("PLEIN-EMPLOI-2025");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "regime: OTHER\nrules: []",
        "regime: TEST\nrules: []",
        "regime: TEST\nrules: [{name: CONTRACT}]",
        "regime: TEST\nrules: [{name: CONTRACT, label: l, start: DECISION, length: 0, unit: DAYS,"
            + " operator: AT_MOST, appliesTo: EVERYONE, source: s}]",
        "regime: TEST\nrules: [{name: CONTRACT, label: l, start: DECISION, length: 1, unit: DAYS,"
            + " operator: AT_MOST, appliesTo: EVERYONE, source: ''}]",
        "regime: TEST\nrules: [{name: CONTRACT, label: l, start: DECISION, length: 1, unit: DAYS,"
            + " operator: AT_MOST, appliesTo: EVERYONE, source: s, unknown: 1}]",
        "regime: TEST\nrules: [{name: CONTRACT, label: l, start: DECISION, length: 1, unit: DAYS,"
            + " operator: AT_MOST, appliesTo: EVERYONE, source: s}, {name: CONTRACT, label: l,"
            + " start: DECISION, length: 2, unit: DAYS, operator: AT_MOST, appliesTo: NOT_SPE,"
            + " source: s}]"
      })
  void aPolicyThatLacksOrRepeatsSomethingIsRefused(String yaml) {
    var file = new ByteArrayInputStream((yaml + LIMITS).getBytes(UTF_8));
    assertThatThrownBy(() -> PolicyFile.read("TEST", file)).isInstanceOf(Exception.class);
  }

  @Test
  void aRegimeWithoutPolicyIsRefused() {
    assertThatThrownBy(() -> policies.of("UNHEARD-OF"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("UNHEARD-OF");
  }

  private Map<DeadlineRule.Name, LocalDate> due(
      String regime,
      String kind,
      boolean spe,
      LocalDate decidedOn,
      @Nullable LocalDate notifiedOn) {
    var due = new TreeMap<DeadlineRule.Name, LocalDate>();
    policies
        .of(regime)
        .deadlines(kind, spe, decidedOn, notifiedOn)
        .forEach(each -> due.put(each.rule(), each.dueOn()));
    return due;
  }
}
