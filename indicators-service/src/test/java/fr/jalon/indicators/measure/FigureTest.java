package fr.jalon.indicators.measure;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.indicators.catalogue.Filter;
import fr.jalon.indicators.catalogue.Measure;
import fr.jalon.indicators.catalogue.Target;
import fr.jalon.indicators.catalogue.Target.Comparator;
import fr.jalon.indicators.catalogue.Variant;
import fr.jalon.indicators.catalogue.count.Average;
import fr.jalon.indicators.fact.Milestone;
import fr.jalon.indicators.measure.counting.Histogram;
import fr.jalon.indicators.measure.counting.Tally;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureTest {
  private static final LocalDate START = LocalDate.of(2026, 1, 1);
  private static final Measure.Cohort COHORT =
      new Measure.Cohort(new Filter(Map.of()), Milestone.ENTERED, Optional.empty());

  @ParameterizedTest
  @CsvSource({
    "3, 5, AT_LEAST, 60, 60.0, ATTEINT",
    "2, 3, AT_LEAST, 60, 66.7, ATTEINT",
    "1, 3, AT_LEAST, 60, 33.3, NON_ATTEINT",
    "5, 5, AT_LEAST, 100, 100.0, ATTEINT",
    "0, 5, AT_LEAST, 100, 0.0, NON_ATTEINT",
    // shown as a hundred per cent and yet one person short of the promise
    "2999, 3000, AT_LEAST, 100, 100.0, NON_ATTEINT"
  })
  void aShareIsAPercentageJudgedBeforeRounding(
      long numerator,
      long denominator,
      Comparator comparator,
      BigDecimal target,
      BigDecimal value,
      Verdict verdict) {
    // When
    var figure = Figure.of(share(target(comparator, target)), tally(numerator, denominator), START);

    // Then
    assertThat(figure.value()).contains(value);
    assertThat(figure.verdict()).isEqualTo(verdict);
  }

  @ParameterizedTest
  @CsvSource({
    "90, 3, 30, ATTEINT",
    "91, 3, 30, NON_ATTEINT",
    "61, 2, 31, NON_ATTEINT",
    "59, 2, 30, ATTEINT",
    "-2, 2, -1, ATTEINT"
  })
  void aMeanDelayIsInWholeDays(long days, long persons, BigDecimal value, Verdict verdict) {
    // Given
    var variant =
        new Variant(
            "DELAI_MOYEN",
            "moyenne",
            "jours",
            0,
            new Measure.EventDelay(COHORT, Milestone.ORIENTED, Average.MEAN),
            target(Comparator.AT_MOST, BigDecimal.valueOf(30)));

    // When
    var figure = Figure.of(variant, tally(days, persons), START);

    // Then
    assertThat(figure.value()).contains(value);
    assertThat(figure.verdict()).isEqualTo(verdict);
  }

  @Test
  void nobodyCountedIsNoValueRatherThanZero() {
    // When
    var figure =
        Figure.of(share(target(Comparator.AT_LEAST, BigDecimal.valueOf(60))), Tally.NOTHING, START);

    // Then
    assertThat(figure.value()).isEmpty();
    assertThat(figure.verdict()).isEqualTo(Verdict.SANS_DONNEES);
  }

  @Test
  void aFigureWithoutPromiseIsNotJudged() {
    assertThat(Figure.of(share(List.of()), tally(1, 2), START).verdict())
        .isEqualTo(Verdict.SANS_CIBLE);
  }

  @Test
  void aPeriodBeforeThePromiseIsNotJudged() {
    // Given
    var variant = share(target(Comparator.AT_LEAST, BigDecimal.valueOf(60)));

    // When
    var figure = Figure.of(variant, tally(1, 2), LocalDate.of(2020, 12, 1));

    // Then
    assertThat(figure.verdict()).isEqualTo(Verdict.SANS_CIBLE);
  }

  private static Variant share(List<Target> targets) {
    return new Variant(
        "STRICT",
        "strict",
        "%",
        1,
        new Measure.Share(
            COHORT, Optional.of(Milestone.CONVOKED), Optional.empty(), new Filter(Map.of())),
        targets);
  }

  private static List<Target> target(Comparator comparator, BigDecimal value) {
    return List.of(new Target(comparator, value, LocalDate.of(2021, 1, 1), Optional.empty()));
  }

  private static Tally tally(long numerator, long denominator) {
    return new Tally(numerator, denominator, 0, 0, 0, Histogram.EMPTY);
  }
}
