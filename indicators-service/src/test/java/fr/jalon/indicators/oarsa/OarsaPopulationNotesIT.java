package fr.jalon.indicators.oarsa;

import static fr.jalon.contracts.SubjectToDuties.NO;
import static fr.jalon.contracts.SubjectToDuties.UNKNOWN;
import static fr.jalon.contracts.SubjectToDuties.YES;
import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.testkit.Stack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Notes 4 to 16 of the questionnaire: who is counted, and with what. */
@QuarkusTest
@QuarkusTestResource(
    value = Stack.class,
    initArgs = @ResourceArg(name = "database", value = "indicators"))
class OarsaPopulationNotesIT {
  private static final String OPEN = "2";

  @Inject Survey survey;

  @Test
  void note4TheRightIsOpenAndNotSuspendedOnTheDayWhateverWasLearntOfLaterDays() {
    var census = new Census("504");
    census.entered("2025-03-01");
    census.person().enters("2025-03-01").right("2025-03-01", "3", YES);
    census.person().enters("2025-03-01").right("2025-03-01", "4", YES);
    census.person().right("2025-03-01", OPEN, NO);
    census.entered("2025-03-01").right("2025-12-30", "3", YES);
    census.entered("2025-03-01").right("2025-10-01", "3", YES).right("2026-01-02", OPEN, YES);
    census.person().enters("2025-03-01").right("2025-03-01", OPEN, UNKNOWN);
    census.person().right("2025-03-01", OPEN, UNKNOWN);
    census.entered("2025-03-01").right("2025-08-01", "6", YES).leaves("2025-08-01");

    var strict = survey.of(census);

    assertThat(strict.total("T1/SDD")).as("the first, and the one of a silent file").isEqualTo(2);
    assertThat(strict.json().<Integer>getList("variants.persons")).isEqualTo(List.of(2, 6));
    assertThat(survey.ask("504", "2025?variante=ETATS_2_3_4").total("T1/SDD")).isEqualTo(6);
    assertThat(strict.failing()).isEmpty();
  }

  @Test
  void note5AnOrganismeReferentIsEnoughToBeOriented() {
    var census = new Census("505");
    census.entered("2025-03-01").oriented("2025-03-20", "DEPARTEMENT");
    census.entered("2025-03-01");
    census.entered("2025-03-01").oriented("2026-01-02", "DEPARTEMENT");

    var answer = survey.of(census);

    assertThat(answer.total("T1/ORIENTEES")).isEqualTo(1);
    assertThat(answer.total("T1/NON_ORIENTEES")).isEqualTo(2);
  }

  @Test
  void note6TheOrganismeReferentCountsNotTheOneThatHelpsBeside() {
    var census = new Census("506");
    census
        .entered("2025-03-01")
        .oriented("2025-03-20", "FRANCE_TRAVAIL")
        .oriented("2025-05-20", "DEPARTEMENT")
        .registered("2025-04-01");

    var answer = survey.of(census);

    assertThat(answer.total("T1/DEPARTEMENT")).isEqualTo(1);
    assertThat(answer.total("T1/POLE_EMPLOI")).isEqualTo(0);
    assertThat(answer.total("T2/POLE_EMPLOI_INSCRITES")).isEqualTo(0);
  }

  /** The events of this census say of every organisme that it is outside: nobody reads that. */
  @Test
  void note7ThePerimeterOfTheSpeIsTheSurveysWhateverTheEventSays() {
    var census = new Census("507");
    for (var kind : List.of("FRANCE_TRAVAIL", "MISSION_LOCALE", "MDE_PLIE_CAP_EMPLOI")) {
      census.entered("2025-03-01").oriented("2025-03-20", kind);
    }
    census.entered("2025-03-01").oriented("2025-03-20", "MSA");

    var answer = survey.of(census);

    assertThat(answer.totals("T1")).isEqualTo(List.of(4, 0, 4, 1, 3, 1, 1, 0, 0, 0, 0, 0, 1, 0, 0));
    assertThat(answer.failing()).isEmpty();
  }

  @Test
  void note8HelpToStartABusinessIsInsideAndTheMsaOutside() {
    assertMoves("508", "MSA", "APPUI_CREATION", "HORS_SPE_VERS_SPE");
  }

  @Test
  void note9IntegrationThroughEconomicActivityIsInside() {
    assertMoves("509", "DEPARTEMENT", "IAE", "HORS_SPE_VERS_SPE");
  }

  @Test
  void note10AnotherOrganismeOfPlacementIsInside() {
    assertMoves("510", "DEPARTEMENT", "AUTRE_PLACEMENT", "HORS_SPE_VERS_SPE");
  }

  @Test
  void note11TheServiceOfTheDepartementIsOutside() {
    assertMoves("511", "FRANCE_TRAVAIL", "DEPARTEMENT", "SPE_VERS_HORS_SPE");
  }

  @Test
  void note12TheCafIsOutside() {
    assertMoves("512", "FRANCE_TRAVAIL", "CAF", "SPE_VERS_HORS_SPE");
  }

