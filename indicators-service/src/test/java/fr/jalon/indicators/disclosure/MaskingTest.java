package fr.jalon.indicators.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class MaskingTest {
  private static final int THRESHOLD = 5;
  private static final BitSet NOTHING = new BitSet();

  private static final Axis TERRITORIES = Axis.total("TOUT", List.of("A", "B", "C"));
  private static final Axis HALVES =
      new Axis.Growing()
          .node("2026", 6)
          .node("S1", 3)
          .node("S2", 3)
          .node("01", 1)
          .node("02", 1)
          .node("07", 1)
          .node("08", 1)
          .sum("2026", List.of("S1", "S2"))
          .sum("S1", List.of("01", "02"))
          .sum("S2", List.of("07", "08"))
          .grown();

  /** One cohort cut in two ways: those counted and met, those counted otherwise. */
  private static final Axis OUTCOMES =
      new Axis.Growing()
          .node("cohorte", 0)
          .node("dénominateur", 3)
          .node("numérateur", 2)
          .node("reste", 0)
          .node("immatures", 1)
          .node("numérateur large", 2)
          .node("reste large", 0)
          .sum("cohorte", List.of("dénominateur", "immatures"))
          .sum("dénominateur", List.of("numérateur", "reste"))
          .sum("cohorte", List.of("numérateur large", "reste large"))
          .grown();

  @TestFactory
  Stream<DynamicTest> nobodyFindsASmallCountByAnyDifference() {
    return IntStream.range(0, 120)
        .mapToObj(seed -> {
          var table = random(new Random(seed));
          return DynamicTest.dynamicTest("table %d".formatted(seed), () -> isSafe(table));
        });
  }

  private static void isSafe(Table table) {
    // When
    var hidden = Masking.of(table, THRESHOLD, NOTHING);

    // Then
    var reader = new Reader(table, hidden, most(table));
    var check = new SoftAssertions();
    for (int cell = 0; cell < table.size(); cell++) {
      if (isSmall(table, cell)) {
        check.assertThat(hidden.get(cell)).as("cell %d is hidden", cell).isTrue();
        check
            .assertThat(range(reader, table, cell))
            .as("what cell %d, which is %d, may be", cell, table.count(cell))
            .isGreaterThanOrEqualTo(THRESHOLD);
      } else if (hidden.get(cell) && table.weight(cell) > 0) {
        check
            .assertThat(range(reader, table, cell))
            .as("what cell %d, which is %d, may be", cell, table.count(cell))
            .isPositive();
      }
    }
    check.assertAll();
  }

  @Test
  void theReaderFindsWhatSmallCountsHiddenAloneLetOut() {
    // Given: A has 2 of 22
    var table = table(List.of(TERRITORIES), 22, 2, 9, 11);
    var onlySmall = new BitSet();
    onlySmall.set(1);

    // Then
    var reader = new Reader(table, onlySmall, most(table));
    assertThat(IntStream.rangeClosed(0, 22).filter(value -> reader.canBe(1, value)))
        .containsExactly(2);
  }

  @Test
  void aSecondTerritoryHidesTheFirst() {
    // Given
    var table = table(List.of(TERRITORIES), 22, 2, 9, 11);

    // When
    var hidden = Masking.of(table, THRESHOLD, NOTHING);

    // Then: the total stays, and only one territory goes with A
    assertThat(hidden.get(0)).isFalse();
    assertThat(hidden.cardinality()).isEqualTo(2);
    assertThat(hidden.get(1)).isTrue();
  }

  @Test
  void twoSmallTerritoriesWhoseSumIsSmallTakeAThirdWithThem() {
    // Given: A and B have 1 each; 2 persons between them would still be few
    var table = table(List.of(TERRITORIES), 42, 1, 1, 40);

    // When
    var hidden = Masking.of(table, THRESHOLD, NOTHING);

    // Then
    assertThat(hidden.stream()).containsExactly(1, 2, 3);
  }

  @Test
  void aYearOfFewHidesItsMonthsAndItsTerritories() {
    // Given: three persons in all
    var table = Table.of(List.of(TERRITORIES, HALVES), places -> smallYear(places[0], places[1]));

    // When
    var hidden = Masking.of(table, THRESHOLD, NOTHING);

    // Then
    for (int cell = 0; cell < table.size(); cell++) {
      if (table.count(cell) > 0) {
        assertThat(hidden.get(cell)).as("cell %d", cell).isTrue();
      }
    }
  }

  private static long smallYear(int territory, int time) {
    boolean here = territory == 0 || territory == 1;
    return here && (time == 0 || time == 1 || time == 3) ? 3 : 0;
  }

  @Test
  void nothingSmallHidesNothing() {
    // Given: zero is no count of persons
    var table = table(List.of(TERRITORIES), 25, 0, 14, 11);

    // Then
    assertThat(Masking.of(table, THRESHOLD, NOTHING).isEmpty()).isTrue();
  }

  @Test
  void theComplementOfANumeratorIsAsSmallAsANumerator() {
    // Given: 48 of 50, so 2 are not
    var table = table(List.of(OUTCOMES), 50, 50, 48, 2, 0, 50, 0);

    // When
    var hidden = Masking.of(table, THRESHOLD, NOTHING);

    // Then: numerator or denominator goes, and the rate with it
    assertThat(hidden.get(1) || hidden.get(2)).isTrue();
  }

  @Test
  void whatReadersKnowStaysShownAndTheRestHidesAroundIt() {
    // Given
    var table = table(List.of(TERRITORIES), 12, 2, 5, 5);
    var known = new BitSet();
    known.set(0);
    known.set(2);

    // When
    var hidden = Masking.of(table, THRESHOLD, known);

    // Then
    assertThat(hidden.stream()).containsExactly(1, 3);
  }

  @Test
  void theSameTableHidesTheSameCells() {
    for (int seed = 0; seed < 20; seed++) {
      assertThat(Masking.of(random(new Random(seed)), THRESHOLD, NOTHING))
          .isEqualTo(Masking.of(random(new Random(seed)), THRESHOLD, NOTHING));
    }
  }

  @Test
  void aTableThatDoesNotAddUpIsRefused() {
    assertThatThrownBy(() -> table(List.of(TERRITORIES), 22, 2, 9, 10))
        .hasMessageContaining("« TOUT » is not the sum of its parts");
  }

  private static Table table(List<Axis> axes, long... counts) {
    return Table.of(axes, places -> counts[places[0]]);
  }

  private static boolean isSmall(Table table, int cell) {
    return table.count(cell) > 0 && table.count(cell) < THRESHOLD;
  }

  private static long most(Table table) {
    return IntStream.range(0, table.size()).mapToLong(table::count).max().orElse(0)
        + 2L * THRESHOLD;
  }

  /** The distance between the least and the greatest value possible, within the threshold. */
  private static long range(Reader reader, Table table, int cell) {
    long actual = table.count(cell);
    long high = actual + THRESHOLD;
    while (!reader.canBe(cell, high)) {
      high--;
    }
    long low = Math.max(0, actual - THRESHOLD);
    while (!reader.canBe(cell, low)) {
      low++;
    }
    return high - low;
  }

  /** Small counts are many, as in a rural département. */
  private static Table random(Random dice) {
    var axes =
        switch (dice.nextInt(4)) {
          case 0 -> List.of(TERRITORIES, Axis.total("T", List.of("F", "M", "?")));
          case 1 -> List.of(TERRITORIES, HALVES);
          case 2 -> List.of(Axis.total("TOUT", List.of("A", "B")), OUTCOMES);
          default ->
              List.of(
                  Axis.total("TOUT", List.of("A", "B")),
                  Axis.total("AN", List.of("01", "02")),
                  OUTCOMES);
        };
    var leaves = Leaves.of(axes, dice);
    return Table.of(axes, leaves::count);
  }
}
