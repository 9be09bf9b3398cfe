package fr.jalon.indicators.dashboard;

import fr.jalon.indicators.disclosure.Axis;
import fr.jalon.indicators.disclosure.Disclosure;
import fr.jalon.indicators.disclosure.Protected;
import fr.jalon.indicators.disclosure.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Counts of persons by line and by territory, and what a reader may see of them. Every territory is
 * counted even when one is asked for: a count hidden in one answer must not be found from others.
 */
public final class Sheet {
  /** The column of the whole département. */
  private static final String WHOLE = "*";

  /** Those whose commune, or whose territory, is not known. */
  private static final String UNKNOWN = "?";

  private final Axis lines;
  private final Map<String, Map<String, Long>> counts = new HashMap<>();

  public Sheet(Axis lines) {
    this.lines = lines;
    lines.nodes().forEach(node -> counts.put(node.key(), new HashMap<>()));
  }

  /** Counts persons of a territory, and of the whole. */
  public void add(String line, Optional<String> territory, long persons) {
    var row = counts.getOrDefault(line, new HashMap<>());
    row.merge(territory.orElse(UNKNOWN), persons, Long::sum);
    row.merge(WHOLE, persons, Long::sum);
    counts.put(line, row);
  }

  /** Everything, for the few who read raw. */
  public Seen raw() {
    return new Seen(Optional.empty(), territories());
  }

  /** What the others may see. */
  public Seen by(Disclosure disclosure) {
    var territories = Axis.total(WHOLE, territories());
    var table =
        Table.of(
            List.of(lines, territories),
            places ->
                count(
                    lines.nodes().get(places[0]).key(), territories.nodes().get(places[1]).key()));
    return new Seen(Optional.of(disclosure.protect(table)), territories());
  }

  private List<String> territories() {
    var known = new TreeSet<String>();
    counts.values().forEach(row -> known.addAll(row.keySet()));
    known.remove(WHOLE);
    return new ArrayList<>(known);
  }

  private long count(String line, String territory) {
    return counts.getOrDefault(line, Map.of()).getOrDefault(territory, 0L);
  }

  /** The counts that one reader may see. */
  public final class Seen {
    private final Optional<Protected> veil;
    private final List<String> territories;

    private Seen(Optional<Protected> veil, List<String> territories) {
      this.veil = veil;
      this.territories = territories;
    }

    /** The count of a territory, of the whole when none is named; null when it is hidden. */
    public @Nullable Long at(String line, Optional<String> territory) {
      return hides(line, territory.orElse(WHOLE))
          ? null
          : Long.valueOf(count(line, territory.orElse(WHOLE)));
    }

    /** The territories met, unknown apart. */
    public List<String> territories() {
      return territories.stream().filter(each -> !each.equals(UNKNOWN)).toList();
    }

    private boolean hides(String line, String territory) {
      int column = territory.equals(WHOLE) ? 0 : 1 + territories.indexOf(territory);
      var isCounted = territory.equals(WHOLE) || column > 0;
      return isCounted && veil.map(each -> each.hides(lines.place(line), column)).orElse(false);
    }
  }
}
