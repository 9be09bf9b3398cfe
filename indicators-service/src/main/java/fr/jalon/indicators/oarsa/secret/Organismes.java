package fr.jalon.indicators.oarsa.secret;

import fr.jalon.indicators.disclosure.Axis;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tables 1 and 2 as one: how many are at each kind of organisme, and how many of them are
 * registered or under contract.
 */
final class Organismes implements Cut {
  private static final Site ANYWHERE = new Site(0, 0, Site.NONE, Site.NONE, 0);
  private static final int ALL = 0;
  private static final int WITH = 1;

  private final Numbers numbers;

  /** By a column of table 1, the one of table 2 that counts some of the same persons. */
  private final Map<Integer, Integer> some = new HashMap<>();

  Organismes(Numbers numbers) {
    this.numbers = numbers;
    for (int column : numbers.counted(1)) {
      numbers
          .columns(1)
          .get(column)
          .atMost()
          .flatMap(whole -> numbers.named(whole, ANYWHERE))
          .ifPresent(site -> some.put(site.column(), column));
    }
  }

  @Override
  public List<Axis> axes() {
    var organismes = new Axis.Growing();
    var columns = numbers.counted(0);
    columns.forEach(column -> organismes.node(key(column), 1 + parts(column).size()));
    columns.stream()
        .filter(column -> !parts(column).isEmpty())
        .forEach(
            column -> organismes.sum(key(column), parts(column).stream().map(this::key).toList()));
    var status =
        new Axis.Growing()
            .node("all", 2)
            .node("with", 1)
            .node("without", 0)
            .sum("all", List.of("with", "without"));
    return List.of(organismes.grown(), status.grown());
  }

  @Override
  public List<int[]> shown() {
    var shown = new ArrayList<int[]>();
    for (int place = 0; place < numbers.counted(0).size(); place++) {
      shown.add(new int[] {place, ALL});
      shown.add(new int[] {place, WITH});
    }
    return shown;
  }

  @Override
  public Optional<Site> site(Site line, int[] at) {
    var column = numbers.counted(0).get(at[0]);
    return switch (at[1]) {
      case ALL -> Optional.of(line.of(0, column));
      case WITH -> Optional.ofNullable(some.get(column)).map(other -> line.of(1, other));
      default -> Optional.empty();
    };
  }

  @Override
  public long count(Site line, int[] at) {
    var column = numbers.counted(0).get(at[0]);
    long all = numbers.at(line.of(0, column));
    return switch (at[1]) {
      case ALL -> all;
      case WITH -> with(line, column);
      default -> all - with(line, column);
    };
  }

  @Override
  public Optional<Site> hangsFrom(Site site) {
    return Optional.empty();
  }

  /** Where table 2 has no column of its own, what its parts add up to. */
  private long with(Site line, int column) {
    var own = some.get(column);
    return own == null
        ? parts(column).stream().mapToLong(part -> with(line, part)).sum()
        : numbers.at(line.of(1, own));
  }

  private List<Integer> parts(int column) {
    return numbers.parts(0, key(column));
  }

  private String key(int column) {
    return numbers.address(0, column);
  }
}
