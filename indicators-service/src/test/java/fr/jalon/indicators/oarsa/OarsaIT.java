package fr.jalon.indicators.oarsa;

import static fr.jalon.contracts.SubjectToDuties.YES;
import static fr.jalon.testkit.Problems.refused;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.contracts.Event;
import fr.jalon.contracts.Profile;
import fr.jalon.contracts.Profile.FamilySituation;
import fr.jalon.contracts.Profile.Sex;
import fr.jalon.testkit.Stack;
import fr.jalon.testkit.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = Stack.class,
    initArgs = @ResourceArg(name = "database", value = "indicators"))
class OarsaIT {
  @Inject Survey survey;

  /** Ten persons, worked out by hand: see the lines of {@link #tenPersons}. */
  @Test
  void eachLineIsTheOneWorkedOutByHand() {
    var answer = survey.of(tenPersons("601"));

    assertThat(answer.totals("T1"))
        .isEqualTo(List.of(10, 2, 8, 2, 6, 1, 0, 1, 0, 0, 3, 0, 0, 1, 0));
    assertThat(answer.totals("T2")).isEqualTo(List.of(1, 3, 0, 0, 1, 0, 0, 2, 0, 0, 0, 0));
    assertThat(answer.totals("T3")).isEqualTo(List.of(1, 1, 1));
    assertThat(answer.totals("T5")).isEqualTo(List.of(5, 3, 2, 1, 42, 20));
    assertThat(answer.totals("T6")).isEqualTo(List.of(1, 1, 0));
    assertThat(lines(answer, "T1/SDD"))
        .isEqualTo(
            List.of(
                1, 2, 2, 1, 2, 1, 1, // age
                5, 4, 1, // sex
                4, 3, 1, 1, 1, // family
                3, 1, 1, 2, 3, 0, // seniority
                1, 1, 1, 1, 6)); // education
    assertThat(answer.json().<Boolean>getList("checks.holds")).containsOnly(true).hasSize(5);
  }

  @Test
  void theOrderInWhichItBecameKnownChangesNothing() {
    var told = survey.of(tenPersons("602"));
    var shuffled = new ArrayList<Event>(tenPersons("603").events());
    Collections.shuffle(shuffled, new Random(2025));
    survey.take("603", shuffled);

    var answer = survey.ask("603", "2025");

    for (var table : List.of("T1", "T2", "T3", "T4", "T5", "T6")) {
      assertThat(answer.totals(table)).as(table).isEqualTo(told.totals(table));
    }
  }

  @Test
  void theTerritoriesOfADepartementAddUpToIt() {
    var census = tenPersons("604");
    census.person().enters("2025-05-01", "2025-05-01", "MAURIAC").right("2025-05-01", "2", YES);
    var whole = survey.of(census);

    var parts =
        Stream.of("SAINT-FLOUR", "MAURIAC")
            .map(code -> survey.ask("604", "2025?territoire=" + code))
            .toList();

    assertThat(parts.stream().map(part -> part.total("T1/SDD"))).containsExactly(10, 1);
    assertThat(whole.total("T1/SDD")).isEqualTo(11);
  }

  @Test
  void anotherYearIsCountedFromTheSameFactsAndALaterOneChangesItNot() {
    var census = new Census("605");
    var person = census.entered("2024-03-01").oriented("2024-03-11", "CAF");
    survey.of(census);
    var before = survey.ask("605", "2024").json().prettify();
    person.right("2025-06-01", "5", YES).leaves("2025-06-01");
    survey.take("605", census.events().subList(3, 5));

    assertThat(survey.ask("605", "2024").json().prettify()).isEqualTo(before);
    assertThat(survey.ask("605", "2024").total("T1/CAF")).isEqualTo(1);
    assertThat(survey.ask("605", "2025").total("T1/SDD")).isEqualTo(0);
  }

  @Test
  void theTablesAreThoseKnownOnADayWhenOneIsAsked() {
    var census = new Census("606").learning("2026-01-10");
    var person = census.entered("2025-03-01").oriented("2025-03-11", "CAF");
    census.learning("2026-02-10");
    person.contract("2025-04-01", "2025-04-01", "2026-03-31");
    census.entered("2025-05-01");
    census.learning("2026-03-10");
    person.leaves("2025-12-01");
    survey.of(census);

    assertThat(survey.ask("606", "2025?connuAu=2026-01-09").total("T1/SDD"))
        .isEqualTo("NON_DISPONIBLE");
    var january = survey.ask("606", "2025?connuAu=2026-01-10");
    assertThat(january.total("T1/SDD")).isEqualTo(1);
    assertThat(january.total("T2/CER")).isEqualTo("NON_DISPONIBLE");
    var february = survey.ask("606", "2025?connuAu=2026-02-28");
    assertThat(february.total("T1/SDD")).isEqualTo(2);
    assertThat(february.total("T2/CER")).isEqualTo(1);
    var now = survey.ask("606", "2025");
    assertThat(now.total("T1/ORIENTEES")).as("the parcours had ended").isEqualTo(0);
    assertThat(now.beside("withoutParcours")).isEqualTo(1);
    assertThat(now.totals("T1"))
        .isEqualTo(survey.ask("606", "2025?connuAu=2026-05-04").totals("T1"));
  }

