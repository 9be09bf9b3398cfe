package fr.jalon.indicators.measure;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.indicators.catalogue.Catalogues;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StatementTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2026, 3, 31);
  private static final LocalDate AS_OF = LocalDate.of(2026, 5, 4);

  @Test
  void whatARequestSaysIsAParameterAndNeverText() {
    // Given
    var hostile = "x' or departement <> '";

    // When
    var statement =
        Statement.of(
            Catalogues.shipped().find("FA01-I1").orElseThrow(),
            new Scope(FIRST, LAST, Optional.of(hostile), AS_OF, false));

    // Then
    assertThat(statement.sql()).doesNotContain(hostile).doesNotContain("2026");
    assertThat(statement.parameters())
        .containsExactly(AS_OF, FIRST, LAST, List.of("ENTRY"), hostile);
  }

  @Test
  void everyQuestionMarkHasItsParameter() {
    for (var indicator : Catalogues.shipped().all()) {
      // When
      var statement =
          Statement.of(indicator, new Scope(FIRST, LAST, Optional.of("A"), AS_OF, true));

      // Then
      assertThat(statement.sql().chars().filter(c -> c == '?').count())
          .as(indicator.code())
          .isEqualTo(statement.parameters().size());
    }
  }
}
