package fr.jalon.indicators.oarsa.secret;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.indicators.disclosure.Disclosure;
import fr.jalon.indicators.disclosure.Disclosures;
import fr.jalon.indicators.oarsa.questionnaire.Questionnaire;
import fr.jalon.indicators.oarsa.questionnaire.Shipped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** No small count of the six tables is shown, nor found by adding and taking away. */
class VeilTest {
  private static final int THRESHOLD = 5;
  private static final Disclosure DISCLOSURE = Disclosures.of(THRESHOLD);

  private final Questionnaire questionnaire = Shipped.questionnaire();

  @TestFactory
  Stream<DynamicTest> nothingSmallIsShownOrFound() {
    return IntStream.range(0, 6)
        .mapToObj(seed ->
            DynamicTest.dynamicTest(
                "crowd %d".formatted(seed),
                () ->
                    isSafe(
                        new Crowd(questionnaire, new Random(seed), 40 + 150 * seed, 1 + seed % 3)
                            .numbers())));
  }

  /** Without the veil, the same audit finds what is small: it is not blind. */
  @Test
  void theAuditSeesWhatIsLeftUncovered() {
    var numbers = new Crowd(questionnaire, new Random(3), 300, 2).numbers();
    var hidden = new HashSet<>(Veil.of(numbers, DISCLOSURE));
    hidden.removeIf(site -> !isSmall(numbers, site));

    assertThat(hidden).isNotEmpty();
    assertThat(new Audit(numbers, hidden).found()).isNotEmpty();
  }

  private static void isSafe(Numbers numbers) {
    var hidden = Veil.of(numbers, DISCLOSURE);

    assertThat(sites(numbers))
        .filteredOn(site -> isSmall(numbers, site))
        .as("small counts")
        .isSubsetOf(hidden);
    assertThat(new Audit(numbers, hidden).found()).as("counts found by difference").isEmpty();
  }

  private static boolean isSmall(Numbers numbers, Site site) {
    long count = numbers.at(site);
    return count > 0 && count < THRESHOLD;
  }

  static List<Site> sites(Numbers numbers) {
    var sites = new ArrayList<Site>();
    for (int place = 0; place < numbers.places().size(); place++) {
      for (int sheet = 0; sheet < numbers.sheets(); sheet++) {
        for (int column : numbers.counted(sheet)) {
          sites.add(new Site(place, sheet, Site.NONE, Site.NONE, column));
          for (int block = 0; block < numbers.blocks(); block++) {
            for (int line = 1; line < numbers.lines(block); line++) {
              sites.add(new Site(place, sheet, block, line - 1, column));
            }
          }
        }
      }
    }
    return sites;
  }

  /** Solves every sum that a reader knows of, as equations between the hidden counts. */
  private static final class Audit {
    private static final long PRIME = 2_147_483_647L;

    private final Numbers numbers;
    private final Set<Site> hidden;
    private final Map<Site, Map<Site, Long>> solved = new HashMap<>();

    Audit(Numbers numbers, Set<Site> hidden) {
      this.numbers = numbers;
      this.hidden = hidden;
      for (var site : sites(numbers)) {
        equations(site).forEach(this::solve);
      }
    }

    /** The hidden counts that have one value only. */
    List<Site> found() {
      return solved.keySet().stream().filter(site -> settled(site).isEmpty()).toList();
    }

    /** What a count still hangs on once every equation is put into every other. */
    private Map<Site, Long> settled(Site pivot) {
      var rest = new HashMap<>(solved.getOrDefault(pivot, Map.of()));
      rest.remove(pivot);
      return reduced(rest);
    }

    private List<List<Site>> equations(Site whole) {
      var equations = new ArrayList<List<Site>>();
      if (whole.place() == 0 && numbers.places().size() > 1) {
        equations.add(
            IntStream.range(1, numbers.places().size())
                .mapToObj(place ->
                    new Site(place, whole.sheet(), whole.block(), whole.row(), whole.column()))
                .toList());
      }
      if (whole.block() == Site.NONE) {
        for (int block = 0; block < numbers.blocks(); block++) {
          int rank = block;
          equations.add(
              IntStream.range(1, numbers.lines(block))
                  .mapToObj(line ->
                      new Site(whole.place(), whole.sheet(), rank, line - 1, whole.column()))
                  .toList());
        }
      }
      for (int sheet = 0; sheet < numbers.sheets(); sheet++) {
        int other = sheet;
        var parts = numbers.parts(sheet, numbers.address(whole.sheet(), whole.column()));
        if (!parts.isEmpty()) {
          equations.add(parts.stream().map(part -> whole.of(other, part)).toList());
        }
      }
      return equations.stream()
          .map(parts -> Stream.concat(Stream.of(whole), parts.stream()).toList())
          .toList();
    }

    /** The first site is the sum of the others. */
    private void solve(List<Site> equation) {
      var row = new HashMap<Site, Long>();
      for (int i = 0; i < equation.size(); i++) {
        if (hidden.contains(equation.get(i))) {
          row.merge(equation.get(i), i == 0 ? 1 : PRIME - 1, (a, b) -> (a + b) % PRIME);
        }
      }
      var reduced = reduced(row);
      reduced.keySet().stream()
          .findFirst()
          .ifPresent(pivot -> {
            long inverse = power(reduced.get(pivot), PRIME - 2);
            reduced.replaceAll((_, factor) -> factor * inverse % PRIME);
            solved.put(pivot, reduced);
          });
    }

    private Map<Site, Long> reduced(Map<Site, Long> row) {
      var rest = new HashMap<>(row);
      var pivot = rest.keySet().stream().filter(solved::containsKey).findFirst();
      while (pivot.isPresent()) {
        long factor = rest.get(pivot.get());
        solved
            .get(pivot.get())
            .forEach((site, other) ->
                rest.merge(
                    site, (PRIME - factor * other % PRIME) % PRIME, (a, b) -> (a + b) % PRIME));
        rest.values().removeIf(value -> value == 0);
        pivot = rest.keySet().stream().filter(solved::containsKey).findFirst();
      }
      return rest;
    }

    private static long power(long base, long exponent) {
      long result = 1;
      long square = base % PRIME;
      for (long left = exponent; left > 0; left >>= 1) {
        if ((left & 1) == 1) {
          result = result * square % PRIME;
        }
        square = square * square % PRIME;
      }
      return result;
    }
  }
}
