package fr.jalon.indicators.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.jalon.indicators.fact.Dimension;
import fr.jalon.indicators.fact.Milestone;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueTest {
  private static final String RATE =
      """
      code: X-1
      version: 1
      label: Taux
      definition: Une part.
      source: Un texte
      class: C
      population:
        ORIGIN: [ENTRY]
      cohort: ORIENTED
      maturity: P15D
      variants:
        - name: TENU
          label: tenu
          unit: "%"
          decimals: 1
          measure: SHARE
          event: ACCOMPANIMENT_HELD
          operator: AT_MOST
          limit: P15D
          targets:
            - {comparator: AT_LEAST, value: 100, from: 2021-01-01, until: 2025-12-31}
      """;

  @Test
  void theCatalogueHoldsTheIndicatorsOfThePactAndOfTheCircular() throws IOException {
    // When
    var catalogue = new Catalogue();

    // Then
    assertThat(catalogue.all())
        .extracting(Indicator::code)
        .contains("CIRC-1", "CIRC-2", "CIRC-3", "FA01-I1", "FA01-I2", "FA01-I3");
    assertThat(catalogue.all())
        .flatExtracting(Indicator::variants)
        .extracting(Variant::measure)
        .filteredOn(Measure.OverCohort.class::isInstance)
        .isNotEmpty()
        .allSatisfy(measure ->
            assertThat(((Measure.OverCohort) measure).cohort().population().values())
                .as("stock is never an entry in %s", measure)
                .containsEntry(Dimension.ORIGIN, List.of("ENTRY")));
  }

  @ParameterizedTest
  @CsvSource({
    "FA01-I1, ENVOYEE, 1",
    "FA01-I2, STRICT, 2",
    "FA01-I3, TENU, 2",
    "CIRC-1, PART_DANS_LE_DELAI, 2",
    "CIRC-2, PART_DANS_LE_DELAI, 2",
    "CIRC-3, PART_DANS_LE_DELAI, 2"
  })
  void theFirstVariantIsShownWhenNobodyAsks(String code, String variant, int variants)
      throws IOException {
    // When
    var indicator = new Catalogue().find(code).orElseThrow();

    // Then
    assertThat(indicator.defaultVariant().name()).isEqualTo(variant);
    assertThat(indicator.variants()).hasSize(variants);
  }

  @Test
  void aFileIsAllItTakesToAddARate() {
    // When
    var indicator = CatalogueFile.read("X-1.yaml", RATE);

    // Then
    assertThat(indicator.defaultVariant().measure())
        .isEqualTo(
            new Measure.Share(
                new Measure.Cohort(
                    new Filter(Map.of(Dimension.ORIGIN, List.of("ENTRY"))),
                    Milestone.ORIENTED,
                    Optional.of(new Delay(15, Delay.Unit.DAYS))),
                Optional.of(Milestone.ACCOMPANIMENT_HELD),
                Optional.of(new Limit(Operator.AT_MOST, new Delay(15, Delay.Unit.DAYS))),
                new Filter(Map.of())));
    assertThat(indicator.rule(indicator.defaultVariant()))
        .isEqualTo(
            "Une part. Variante TENU : tenu. Cohorte mûre : une personne compte une fois passé le"
                + " délai de 15 jours ; celles dont le délai court encore et celles sorties avant"
                + " son terme sans l'événement sont comptées à part. Définition X-1, version 1.");
  }

  @ParameterizedTest
  @CsvSource({"2020-12-31, false", "2021-01-01, true", "2025-12-31, true", "2026-01-01, false"})
  void aTargetHoldsFromItsFirstDayToItsLast(LocalDate day, boolean holds) {
    // Given
    var variant = CatalogueFile.read("X-1.yaml", RATE).defaultVariant();

    // When
    var target = variant.targetOn(day);

    // Then
    assertThat(target.isPresent()).isEqualTo(holds);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "code: X-1 | code: X-2 | code « X-2 » is not the file's name",
        "version: 1 | version: 0 | version starts at 1",
        "label: Taux | label: '' | label is missing",
        "cohort: ORIENTED | cohort: ORIENTE | ORIENTE",
        "maturity: P15D | maturity: P1M15D | maturity: « P1M15D » must count either days or months",
        "measure: SHARE | measure: MEDIAN | MEDIAN",
        "operator: AT_MOST | operator: LESS | LESS",
        "operator: AT_MOST | decimals: 1 | Duplicate",
        "limit: P15D | unknown: 1 | unknown",
        "ORIGIN: [ENTRY] | ORIGIN: [] | population.ORIGIN lists no value",
        "ORIGIN: [ENTRY] | NIR: [x] | NIR",
        "decimals: 1 | decimals: 9 | decimals must be between 0 and 3",
        "event: ACCOMPANIMENT_HELD | event: null | a SHARE needs an event or a where",
        "value: 100, from | from | a target needs comparator, value and from",
        "measure: SHARE | measure: MEAN_DELAY | a MEAN_DELAY takes no limit"
      })
  void aFaultyFileSaysWhatIsWrong(String right, String wrong, String message) {
    // Given
    var yaml = RATE.replace(right, wrong);

    // Then
    assertThatThrownBy(() -> CatalogueFile.read("X-1.yaml", yaml))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("catalogue/X-1.yaml")
        .hasMessageContaining(message);
  }

  @Test
  void everyFaultOfEveryFileIsToldAtOnce() {
    // Given
    var files =
        Map.of(
            "X-1.yaml",
            RATE.replace("version: 1", "version: 0").replace("Taux", "''"),
            "X-2.yaml",
            RATE);

    // Then
    assertThatThrownBy(() -> new Catalogue(files))
        .hasMessageContaining("version starts at 1")
        .hasMessageContaining("label is missing")
        .hasMessageContaining("code « X-1 » is not the file's name");
  }

  @Test
  void anEmptyCatalogueIsRefused() {
    assertThatThrownBy(() -> new Catalogue(Map.of())).hasMessageContaining("no indicator");
  }
}
