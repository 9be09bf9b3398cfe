package fr.jalon.indicators.declaration.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.jalon.indicators.catalogue.Catalogue;
import fr.jalon.indicators.catalogue.Catalogues;
import fr.jalon.indicators.catalogue.Indicator;
import fr.jalon.indicators.catalogue.IndicatorClass;
import fr.jalon.indicators.period.Period;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeclarationPolicyTest {
  private static final Catalogue CATALOGUE = Catalogues.shipped();
  private static final DeclarationPolicy POLICY = PolicyFile.read(shipped());

  @Test
  void everyCodeOfTheProgrammeHasItsFile() {
    var codes = resource("/catalogue-of-the-programme.csv").lines().skip(1).toList();
    assertThat(codes)
        .hasSize(57)
        .allSatisfy(line -> {
          var code = line.substring(0, line.indexOf(';'));
          var classe = line.substring(line.lastIndexOf(';') + 1);
          assertThat(CATALOGUE.find(code).map(Indicator::classe))
              .as(code)
              .contains(IndicatorClass.valueOf(classe));
        });
  }

  @Test
  void whatIsDeclaredIsDeclaredBySomeoneAndWhatIsNotComputedByNobody() {
    var declarables = new Declarables(CATALOGUE.all(), POLICY);
    assertThat(CATALOGUE.all())
        .filteredOn(one -> one.classe() == IndicatorClass.M)
        .hasSizeGreaterThanOrEqualTo(50)
        .allSatisfy(
            one -> assertThat(declarables.all()).anyMatch(each -> each.code().equals(one.code())));
    assertThat(declarables.all()).noneMatch(one -> one.code().startsWith("FA16"));
    assertThat(declarables.organisations()).contains("Région", "CPAM", "Département", "État");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-27, , 2026-01-28",
    "2026-01-28, ANNONCE, 2026-02-21",
    "2026-02-20, ANNONCE, 2026-02-21",
    "2026-02-21, RAPPEL, 2026-03-01",
    "2026-02-28, RAPPEL, 2026-03-01",
    "2026-03-01, RETARD, 2026-03-15",
    "2026-03-15, RELANCE, ",
  })
  void eachReminderHasItsDay(LocalDate today, String reached, LocalDate next) {
    var due = POLICY.dueOn(Period.ofYear(2025));
    assertThat(due).isEqualTo("2026-02-28");
    assertThat(POLICY.reached(due, today).map(Reminder::name).orElse(null)).isEqualTo(reached);
    assertThat(POLICY.next(due, today).map(one -> one.on(due)).orElse(null)).isEqualTo(next);
  }

  @Test
  void aLeapYearIsDueOnItsLastDayOfFebruary() {
    assertThat(POLICY.dueOn(Period.ofYear(2023))).isEqualTo("2024-02-29");
  }

  @ParameterizedTest
  @CsvSource({
    "YEAR, 2026-05-04, 2025",
    "YEAR, 2026-01-01, 2025",
    "QUARTER, 2026-05-04, 2026-T1",
    "QUARTER, 2026-01-31, 2025-T4",
    "MONTH, 2026-03-01, 2026-02",
    "MONTH, 2026-01-15, 2025-12",
  })
  void thePeriodThatIsOverIsTheOneBefore(Periodicity every, LocalDate day, String period) {
    assertThat(every.lastOver(day).name()).isEqualTo(period);
    assertThat(every.parse(period)).contains(every.lastOver(day));
  }

  @Test
  void aPeriodOfAnotherLengthIsNotTheOneThatIsDeclared() {
    assertThat(Periodicity.YEAR.parse("2025-T1")).isEmpty();
    assertThat(Periodicity.QUARTER.parse("2025")).isEmpty();
    assertThat(Periodicity.MONTH.parse("2025-13")).isEmpty();
  }

  @Test
  void aPolicyThatDoesNotFitTheCatalogueKeepsTheServiceFromStarting() {
    var policy =
        PolicyFile.read(
            shipped()
                .replace("FA06-I2: [Région]", "FA06-I2: [CPAM]")
                .replace("FA08-I1: [Région]", "FA16-I0: [Département]")
                .replace("FA06-I4: [Région]", "FA06-I4: [Région, Pôle emploi]"));
    assertThatThrownBy(() -> new Declarables(CATALOGUE.all(), policy))
        .hasMessageContaining("FA06-I2: [CPAM] must be among its pilots")
        .hasMessageContaining("FA16-I0 has declarers and nothing to declare")
        .hasMessageContaining("FA08-I1 is declared by nobody")
        .hasMessageContaining("FA06-I4: rates and milestones have one declarer");
  }

  @Test
  void aFileSaysEverythingThatIsWrongWithIt() {
    assertThatThrownBy(() ->
            PolicyFile.read(
                "due: bientôt\nreminders:\n  - {name: X}\ndeclarers:\n  ZZ-1: [Région]\n"))
        .hasMessageContaining("every is missing")
        .hasMessageContaining("due must be a length")
        .hasMessageContaining("a reminder needs a name")
        .hasMessageContaining("ZZ-1 belongs to no programme");
  }

  private static String shipped() {
    return resource("/declaration/policy.yaml");
  }

  private static String resource(String name) {
    try (var file = Objects.requireNonNull(DeclarationPolicyTest.class.getResourceAsStream(name))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
