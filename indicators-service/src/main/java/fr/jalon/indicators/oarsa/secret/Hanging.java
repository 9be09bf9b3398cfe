package fr.jalon.indicators.oarsa.secret;

import fr.jalon.indicators.disclosure.Axis;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** A table whose columns are parts of columns decided before: of its own, or of another table. */
final class Hanging implements Cut {
  private final Numbers numbers;
  private final int sheet;
  private final List<String> nodes = new ArrayList<>();
  private final List<Axis> axes;

  Hanging(Numbers numbers, int sheet) {
    this.numbers = numbers;
    this.sheet = sheet;
    this.axes = List.of(axis());
  }

  @Override
  public List<Axis> axes() {
    return axes;
  }

  @Override
  public List<int[]> shown() {
    return numbers.counted(sheet).stream()
        .map(column -> new int[] {nodes.indexOf(numbers.address(sheet, column))})
        .toList();
  }

  @Override
  public Optional<Site> site(Site line, int[] at) {
    return numbers.named(nodes.get(at[0]), line);
  }

  /** A rest is what the column leaves of the one that it cannot exceed. */
  @Override
  public long count(Site line, int[] at) {
    var node = nodes.get(at[0]);
    return numbers
        .named(node, line)
        .map(numbers::at)
        .orElseGet(() -> {
          var part = numbers.named(node.substring(REST.length()), line).orElseThrow();
          var whole = numbers.columns(sheet).get(part.column()).atMost().orElseThrow();
          return numbers.at(numbers.named(whole, line).orElseThrow()) - numbers.at(part);
        });
  }

  @Override
  public Optional<Site> hangsFrom(Site site) {
    var column = numbers.columns(site.sheet()).get(site.column());
    return column
        .partOf()
        .or(column::atMost)
        .flatMap(whole -> numbers.named(whole, site))
        .flatMap(whole -> whole.sheet() == sheet ? hangsFrom(whole) : Optional.of(whole));
  }

  private static final String REST = "rest of ";

  private Axis axis() {
    var columns = numbers.counted(sheet);
    var wholes = new LinkedHashSet<String>();
    for (int column : columns) {
      numbers.columns(sheet).get(column).partOf().ifPresent(wholes::add);
      numbers.columns(sheet).get(column).atMost().ifPresent(wholes::add);
    }
    var axis = new Axis.Growing();
    var own = columns.stream().map(column -> numbers.address(sheet, column)).toList();
    wholes.stream().filter(whole -> !own.contains(whole)).forEach(whole -> node(axis, whole, 2));
    own.forEach(column -> node(axis, column, 1));
    for (var whole : wholes) {
      var parts = numbers.parts(sheet, whole);
      if (!parts.isEmpty()) {
        axis.sum(whole, parts.stream().map(part -> numbers.address(sheet, part)).toList());
      }
    }
    for (int column : columns) {
      var definition = numbers.columns(sheet).get(column);
      if (definition.partOf().isEmpty() && definition.atMost().isPresent()) {
        var part = numbers.address(sheet, column);
        node(axis, REST + part, 0);
        axis.sum(definition.atMost().get(), List.of(part, REST + part));
      }
    }
    return axis.grown();
  }

  private void node(Axis.Growing axis, String key, int weight) {
    nodes.add(key);
    axis.node(key, weight);
  }
}
