package fr.jalon.indicators;

import static fr.jalon.contracts.Attendance.HONOURED;
import static fr.jalon.contracts.ParcoursType.PROFESSIONNEL;
import static fr.jalon.contracts.ParcoursType.SOCIAL;
import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.contracts.AccompanimentEvent.ContractKind;
import fr.jalon.contracts.AccompanimentEvent.ContractSigned;
import fr.jalon.contracts.Origin;
import fr.jalon.contracts.Profile;
import fr.jalon.contracts.Profile.FamilySituation;
import fr.jalon.contracts.Profile.Sex;
import fr.jalon.contracts.SubjectToDuties;
import fr.jalon.testkit.Stack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** The eleven ways in which counts of this kind were seen to go wrong in the field. */
@QuarkusTest
@QuarkusTestResource(
    value = Stack.class,
    initArgs = @ResourceArg(name = "database", value = "indicators"))
class PitfallsIT {
  @Inject Figures figures;

  /** Months modulo twelve made a contract of the thirteenth month one of the first. */
  @Test
  void oneAContractThirteenMonthsLaterIsNotOneOfTheFirstMonth() {
    tell(
        entrant("181", "2025-01-02")
            .oriented("2025-02-03", SOCIAL, "CCAS_CIAS")
            .signed("2026-03-10"));

    assertThat(ask("181", "PP-A2b-2", "UN_MOIS", "2025", "numerator")).isZero();
    assertThat(ask("181", "PP-B5-1", "ORIENTATION", "2025", "numerator")).isZero();
    assertThat(ask("181", "PP-A2b-1", "TAUX", "2025", "numerator")).isOne();
  }

  /** « moins de 15 jours » and « dans les 15 jours » were one and the same, or not. */
  @Test
  void twoTheFifteenthDayCountsAsTheOperatorOfTheVariantSays() {
    tell(
        entrant("182", "2025-01-02")
            .oriented("2025-02-03", SOCIAL, "CCAS_CIAS")
            .met("2025-02-18", "2025-02-18", HONOURED));

    assertThat(ask("182", "PP-A2a-2", "PRIS_15_JOURS", "2025", "numerator")).isOne();
    assertThat(ask("182", "PP-A2a-2", "PREVUS_MOINS_DE_15_JOURS", "2025", "numerator")).isZero();
  }

  /** One month was read in two ways on two screens. */
  @Test
  void threeTheAnniversaryOfTheEntryIsReadAsTheVariantSays() {
    tell(entrant("183", "2025-01-31").oriented("2025-02-28", SOCIAL, "CCAS_CIAS"));

    assertThat(ask("183", "NAT-4", "ENTREE", "2025", "numerator")).as("within").isOne();
    assertThat(ask("183", "PP-A1-6", "NOMBRE", "2025", "numerator")).as("less than").isZero();
  }

  /** Days ran from the creation of the file, under the name of the entry. */
  @Test
  void fourTheCreationOfTheFileIsNotTheEntry() {
    tell(
        new Life("184")
            .opened(Origin.ENTRY, "2025-01-02", "2025-01-12", "2025-01-22", null, false, anyone())
            .oriented("2025-02-01", SOCIAL, "CCAS_CIAS"));

    assertThat(ask("184", "PP-B1-1", "ENTREE", "2025", "numerator")).isEqualTo(30);
    assertThat(ask("184", "PP-B1-1", "CREATION", "2025", "numerator")).isEqualTo(20);
    assertThat(ask("184", "PP-B1-1", "RECEPTION", "2025", "numerator")).isEqualTo(10);
  }

  /** The delay of the contract ran to the day it starts, not to the day it is signed. */
  @Test
  void fiveTheDelayOfAContractRunsToItsSignature() {
    var life = entrant("185", "2025-01-02").oriented("2025-02-03", SOCIAL, "CCAS_CIAS");
    tell(
        life.told(
            new ContractSigned(
                Life.id(),
                life.learnt(Life.day("2025-02-23")),
                "185",
                life.person,
                life.parcours,
                life.accompaniment,
                Life.id(),
                ContractKind.CER,
                1,
                Life.day("2025-02-23"),
                Life.day("2025-02-05"),
                Life.day("2025-08-01"),
                true,
                null,
                null,
                null)));

    assertThat(ask("185", "CIRC-3", "DELAI_MOYEN", "2025", "numerator")).isEqualTo(20);
  }