  @Test
  void twoPersonsFoundToBeOneCountOnce() {
    var census = new Census("607");
    var absorbed = census.entered("2025-03-01");
    var kept = census.entered("2025-04-01").oriented("2025-05-01", "CAF");
    assertThat(survey.of(census).total("T1/SDD")).isEqualTo(2);

    kept.isOne(absorbed);
    survey.take("607", census.events().subList(5, 6));

    var merged = survey.ask("607", "2025");
    assertThat(merged.total("T1/SDD")).isEqualTo(1);
    assertThat(merged.total("T1/CAF")).isEqualTo(1);
  }

  @Test
  void whereNothingWasToldThereIsNoZero() {
    var nothing = survey.ask("608", "2025");
    assertThat(nothing.totals("T1")).containsOnly("NON_DISPONIBLE");
    assertThat(nothing.json().<Integer>getList("variants.persons")).containsOnlyNulls();

    var census = new Census("609");
    census.entered("2024-03-01").oriented("2024-03-11", "FRANCE_TRAVAIL").registered("2024-04-01");
    var silent = survey.of(census);
    assertThat(silent.total("T1/SDD")).as("no file in a whole year").isEqualTo("NON_REPONDANT");

    census.entered("2025-03-01");
    survey.take("609", census.events().subList(4, 6));
    var answer = survey.ask("609", "2025");
    assertThat(answer.total("T1/SDD")).isEqualTo(2);
    assertThat(answer.total("T2/POLE_EMPLOI_INSCRITES")).isEqualTo("NON_REPONDANT");
    assertThat(answer.total("T3/UN_AN_ET_PLUS")).isEqualTo("NON_DISPONIBLE");
    assertThat(answer.total("T5/DELAI_ORIENTATION")).isEqualTo("NON_CONCERNE");
  }

  @Test
  void anOrganismeOfNoKnownKindIsSeenByTheChecks() {
    var census = new Census("610");
    census.entered("2025-03-01").oriented("2025-03-11", "GUILDE");

    var answer = survey.of(census);

    assertThat(answer.failing()).containsExactly("SOUS_TOTAUX");
    assertThat(answer.json().getString("checks.find { !it.holds }.faults[0]"))
        .isEqualTo("T1/AUTRE_QUE_POLE_EMPLOI, DE_30_A_39_ANS : 0 au lieu de 1");
  }

  @Test
  void aDelayThatEndsBeforeItBeginsIsSeenByTheChecks() {
    var census = new Census("611");
    census.entered("2025-03-01").oriented("2025-02-11", "CAF");

    assertThat(survey.of(census).failing()).containsExactly("DELAIS");
  }

  @Test
  void theFilesHoldTheNumbersOfTheTables() throws IOException {
    survey.of(tenPersons("612"));

    var csv = given().auth().oauth2(chef("612")).get(Survey.API + "/oarsa/2025/T6/export");
    assertThat(csv.asString().replace("\r", ""))
        .startsWith("\uFEFFBloc;Ligne;Personnes réorientées dans l'année (4) (7) (23);")
        .contains("Sexe;femme;1;1;0\n")
        .contains("Sexe;Effectif total;1;1;0\n");
    var book = given().auth().oauth2(chef("612")).get(Survey.API + "/oarsa/2025/export");
    try (var read = new ReadableWorkbook(new ByteArrayInputStream(book.asByteArray()))) {
      assertThat(read.getSheets().map(sheet -> sheet.getName()))
          .containsExactly(
              "OARSA-T1", "OARSA-T2", "OARSA-T3", "OARSA-T4", "OARSA-T5", "OARSA-T6", "À lire");
      var rows = read.findSheet("OARSA-T1").orElseThrow().read();
      var women =
          rows.stream().filter(row -> "femme".equals(row.getCellText(0))).findFirst().orElseThrow();
      assertThat(women.getCellAsNumber(1).orElseThrow().intValue()).isEqualTo(5);
    }
  }

