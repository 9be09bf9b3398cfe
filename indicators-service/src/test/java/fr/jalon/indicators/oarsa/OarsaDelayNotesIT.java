package fr.jalon.indicators.oarsa;

import static fr.jalon.contracts.SubjectToDuties.YES;
import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.contracts.Profile;
import fr.jalon.contracts.Profile.FamilySituation;
import fr.jalon.contracts.Profile.Sex;
import fr.jalon.testkit.Stack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Notes 17 to 23 of the questionnaire: who entered, how long it took, who was moved. */
@QuarkusTest
@QuarkusTestResource(
    value = Stack.class,
    initArgs = @ResourceArg(name = "database", value = "indicators"))
class OarsaDelayNotesIT {
  private static final Profile MAN = new Profile("1990-04", Sex.M, FamilySituation.SINGLE, null);

  @Inject Survey survey;

  @Test
  void note17TheLastEntryCountsReentriesIncluded() {
    var census = new Census("527");
    census.entered("2025-03-01");
    census.entered("2024-12-31");
    census.entered("2024-01-10").leaves("2025-02-01").enters("2025-06-01");
    census.entered("2025-02-01").right("2025-05-01", "5", YES).leaves("2025-05-01");
    census.entered("2025-12-31");

    var answer = survey.of(census);

    assertThat(answer.total("T1/SDD")).isEqualTo(4);
    assertThat(answer.total("T5/ENTREES")).isEqualTo(3);
    assertThat(answer.failing()).isEmpty();
  }

  @Test
  void note18AReorientationOfWhateverKindEndsThePrimoOrientation() {
    var census = new Census("528");
    census.entered("2025-03-01").oriented("2025-03-11", "CAF");
    census
        .entered("2025-03-01")
        .oriented("2025-03-11", "MISSION_LOCALE")
        .oriented("2025-06-11", "IAE");
    census
        .entered("2024-03-01")
        .oriented("2024-03-11", "CAF")
        .oriented("2024-06-11", "MISSION_LOCALE")
        .leaves("2025-02-01")
        .enters("2025-04-01")
        .right("2025-04-01", "2", YES)
        .oriented("2025-04-21", "CAF");
    census.entered("2025-03-01").oriented("2026-01-11", "CAF");

    var answer = survey.of(census);

    assertThat(answer.total("T5/ENTREES")).isEqualTo(4);
    assertThat(answer.total("T5/PRIMO_ORIENTEES")).isEqualTo(2);
    assertThat(answer.total("T5/DELAI_ORIENTATION")).as("10 and 20 days").isEqualTo(15);
  }

  @Test
  void note19OnlyOtherOrganismesThanFranceTravailAreElsewhere() {
    var census = new Census("519");
    census.entered("2025-03-01").oriented("2025-03-11", "FRANCE_TRAVAIL");
    census.entered("2025-03-01").oriented("2025-03-11", "MISSION_LOCALE");

    var answer = survey.of(census);

    assertThat(answer.total("T5/PRIMO_ORIENTEES")).isEqualTo(2);
    assertThat(answer.total("T5/PRIMO_ORIENTEES_HORS_PE")).isEqualTo(1);
  }

  @Test
  void note20APrimoCerIsTheFirstSinceTheEntryAndWasNeverRenewed() {
    var census = new Census("520");
    census
        .entered("2025-03-01")
        .oriented("2025-03-11", "CAF")
        .contract("2025-04-01", "2025-04-01", "2026-03-31");
    var renewed = census.entered("2025-03-01").oriented("2025-03-11", "CAF");
    renewed.contract("2025-04-01", "2025-04-01", "2025-09-30");
    renewed.contract("2025-09-20", "2025-10-01", "2026-03-31");
    var amended = census.entered("2025-03-01").oriented("2025-03-11", "CAF");
    amended.amended(
        amended.contract("2025-04-01", "2025-04-01", "2025-09-30"),
        "2025-09-20",
        "2025-04-01",
        "2026-03-31");
    var back = census.entered("2023-03-01").oriented("2023-03-11", "CAF");
    back.contract("2023-04-01", "2023-04-01", "2023-09-30");
    back.leaves("2024-01-01")
        .enters("2025-03-01")
        .right("2025-03-01", "2", YES)
        .oriented("2025-03-11", "CAF")
        .contract("2025-04-01", "2025-04-01", "2026-03-31");
    var expired = census.entered("2025-03-01").oriented("2025-03-11", "CAF");
    expired.contract("2025-04-01", "2025-04-01", "2025-09-30");

    var answer = survey.of(census);

    assertThat(answer.total("T5/PRIMO_ORIENTEES_HORS_PE")).isEqualTo(5);
    assertThat(answer.total("T5/PRIMO_CER")).isEqualTo(3);
    assertThat(answer.total("T2/CER")).isEqualTo(4);
    assertThat(answer.failing()).isEmpty();
  }

