package fr.jalon.indicators.oarsa.secret;

import fr.jalon.indicators.disclosure.Axis;
import fr.jalon.indicators.disclosure.Disclosure;
import fr.jalon.indicators.disclosure.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Which numbers of the six tables to hide, over the département and its territories at once.
 *
 * <p>The totals first, then each block of lines beside the totals that are shown: blocks meet in
 * their totals only. What hangs from a hidden number is hidden too, so that it cannot be added up
 * again.
 */
final class Veil {
  private final Numbers numbers;
  private final Disclosure disclosure;
  private final Set<Site> decided = new HashSet<>();
  private final Set<Site> hidden = new HashSet<>();

  private Veil(Numbers numbers, Disclosure disclosure) {
    this.numbers = numbers;
    this.disclosure = disclosure;
  }

  /**
   * What to hide.
   *
   * @throws IllegalArgumentException when the numbers do not add up: nothing can be proved of them
   */
  static Set<Site> of(Numbers numbers, Disclosure disclosure) {
    var veil = new Veil(numbers, disclosure);
    for (int block = Site.NONE; block < numbers.blocks(); block++) {
      veil.protect(new Organismes(numbers), block);
      for (int sheet = 2; sheet < numbers.sheets(); sheet++) {
        veil.protect(new Hanging(numbers, sheet), block);
      }
    }
    return Set.copyOf(veil.hidden);
  }

  private void protect(Cut cut, int block) {
    var axes = new ArrayList<Axis>();
    var places = places(cut, block);
    axes.add(places);
    axes.add(lines(block));
    axes.addAll(cut.axes());
    var table = Table.of(axes, at -> count(cut, block, at));
    var kept =
        disclosure.protect(
            table,
            at ->
                at[0] < numbers.places().size()
                    && site(cut, block, at)
                        .map(site -> decided.contains(site) && !hidden.contains(site))
                        .orElse(false));
    for (int place = 0; place < numbers.places().size(); place++) {
      for (int line = 0; line < numbers.lines(block); line++) {
        for (var inner : cut.shown()) {
          var at = IntStream.concat(IntStream.of(place, line), IntStream.of(inner)).toArray();
          site(cut, block, at)
              .filter(site -> !decided.contains(site))
              .ifPresent(site -> decide(cut, site, kept.hides(at)));
        }
      }
    }
  }

  private void decide(Cut cut, Site site, boolean found) {
    decided.add(site);
    if (found
        || hidden.contains(site.total())
        || cut.hangsFrom(site).map(hidden::contains).orElse(false)) {
      hidden.add(site);
    }
  }

  private Optional<Site> site(Cut cut, int block, int[] at) {
    return cut.site(line(block, at[0], at[1]), inner(at));
  }

  /** The last place, when there is one more than tables, holds those of no territory. */
  private long count(Cut cut, int block, int[] at) {
    if (at[0] < numbers.places().size()) {
      return cut.count(line(block, at[0], at[1]), inner(at));
    }
    long rest = cut.count(line(block, 0, at[1]), inner(at));
    for (int place = 1; place < numbers.places().size(); place++) {
      rest -= cut.count(line(block, place, at[1]), inner(at));
    }
    return rest;
  }

  private static int[] inner(int[] at) {
    return IntStream.of(at).skip(2).toArray();
  }

  /** Line 0 is the total, whatever the block. */
  private static Site line(int block, int place, int line) {
    return line == 0
        ? new Site(place, 0, Site.NONE, Site.NONE, 0)
        : new Site(place, 0, block, line - 1, 0);
  }

  private Axis places(Cut cut, int block) {
    var territories = numbers.places().size() - 1;
    if (territories == 0) {
      return Axis.untied(List.of("0"));
    }
    var axis = new Axis.Growing().node("0", 1 + territories);
    var parts = new ArrayList<String>();
    for (int place = 1; place <= territories; place++) {
      axis.node(String.valueOf(place), 1);
      parts.add(String.valueOf(place));
    }
    if (someOfNoTerritory(cut, block)) {
      axis.node("rest", 0);
      parts.add("rest");
    }
    return axis.sum("0", parts).grown();
  }

  private boolean someOfNoTerritory(Cut cut, int block) {
    return IntStream.range(0, numbers.lines(block))
        .anyMatch(line ->
            cut.shown().stream()
                .anyMatch(inner -> {
                  var at =
                      IntStream.concat(
                              IntStream.of(numbers.places().size(), line), IntStream.of(inner))
                          .toArray();
                  return count(cut, block, at) != 0;
                }));
  }

  private Axis lines(int block) {
    var lines = IntStream.range(1, numbers.lines(block)).mapToObj(String::valueOf).toList();
    return lines.isEmpty() ? Axis.untied(List.of("0")) : Axis.total("0", lines);
  }
}
