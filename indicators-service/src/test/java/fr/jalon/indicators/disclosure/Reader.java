package fr.jalon.indicators.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Somebody with a table, a pencil and all the time in the world: from what is shown, works out
 * which values a hidden cell may have, by trying every one of them through all the sums. Shares
 * nothing with what it checks.
 */
final class Reader {
  private record Equation(int whole, List<Integer> parts) {}

  private final Table table;
  private final BitSet hidden;
  private final long most;
  private final List<Equation> equations = new ArrayList<>();
  private final List<List<Equation>> ofCell = new ArrayList<>();

  /**
   * A reader of that table.
   *
   * @param hidden what they are not shown
   * @param most what they take any hidden cell to be at most
   */
  Reader(Table table, BitSet hidden, long most) {
    this.table = table;
    this.hidden = hidden;
    this.most = most;
    for (int cell = 0; cell < table.size(); cell++) {
      ofCell.add(new ArrayList<>());
    }
    for (int cell = 0; cell < table.size(); cell++) {
      var places = table.places(cell);
      for (int axis = 0; axis < places.length; axis++) {
        for (var sum : table.axes().get(axis).sums()) {
          if (sum.whole() == places[axis]) {
            learn(cell, axis, sum);
          }
        }
      }
    }
  }

  private void learn(int whole, int axis, Axis.Sum sum) {
    var parts =
        sum.parts().stream()
            .map(part -> {
              var places = table.places(whole);
              places[axis] = part;
              return table.cell(places);
            })
            .toList();
    var equation = new Equation(whole, parts);
    equations.add(equation);
    ofCell.get(whole).add(equation);
    for (int part : parts) {
      ofCell.get(part).add(equation);
    }
  }

  /** Whether some table, alike in all that is shown, has that value in that cell. */
  boolean canBe(int cell, long value) {
    var low = new long[table.size()];
    var high = new long[table.size()];
    for (int each = 0; each < low.length; each++) {
      low[each] = hidden.get(each) ? 0 : table.count(each);
      high[each] = hidden.get(each) ? most : table.count(each);
    }
    if (value < low[cell] || value > high[cell]) {
      return false;
    }
    low[cell] = value;
    high[cell] = value;
    return exists(low, high);
  }

  private boolean exists(long[] low, long[] high) {
    if (!narrow(low, high)) {
      return false;
    }
    int open = -1;
    for (int cell = 0; cell < low.length; cell++) {
      if (low[cell] < high[cell] && (open < 0 || high[cell] - low[cell] < high[open] - low[open])) {
        open = cell;
      }
    }
    if (open < 0) {
      return true;
    }
    // the true value first: it fits most often
    long first = Math.clamp(table.count(open), low[open], high[open]);
    for (long step = 0; step <= high[open] - low[open]; step++) {
      for (long value : step == 0 ? new long[] {first} : new long[] {first - step, first + step}) {
        if (value >= low[open] && value <= high[open] && fits(low, high, open, value)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean fits(long[] low, long[] high, int cell, long value) {
    var lower = low.clone();
    var higher = high.clone();
    lower[cell] = value;
    higher[cell] = value;
    return exists(lower, higher);
  }

  /** What each sum says of its whole and of each part, until nothing more is learnt. */
  private boolean narrow(long[] low, long[] high) {
    boolean learnt = true;
    while (learnt) {
      learnt = false;
      for (var equation : equations) {
        long least = 0;
        long greatest = 0;
        for (int part : equation.parts()) {
          least += low[part];
          greatest += high[part];
        }
        learnt |= tighten(low, high, equation.whole(), least, greatest);
        for (int part : equation.parts()) {
          learnt |=
              tighten(
                  low,
                  high,
                  part,
                  low[equation.whole()] - (greatest - high[part]),
                  high[equation.whole()] - (least - low[part]));
        }
      }
      for (int cell = 0; cell < low.length; cell++) {
        if (low[cell] > high[cell]) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean tighten(long[] low, long[] high, int cell, long least, long greatest) {
    boolean tighter = least > low[cell] || greatest < high[cell];
    low[cell] = Math.max(low[cell], least);
    high[cell] = Math.min(high[cell], greatest);
    return tighter && low[cell] <= high[cell];
  }
}
