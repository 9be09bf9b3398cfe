package fr.jalon.accompaniment.employment.returning;

import static fr.jalon.contracts.EmploymentEvent.EmploymentKind.CDD_SHORT;
import static fr.jalon.contracts.EmploymentEvent.EmploymentKind.CDI;
import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.accompaniment.employment.rule.EmploymentRules.Variant;
import fr.jalon.accompaniment.employment.rule.EmploymentRulesFile;
import fr.jalon.contracts.EmploymentEvent.EmploymentKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReturnReadingTest {
  private static final LocalDate ENTERED = LocalDate.of(2025, 3, 10);
  private static final LocalDate LATER = LocalDate.of(2030, 1, 1);

  @ParameterizedTest
  @CsvSource({
    "2025-08-31, 6, 2026-02-28",
    "2027-08-31, 6, 2028-02-29",
    "2025-11-30, 3, 2026-02-28",
    "2024-02-29, 12, 2025-02-28",
    "2025-03-10, 12, 2026-03-10",
    "2025-12-31, 3, 2026-03-31"
  })
  void monthsGoDateToDateAndEndOnTheLastDayOfAShorterMonth(
      LocalDate entered, int months, LocalDate measured) {
    assertThat(ReturnReading.after(entered, months, variant("LARGE")).measuredOn())
        .isEqualTo(measured);
  }

  @ParameterizedTest
  @CsvSource({
    // entered on 10 March, three months on is 10 June
    "CDI, 2025-06-10, , true", // starts on the very day
    "CDI, 2025-06-11, , false", // the day after
    "CDI, 2025-04-01, 2025-06-10, true", // last day worked is the very day
    "CDI, 2025-04-01, 2025-06-09, false", // the day before
    "CDI, 2025-03-09, , false", // began before the entry
    "CDI, 2025-03-10, , true", // on the day of the entry
    "CDD_SHORT, 2025-04-01, , false"
  })
  void theStrictReadingWantsALastingJobOfSinceTheEntryOnTheVeryDay(
      EmploymentKind contract, LocalDate from, @Nullable LocalDate until, boolean employed) {
    assertThat(read("STRICTE", spell(contract, from, until))).contains(employed);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-03-09, , true", // whenever it began
    "2024-01-01, 2025-06-09, false",
    "2024-01-01, 2025-06-10, true",
    "2025-06-11, , false"
  })
  void theWideReadingTakesAnyContractOnTheVeryDay(
      LocalDate from, @Nullable LocalDate until, boolean employed) {
    assertThat(read("LARGE", spell(CDD_SHORT, from, until))).contains(employed);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-03-10, 2025-03-10, true", // one day, that of the entry
    "2025-03-09, 2025-05-01, false", // began before
    "2025-06-10, 2025-06-10, true", // one day, that of the measure
    "2025-06-11, 2025-06-12, false"
  })
  void oneDayOfWorkSinceTheEntryIsEnoughForTheThird(
      LocalDate from, LocalDate until, boolean employed) {
    assertThat(read("DEPUIS_L_ENTREE", spell(CDD_SHORT, from, until))).contains(employed);
  }

  @Test
  void nobodyKnowsBeforeTheDayOfMeasureHasCome() {
    var reading = ReturnReading.after(ENTERED, 3, variant("LARGE"));
    var working = List.of(spell(CDI, ENTERED, null));
    assertThat(reading.of(working, ENTERED, LocalDate.of(2025, 6, 9))).isEmpty();
    assertThat(reading.of(working, ENTERED, LocalDate.of(2025, 6, 10))).contains(true);
  }

  private static Optional<Boolean> read(String variant, Spell spell) {
    return ReturnReading.after(ENTERED, 3, variant(variant)).of(List.of(spell), ENTERED, LATER);
  }

  private static Spell spell(EmploymentKind contract, LocalDate from, @Nullable LocalDate until) {
    return new Spell(contract, from, Optional.ofNullable(until));
  }

  private static Variant variant(String code) {
    return new EmploymentRulesFile()
        .rules().returnToEmployment().variants().stream()
            .filter(each -> each.code().equals(code))
            .findFirst()
            .orElseThrow();
  }
}