  @Test
  void note13TheCcasIsOutside() {
    assertMoves("513", "MISSION_LOCALE", "CCAS_CIAS", "SPE_VERS_HORS_SPE");
  }

  @Test
  void note14OnlyThoseWhoAreRegisteredOnTheDayAre() {
    var census = new Census("514");
    oriented(census, "FRANCE_TRAVAIL").registered("2025-04-01");
    oriented(census, "FRANCE_TRAVAIL").registered("2025-04-01").deregistered("2025-12-15");
    oriented(census, "FRANCE_TRAVAIL").registered("2026-01-03");
    oriented(census, "DEPARTEMENT").registered("2025-04-01");
    oriented(census, "FRANCE_TRAVAIL");

    var answer = survey.of(census);

    assertThat(answer.total("T1/POLE_EMPLOI")).isEqualTo(4);
    assertThat(answer.total("T2/POLE_EMPLOI_INSCRITES")).isEqualTo(1);
    assertThat(answer.failing()).isEmpty();
  }

  @Test
  void note15AContractBindsFromItsFirstDayToItsLastOne() {
    var census = new Census("515");
    oriented(census, "CAF").contract("2025-06-20", "2025-07-01", "2025-12-31");
    oriented(census, "CAF").contract("2025-06-20", "2025-07-01", "2025-12-30");
    oriented(census, "CAF").contract("2025-12-20", "2026-01-01", "2026-06-30");
    oriented(census, "CAF").contract("2025-12-20", "2025-12-31", "2026-06-30");
    oriented(census, "FRANCE_TRAVAIL").contract("2025-06-20", "2025-07-01", "2026-06-30");
    var stopped = oriented(census, "CAF");
    stopped.ended(stopped.contract("2025-06-20", "2025-07-01", "2026-06-30"), "2025-12-01");
    var stopsLater = oriented(census, "CAF");
    stopsLater.ended(stopsLater.contract("2025-06-20", "2025-07-01", "2026-06-30"), "2026-01-15");

    var answer = survey.of(census);

    assertThat(answer.total("T2/CER")).isEqualTo(3);
    assertThat(answer.total("T2/CAF")).isEqualTo(3);
    assertThat(answer.total("T2/POLE_EMPLOI_INSCRITES")).isEqualTo("NON_DISPONIBLE");
    assertThat(answer.failing()).isEmpty();
  }

  @Test
  void aContractBindsByTheTermsThatWereSignedUntilTheDay() {
    var census = new Census("517");
    var later = oriented(census, "CAF");
    later.amended(
        later.contract("2025-06-20", "2025-07-01", "2026-01-31", "CARE"),
        "2026-01-15",
        "2026-01-15",
        "2026-12-31",
        "MOBILITY");
    var before = oriented(census, "CAF");
    before.amended(
        before.contract("2025-06-20", "2025-07-01", "2025-10-31", "CARE"),
        "2025-10-15",
        "2025-07-01",
        "2026-07-31",
        "HOUSING");

    var answer = survey.of(census);

    assertThat(answer.totals("T3")).isEqualTo(List.of(0, 1, 1));
    assertThat(answer.total("T4/SOINS")).isEqualTo(1);
    assertThat(answer.total("T4/MOBILITE")).isEqualTo(0);
    assertThat(answer.total("T4/LOGEMENT")).isEqualTo(1);
  }

  /** Six months run from the 1st of July to the 31st of December, both included. */
  @Test
  void aDurationIsThatWrittenInTheContractInWholeMonths() {
    var census = new Census("518");
    for (var end : List.of("2025-12-31", "2026-06-29", "2026-06-30")) {
      oriented(census, "CAF").contract("2025-06-20", "2025-07-01", end);
    }
    oriented(census, "CAF").contract("2025-07-20", "2025-08-01", "2026-01-30");

    assertThat(survey.of(census).totals("T3")).isEqualTo(List.of(1, 2, 1));
  }

  @Test
  void note16AKindOfActionCountsOnceAContract() {
    var census = new Census("516");
    oriented(census, "CAF")
        .contract("2025-06-20", "2025-07-01", "2026-06-30", "CARE", "CARE", "MOBILITY");
    oriented(census, "CAF").contract("2025-06-20", "2025-07-01", "2026-06-30");

    var answer = survey.of(census);

    assertThat(answer.total("T4/SOINS")).isEqualTo(1);
    assertThat(answer.total("T4/MOBILITE")).isEqualTo(1);
    assertThat(answer.beside("contractsWithoutActions")).isEqualTo(1);
  }

  private void assertMoves(String departement, String from, String to, String direction) {
    var census = new Census(departement);
    census.entered("2025-03-01").oriented("2025-03-20", from).oriented("2025-06-01", to);

    var answer = survey.of(census);

    assertThat(answer.total("T1/" + to)).isEqualTo(1);
    assertThat(answer.total("T6/" + direction)).isEqualTo(1);
    assertThat(answer.total("T6/REORIENTEES")).isEqualTo(1);
    assertThat(answer.failing()).isEmpty();
  }

  private static Census.Person oriented(Census census, String kind) {
    return census.entered("2025-03-01").oriented("2025-03-20", kind);
  }
}