  /** A line was counted in its neighbour: the parts no longer made the whole. */
  @Test
  void sixThePartsMakeTheWhole() {
    figures.tell(new Village("186").events());

    var whole = ask("186", "PP-A1-6", "NOMBRE", "2025", "numerator");
    assertThat(whole).isEqualTo(2);
    assertThat(
            ask("186", "PP-A1-6", "FRANCE_TRAVAIL", "2025", "numerator")
                + ask("186", "PP-A1-6", "DEPARTEMENT", "2025", "numerator")
                + ask("186", "PP-A1-6", "AUTRES", "2025", "numerator"))
        .isEqualTo(whole);
    assertThat(
            ask("186", "PP-A1-6", "EMPLOI", "2025", "numerator")
                + ask("186", "PP-A1-6", "SOCIO_PROFESSIONNEL", "2025", "numerator")
                + ask("186", "PP-A1-6", "SOCIAL", "2025", "numerator"))
        .isEqualTo(whole);
  }

  /** « orientés ce mois » was divided by « entrés ce mois ». */
  @Test
  void sevenARateIsThatOfOneCohort() {
    tell(entrant("187", "2025-01-20").oriented("2025-02-10", SOCIAL, "CCAS_CIAS"));

    assertThat(ask("187", "CIRC-1", "PART_DANS_LE_DELAI", "2025-01", "numerator")).isOne();
    assertThat(ask("187", "CIRC-1", "PART_DANS_LE_DELAI", "2025-02", "denominator")).isZero();
  }

  /** A condition turned round counted those who were there already as entrants. */
  @Test
  void eightWhoWasThereAlreadyIsNoEntrant() {
    tell(
        new Life("188")
            .opened(Origin.STOCK, "2025-01-02", "2025-01-03", "2025-01-04", null, false, anyone())
            .right("2025-01-05", "3", SubjectToDuties.YES)
            .oriented("2025-01-20", PROFESSIONNEL, "FRANCE_TRAVAIL"));

    assertThat(ask("188", "PP-A1-0", "ENTREE", "2025", "numerator")).isZero();
    assertThat(ask("188", "PP-A1-6", "NOMBRE", "2025", "numerator")).isZero();
  }

  /** The label said two months and the code one. */
  @Test
  void nineTheDelayIsTheOneThatTheVariantIsNamedAfter() {
    tell(
        entrant("189", "2025-01-02")
            .oriented("2025-02-03", SOCIAL, "CCAS_CIAS")
            .signed("2025-03-25"));

    assertThat(ask("189", "PP-A2b-2", "DEUX_MOIS", "2025", "numerator")).isOne();
    assertThat(ask("189", "PP-A2b-2", "SOIXANTE_JOURS", "2025", "numerator")).isOne();
    assertThat(ask("189", "PP-A2b-2", "UN_MOIS", "2025", "numerator")).isZero();
  }

  /** Seconds made fifteen days longer in the night when clocks go forward. */
  @Test
  void tenTheChangeOfHourIsNoDay() {
    tell(
        entrant("190", "2026-03-01")
            .oriented("2026-03-20", SOCIAL, "CCAS_CIAS")
            .met("2026-04-04", "2026-04-04", HONOURED));

    assertThat(ask("190", "FA01-I3", "PRIS", "2026", "numerator")).isOne();
    assertThat(ask("190", "CIRC-2", "DELAI_MOYEN", "2026", "numerator")).isEqualTo(15);
  }

  /** Missing dates, second orientations and doubles each had their silent rule. */
  @Test
  void elevenADateThatIsMissingIsBesideAndADuplicateIsNobody() {
    tell(entrant("191", "2025-01-02"));
    tell(entrant("191", "2025-01-02").oriented("2025-01-22", SOCIAL, "CCAS_CIAS"));
    tell(
        entrant("191", "2025-01-02")
            .oriented("2025-01-12", SOCIAL, "CCAS_CIAS")
            .left("2025-03-01", "DOUBLON"));

    assertThat(ask("191", "CIRC-1", "DELAI_MOYEN", "2025", "numerator")).isEqualTo(20);
    assertThat(ask("191", "CIRC-1", "DELAI_MOYEN", "2025", "denominator")).isOne();
    assertThat(ask("191", "CIRC-1", "DELAI_MOYEN", "2025", "withoutEvent")).isOne();
    assertThat(ask("191", "PP-A1-0", "ENTREE", "2025", "numerator")).isEqualTo(2);
  }

  private void tell(Life life) {
    figures.tell(life.events());
  }

  private static Life entrant(String departement, String day) {
    return new Life(departement).opened(Origin.ENTRY, day, day, day, "MAURIAC", false, anyone());
  }

  private static Profile anyone() {
    return new Profile("1990-04", Sex.F, FamilySituation.SINGLE, null);
  }

  private static long ask(
      String departement, String code, String variant, String period, String field) {
    var value =
        Figures.as(departement)
            .queryParam("periode", period)
            .queryParam("variante", variant)
            .get(Figures.API + "/indicateurs/" + code)
            .jsonPath()
            .getString(field);
    return new BigDecimal(value).longValueExact();
  }
}