  @Test
  void aWrongQuestionIsToldWhatIsWrong() {
    for (var wrong :
        List.of(
            List.of("2026", "422", "oarsa-year-not-over", "?annee"),
            List.of("an-dernier", "422", "period-unreadable", "?annee"),
            List.of("1500", "422", "date-out-of-range", "?annee"),
            List.of("2025/T7", "404", "oarsa-table-not-found", "?tableau"),
            List.of("2025?variante=ETAT_7", "422", "variant-unknown", "?variante"),
            List.of("2025?territoire=ATLANTIDE", "422", "territory-unknown", "?territoire"),
            List.of("2025?connuAu=2026-05-05", "422", "known-on-in-the-future", "?connuAu"))) {
      given()
          .auth()
          .oauth2(chef("613"))
          .get(Survey.API + "/oarsa/" + wrong.getFirst())
          .then()
          .spec(refused(Integer.parseInt(wrong.get(1)), wrong.get(2), wrong.get(3)));
    }
  }

  private static String chef(String departement) {
    return TestTokens.of("chef-de-projet", departement);
  }

  /** Every line of one column, in the order of the questionnaire. */
  private static List<Object> lines(Survey.Answer answer, String column) {
    return answer.json().<String>getList("tables[0].blocks.lines.flatten().code").stream()
        .map(line -> answer.at(line, column))
        .toList();
  }

  private static Census tenPersons(String departement) {
    var census = new Census(departement);
    // 24 years, woman, alone; in since 1 December (30 days before); not oriented.
    entered(census, "2001-12", Sex.F, FamilySituation.SINGLE, "1206", "2025-12-01");
    // 25, man, alone; 45 days to France Travail, registered.
    entered(census, "2000-01", Sex.M, FamilySituation.SINGLE, "1204", "2025-09-01")
        .oriented("2025-10-16", "FRANCE_TRAVAIL")
        .registered("2025-10-20");
    // 29, woman, with children; 60 days to the mission locale, no contract.
    entered(census, "1996-05", Sex.F, FamilySituation.SINGLE_WITH_CHILDREN, "1203", "2025-08-01")
        .oriented("2025-09-30", "MISSION_LOCALE");
    // 30, man; 21 days to the département, contract signed 20 days later for 6 months.
    entered(census, "1995-12", Sex.M, FamilySituation.SINGLE_WITH_CHILDREN, "1201", "2025-06-30")
        .oriented("2025-07-21", "DEPARTEMENT")
        .contract("2025-08-10", "2025-08-15", "2026-02-14", "CARE");
    // 39, woman in a couple; a year in; from France Travail to the département this year.
    entered(census, "1986-01", Sex.F, FamilySituation.COUPLE, null, "2024-12-31")
        .oriented("2024-12-31", "FRANCE_TRAVAIL")
        .oriented("2025-02-01", "DEPARTEMENT")
        .contract("2025-03-01", "2025-03-01", "2026-02-28", "SOCIAL_LINK", "CARE");
    // 49, man in a couple with children; helped to start a business, contract of three months.
    entered(census, "1976-01", Sex.M, FamilySituation.COUPLE_WITH_CHILDREN, null, "2023-06-01")
        .oriented("2023-07-01", "APPUI_CREATION")
        .contract("2025-11-01", "2025-11-01", "2026-01-31", "SELF_EMPLOYMENT");
    // 50, woman; two years and more; France Travail, never registered.
    entered(census, "1975-12", Sex.F, FamilySituation.SINGLE, null, "2022-01-15")
        .oriented("2022-02-15", "FRANCE_TRAVAIL");
    // 59, man; five years in; the département, contract over.
    entered(census, "1966-01", Sex.M, FamilySituation.SINGLE, null, "2020-12-31")
        .oriented("2021-02-15", "DEPARTEMENT")
        .contract("2021-03-01", "2021-03-01", "2022-02-28");
    // 60 and more, nothing known of the sex; the CCAS.
    entered(census, "1965-12", Sex.UNKNOWN, FamilySituation.UNKNOWN, null, "2010-01-01")
        .oriented("2010-02-15", "CCAS_CIAS");
    // Of no known age; in since the first day of the year, not oriented.
    entered(census, null, Sex.F, FamilySituation.SINGLE_WITH_CHILDREN, null, "2019-05-01")
        .leaves("2024-01-01")
        .enters("2025-01-01", "2019-05-01", "SAINT-FLOUR");
    return census;
  }

  private static Census.Person entered(
      Census census,
      @Nullable String birthMonth,
      Sex sex,
      FamilySituation family,
      @Nullable String education,
      String on) {
    return census.entered(on, new Profile(birthMonth, sex, family, education));
  }
}
