package fr.jalon.indicators.measure.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class HistogramTest {
  @Test
  void aMedianIsExactWhateverTheNumberOfPersons() {
    assertThat(of(7).percentile(50)).isEqualByComparingTo("7");
    assertThat(of(10, 13).percentile(50)).isEqualByComparingTo("11.5");
    assertThat(of(13, 10, 90).percentile(50)).isEqualByComparingTo("13");
    assertThat(of(4, 4, 15, 4).percentile(50)).isEqualByComparingTo("4");
    assertThat(of(-2, 2).percentile(50)).isEqualByComparingTo(BigDecimal.ZERO);
  }

  /** Five persons: a quarter falls on the second, nine tenths six tenths beyond the fourth. */
  @Test
  void otherPercentilesAreInterpolatedBetweenNeighbours() {
    var days = of(10, 20, 30, 40, 50);
    assertThat(days.percentile(25)).isEqualByComparingTo("20");
    assertThat(days.percentile(75)).isEqualByComparingTo("40");
    assertThat(days.percentile(90)).isEqualByComparingTo("46");
    assertThat(of(0, 1).percentile(25)).isEqualByComparingTo("0.25");
  }

  @Test
  void whatIsAddedUpKeepsEachLength() {
    var sum = of(3, 5).plus(of(5, 8));
    assertThat(sum.persons()).isEqualTo(4);
    assertThat(sum.days()).isEqualTo(21);
    assertThat(sum.personsByDays()).containsEntry(5, 2L);
  }

  private static Histogram of(int... days) {
    var all = Histogram.EMPTY;
    for (int each : days) {
      all = all.plus(Histogram.of(each, 1));
    }
    return all;
  }
}
