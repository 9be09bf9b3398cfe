package fr.jalon.indicators.measure.secret;

import fr.jalon.indicators.catalogue.Measure;
import fr.jalon.indicators.disclosure.Axis;
import fr.jalon.indicators.disclosure.Disclosure;
import fr.jalon.indicators.disclosure.Table;
import fr.jalon.indicators.measure.counting.Tally;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Says which lines of a breakdown must be hidden. The total that they make is shown elsewhere, and
 * those who are counted beside are left out: nobody then knows how many a line holds in all.
 */
@ApplicationScoped
public class ProtectLines {
  private static final String TOTAL = "*";

  private final Disclosure disclosure;

  ProtectLines(Disclosure disclosure) {
    this.disclosure = disclosure;
  }

  /** Everything of every line. */
  public List<Mask> all(List<Tally> lines) {
    return lines.stream().map(_ -> Mask.all(disclosure.threshold())).toList();
  }

  /** One mask a line. */
  public List<Mask> handle(Measure measure, List<Tally> lines) {
    var group = new Outcomes(List.of(0), List.of(measure), false);
    var keys = IntStream.range(0, lines.size()).mapToObj(Integer::toString).toList();
    var counts = new ArrayList<List<Long>>();
    counts.add(group.counts(List.of(lines.stream().reduce(Tally.NOTHING, Tally::plus))));
    lines.forEach(line -> counts.add(group.counts(List.of(line))));
    var table =
        Table.of(
            List.of(Axis.total(TOTAL, keys), group.axis()), at -> counts.get(at[0]).get(at[1]));
    var masked = disclosure.protect(table, at -> at[0] == 0);
    var beside = new Mask(false, false, true, true, true, disclosure.threshold());
    return IntStream.range(0, lines.size())
        .mapToObj(line -> group.mask(masked, disclosure.threshold(), 0, line + 1).or(beside))
        .toList();
  }
}
