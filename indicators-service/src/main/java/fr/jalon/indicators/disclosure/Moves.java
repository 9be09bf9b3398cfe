package fr.jalon.indicators.disclosure;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/** Every move of a table that has one more, or one less, in one cell: a shift along each axis. */
final class Moves {
  /** The cost of a cell that must not be touched. */
  static final int NEVER = -1;

  private final List<List<Shift>> shifts;
  private final int[] places;
  private final int[] strides;
  private final int start;
  private final int sign;
  private final long[] counts;

  /**
   * The moves of a cell.
   *
   * @param shifts of each axis at the cell's place there
   * @param sign one more in the cell, or one less
   */
  Moves(Table table, List<List<Shift>> shifts, int cell, int sign, long[] counts) {
    this.shifts = shifts;
    this.places = table.places(cell);
    this.strides = table.strides();
    this.start = cell;
    this.sign = sign;
    this.counts = counts;
  }

  /**
   * The move that costs least for what it brings.
   *
   * @param cost of each cell, {@link #NEVER} when it must not be touched
   * @param atLeast what a move must cost to be considered
   * @param need how much room is of use
   */
  Optional<Move> best(IntUnaryOperator cost, int atLeast, long need) {
    int price = cost.applyAsInt(start);
    long room = sign < 0 ? counts[start] : Long.MAX_VALUE;
    if (price == NEVER || room == 0) {
      return Optional.empty();
    }
    var choice = new Choice(cost, atLeast, need);
    choice.along(0, new Move(new int[] {start}, new int[] {sign}, room, price));
    return Optional.ofNullable(choice.best);
  }

  /** Goes axis after axis: a move that costs too much along some of them only grows dearer. */
  private final class Choice {
    private final IntUnaryOperator cost;
    private final int atLeast;
    private final long need;
    private @Nullable Move best;

    Choice(IntUnaryOperator cost, int atLeast, long need) {
      this.cost = cost;
      this.atLeast = atLeast;
      this.need = need;
    }

    void along(int axis, Move soFar) {
      if (axis == places.length) {
        if (soFar.cost() >= atLeast && isBetter(soFar)) {
          best = soFar;
        }
        return;
      }
      for (var shift : shifts.get(axis)) {
        var wider = widened(soFar, axis, shift);
        if (wider != null) {
          along(axis + 1, wider);
        }
        if (isEnough()) {
          return;
        }
      }
    }

    /** The move repeated at each place of the shift; none when a cell forbids it. */
    private @Nullable Move widened(Move move, int axis, Shift shift) {
      int size = move.size();
      var cells = Arrays.copyOf(move.cellArray(), size * shift.size());
      var signs = Arrays.copyOf(move.signArray(), size * shift.size());
      long room = move.room();
      int total = move.cost();
      int next = size;
      for (int i = 0; i < shift.size(); i++) {
        if (shift.place(i) == places[axis]) {
          continue;
        }
        int distance = strides[axis] * (shift.place(i) - places[axis]);
        for (int j = 0; j < size; j++) {
          int cell = cells[j] + distance;
          int price = cost.applyAsInt(cell);
          cells[next] = cell;
          signs[next] = signs[j] * shift.sign(i);
          if (signs[next] < 0) {
            room = Math.min(room, counts[cell]);
          }
          if (price == NEVER || room == 0) {
            return null;
          }
          total += price;
          next++;
        }
      }
      return isHopeless(total) ? null : new Move(cells, signs, room, total);
    }

    /** Nothing is better than free and roomy. */
    private boolean isEnough() {
      return best != null && best.cost() == 0 && best.room() >= need;
    }

    /** Even with all the room of use, it would cost more for what it brings. */
    private boolean isHopeless(int total) {
      var other = best;
      return other != null && total * Math.min(other.room(), need) > other.cost() * need;
    }

    private boolean isBetter(Move move) {
      var other = best;
      if (other == null) {
        return true;
      }
      long mine = Math.min(move.room(), need);
      long theirs = Math.min(other.room(), need);
      int byPrice = Long.compare(move.cost() * theirs, other.cost() * mine);
      if (byPrice != 0) {
        return byPrice < 0;
      }
      return mine > theirs || (mine == theirs && move.size() < other.size());
    }
  }
}
