package fr.jalon.indicators.measure.counting;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.indicators.catalogue.Catalogue;
import fr.jalon.indicators.catalogue.Catalogues;
import fr.jalon.indicators.catalogue.Variant;
import fr.jalon.indicators.catalogue.count.Breakdown;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlanTest {
  private static final Catalogue CATALOGUE = Catalogues.shipped();
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2026, 3, 31);
  private static final LocalDate AS_OF = LocalDate.of(2026, 5, 4);
  private static final Instant KNOWN = Instant.parse("2026-04-01T00:00:00Z");

  @Test
  void whatARequestSaysIsAParameterAndNeverText() {
    // Given
    var hostile = "x' or departement <> '";

    // When
    var passes = passes("FA01-I1", scope(hostile, Optional.empty(), false, Optional.empty()));

    // Then
    assertThat(passes).hasSize(1);
    var statement = passes.getFirst().statement();
    assertThat(statement.sql()).doesNotContain(hostile).doesNotContain("2026");
    assertThat(statement.parameters())
        .containsExactly(AS_OF, FIRST, LAST, List.of("ENTRY"), hostile);
  }

  @Test
  void everyQuestionMarkHasItsParameter() {
    for (var indicator : CATALOGUE.all()) {
      for (var known : List.of(Optional.<Instant>empty(), Optional.of(KNOWN))) {
        for (var by : Breakdown.values()) {
          // When
          var passes =
              passes(indicator.code(), scope("A", known, by == Breakdown.SEX, Optional.of(by)));

          // Then
          for (var pass : passes) {
            assertThat(pass.statement().sql().chars().filter(c -> c == '?').count())
                .as("%s by %s", indicator.code(), by)
                .isEqualTo(pass.statement().parameters().size());
          }
        }
      }
    }
  }

  @Test
  void variantsThatLookAtOneCohortAreReadInOnePass() {
    assertThat(passes("FA01-I3", scope("A", Optional.empty(), false, Optional.empty())))
        .singleElement()
        .satisfies(pass -> assertThat(pass.measures()).containsExactly(0, 1));
  }

  private static List<Plan.Pass> passes(String code, Scope scope) {
    var indicator = CATALOGUE.find(code).orElseThrow();
    return Plan.of(indicator.variants().stream().map(Variant::measure).toList(), scope).passes();
  }

  private static Scope scope(
      String territory, Optional<Instant> known, boolean byMonth, Optional<Breakdown> by) {
    return new Scope(FIRST, LAST, Optional.of(territory), AS_OF, known, byMonth, by);
  }
}