  /** 10, 20 and 31 days: 20.3. The mean of the lines' means would be 18. */
  @Test
  void note21TheMeanIsThatOfThePersonsRoundedToTheDay() {
    var census = new Census("521");
    census.entered("2025-03-01").oriented("2025-03-11", "CAF");
    census.entered("2025-03-01", MAN).oriented("2025-03-21", "FRANCE_TRAVAIL");
    census.entered("2025-03-01", MAN).oriented("2025-04-01", "CAF");

    var answer = survey.of(census);

    assertThat(answer.at("FEMME", "T5/DELAI_ORIENTATION")).isEqualTo(10);
    assertThat(answer.at("HOMME", "T5/DELAI_ORIENTATION")).as("25.5").isEqualTo(26);
    assertThat(answer.at("SEXE_INCONNU", "T5/DELAI_ORIENTATION")).isEqualTo("NON_CONCERNE");
    assertThat(answer.total("T5/DELAI_ORIENTATION")).isEqualTo(20);
  }

  @Test
  void note22TheSecondDelayEndsAtTheSignatureNotAtTheStart() {
    var census = new Census("522");
    census
        .entered("2025-03-01")
        .oriented("2025-03-11", "CAF")
        .contract("2025-03-21", "2025-05-01", "2026-03-31");
    census
        .entered("2025-03-01")
        .oriented("2025-03-11", "CAF")
        .contract("2025-03-26", "2025-05-01", "2026-03-31");
    census
        .entered("2025-03-01", MAN)
        .oriented("2025-03-11", "FRANCE_TRAVAIL")
        .contract("2025-09-21", "2025-10-01", "2026-03-31");

    var answer = survey.of(census);

    assertThat(answer.total("T5/DELAI_PRIMO_CER")).as("10 and 15 days: 12.5").isEqualTo(13);
    assertThat(answer.at("HOMME", "T5/DELAI_PRIMO_CER")).isEqualTo("NON_CONCERNE");
  }

  @Test
  void note23OnlyTheLastMoveAcrossTheBorderOfTheSpeCountsOnceAPerson() {
    var census = new Census("523");
    census.entered("2025-01-01").oriented("2025-02-01", "CAF").oriented("2025-05-01", "IAE");
    census
        .entered("2025-01-01")
        .oriented("2025-02-01", "IAE")
        .oriented("2025-05-01", "CAF")
        .oriented("2025-08-01", "MISSION_LOCALE");
    census
        .entered("2025-01-01")
        .oriented("2025-02-01", "MISSION_LOCALE")
        .oriented("2025-05-01", "IAE");
    census.entered("2024-01-01").oriented("2024-02-01", "CAF").oriented("2024-05-01", "IAE");
    census.entered("2025-01-01").oriented("2025-02-01", "CAF").oriented("2026-01-05", "IAE");
    census
        .entered("2024-01-01")
        .oriented("2024-02-01", "CAF")
        .oriented("2025-05-01", "IAE")
        .oriented("2025-08-01", "MISSION_LOCALE");
    census
        .entered("2025-01-01")
        .oriented("2025-02-01", "FRANCE_TRAVAIL")
        .oriented("2025-05-01", "DEPARTEMENT");
    census
        .entered("2025-01-01")
        .oriented("2025-02-01", "FRANCE_TRAVAIL")
        .oriented("2025-05-01", "DEPARTEMENT")
        .right("2025-12-01", "5", YES)
        .leaves("2025-12-01");

    var answer = survey.of(census);

    assertThat(answer.totals("T6")).isEqualTo(List.of(4, 1, 3));
    assertThat(answer.failing()).isEmpty();
  }
}
