package fr.jalon.indicators.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * One more at some places of an axis and one less at others, such that every sum still holds: how a
 * table could have been other than it is.
 */
final class Shift {
  /** Beyond it, an axis cut in very many ways would take longer than it is worth. */
  private static final int MOST = 400;

  private final int[] places;
  private final int[] signs;

  private Shift(int[] places, int[] signs) {
    this.places = places;
    this.signs = signs;
  }

  int size() {
    return places.length;
  }

  int place(int i) {
    return places[i];
  }

  int sign(int i) {
    return signs[i];
  }

  /** Every way to have one more at that place, the shortest first. */
  static List<Shift> of(Axis axis, int place) {
    var search = new Search(axis);
    search.signs[place] = 1;
    search.settle();
    if (search.found.size() >= MOST) {
      search.found.add(new Search(axis).withEveryWhole(place));
    }
    search.found.sort(Comparator.comparingInt(Shift::size));
    return List.copyOf(search.found);
  }

  private static final class Search {
    private final Axis axis;
    private final int[] signs;
    private final List<Shift> found = new ArrayList<>();

    Search(Axis axis) {
      this.axis = axis;
      this.signs = new int[axis.size()];
    }

    /** Mends the first sum that no longer holds, in each possible way. */
    void settle() {
      if (found.size() >= MOST) {
        return;
      }
      for (var sum : axis.sums()) {
        int excess = sum.parts().stream().mapToInt(part -> signs[part]).sum() - signs[sum.whole()];
        if (excess != 0) {
          for (int part : sum.parts()) {
            tryAt(part, -excess);
          }
          tryAt(sum.whole(), excess);
          return;
        }
      }
      found.add(taken());
    }

    /** One more of everything that the place belongs to: it takes nothing from anywhere. */
    Shift withEveryWhole(int place) {
      signs[place] = 1;
      boolean changed = true;
      while (changed) {
        changed = false;
        for (var sum : axis.sums()) {
          int parts = sum.parts().stream().mapToInt(part -> signs[part]).sum();
          if (parts != signs[sum.whole()]) {
            signs[parts == 0 ? sum.parts().getFirst() : sum.whole()] = 1;
            changed = true;
          }
        }
      }
      return taken();
    }

    private void tryAt(int place, int sign) {
      if (signs[place] == 0) {
        signs[place] = sign;
        settle();
        signs[place] = 0;
      }
    }

    private Shift taken() {
      int size = (int) Arrays.stream(signs).filter(sign -> sign != 0).count();
      var places = new int[size];
      var taken = new int[size];
      int next = 0;
      for (int place = 0; place < signs.length; place++) {
        if (signs[place] != 0) {
          places[next] = place;
          taken[next++] = signs[place];
        }
      }
      return new Shift(places, taken);
    }
  }
}
