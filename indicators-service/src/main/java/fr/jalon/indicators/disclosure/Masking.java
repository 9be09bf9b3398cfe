package fr.jalon.indicators.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Chooses which counts of a table to hide.
 *
 * <p>A count is small from one to the threshold less one. A small count is safe once two tables,
 * alike in everything that is shown, differ in it by the threshold at least: these two are built,
 * shift by shift, out of what is hidden, so that what is proved does not hang on trust in a search.
 * Where the hidden cells do not suffice, the cheapest shift says which others to hide; at the end,
 * each cell hidden on the way and no longer needed is shown again. The same table always hides the
 * same cells.
 */
final class Masking {
  private final Table table;
  private final long threshold;
  private final BitSet known;
  private final int[] weights;
  private final BitSet hidden = new BitSet();
  private final List<List<List<Shift>>> shifts = new ArrayList<>();
  private final Map<Integer, BitSet> proofs = new HashMap<>();
  private boolean cornered;

  private Masking(Table table, long threshold, BitSet known) {
    this.table = table;
    this.threshold = threshold;
    this.known = known;
    this.weights = IntStream.range(0, table.size()).map(table::weight).toArray();
    // hiding what no answer shows costs nothing
    IntStream.range(0, table.size())
        .filter(cell -> weights[cell] == 0 && !known.get(cell))
        .forEach(hidden::set);
    for (var axis : table.axes()) {
      var ofAxis = new ArrayList<List<Shift>>();
      for (int place = 0; place < axis.size(); place++) {
        ofAxis.add(Shift.of(axis, place));
      }
      shifts.add(ofAxis);
    }
  }

  /**
   * What to hide.
   *
   * @param known cells that readers know already and that can no longer be hidden
   */
  static BitSet of(Table table, long threshold, BitSet known) {
    var masking = new Masking(table, threshold, known);
    var small = masking.small();
    masking.hidden.or(small);
    small.stream().forEach(masking::protect);
    if (!masking.cornered) {
      masking.showAgain(small);
    }
    return masking.hidden;
  }

  private BitSet small() {
    var small = new BitSet();
    for (int cell = 0; cell < table.size(); cell++) {
      long count = table.count(cell);
      if (count > 0 && count < threshold && !known.get(cell)) {
        small.set(cell);
      }
    }
    return small;
  }

  private void protect(int cell) {
    var proof = prove(cell);
    while (proof.isEmpty()) {
      var more = cheapest(cell);
      if (more.isEmpty()) {
        // what readers know already leaves no room: all that can still be hidden from them is
        hidden.set(0, table.size());
        hidden.andNot(known);
        cornered = true;
        return;
      }
      more.get().cells().forEach(hidden::set);
      proof = prove(cell);
    }
    proofs.put(cell, proof.get());
  }

  /** The cells that two tables differ in, alike in all that is shown, if there are two. */
  private Optional<BitSet> prove(int cell) {
    var used = new BitSet();
    long range = range(cell, 1, table.counts(), used);
    if (range < threshold) {
      range += range(cell, -1, table.counts(), used);
    }
    return range < threshold ? Optional.empty() : Optional.of(used);
  }

  /** How far a cell can go one way when only hidden cells move; at most the threshold. */
  private long range(int cell, int sign, long[] counts, BitSet used) {
    long range = 0;
    while (range < threshold) {
      var move = freeMove(cell, sign, counts);
      if (move.isEmpty()) {
        return range;
      }
      long step = Math.min(threshold - range, move.get().room());
      move.get().apply(counts, step);
      move.get().cells().forEach(used::set);
      range += step;
    }
    return range;
  }

  private Optional<Move> freeMove(int cell, int sign, long[] counts) {
    return moves(cell, sign, counts)
        .best(candidate -> hidden.get(candidate) ? 0 : Moves.NEVER, 0, threshold);
  }

  /** The cheapest cells to hide for more room than the hidden ones give. */
  private Optional<Move> cheapest(int cell) {
    var counts = table.counts();
    long range = range(cell, 1, counts, new BitSet());
    return moves(cell, 1, counts).best(this::price, 1, threshold - range);
  }

  private int price(int cell) {
    if (hidden.get(cell)) {
      return 0;
    }
    return known.get(cell) ? Moves.NEVER : weights[cell];
  }

  private Moves moves(int cell, int sign, long[] counts) {
    var places = table.places(cell);
    var along = new ArrayList<List<Shift>>();
    for (int axis = 0; axis < places.length; axis++) {
      along.add(shifts.get(axis).get(places[axis]));
    }
    return new Moves(table, along, cell, sign, counts);
  }

  /** Shows whatever turned out not to be needed, the most useful first. */
  private void showAgain(BitSet small) {
    var candidates =
        hidden.stream()
            .filter(cell -> !small.get(cell) && weights[cell] > 0)
            .boxed()
            .sorted(Comparator.<Integer>comparingInt(cell -> -weights[cell]))
            .toList();
    for (int cell : candidates) {
      showIfNotNeeded(cell);
    }
  }

  private void showIfNotNeeded(int cell) {
    hidden.clear(cell);
    var anew = new HashMap<Integer, BitSet>();
    for (var proof : proofs.entrySet()) {
      if (proof.getValue().get(cell)) {
        var other = prove(proof.getKey());
        if (other.isEmpty()) {
          hidden.set(cell);
          return;
        }
        anew.put(proof.getKey(), other.get());
      }
    }
    proofs.putAll(anew);
  }
}
