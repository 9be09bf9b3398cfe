package fr.jalon.orientation.matching;

import java.util.ArrayDeque;
import java.util.Arrays;

/**
 * Finds who can be received together: a person is added by moving others who were added before to
 * another slot that suits them as well (augmenting paths), never by dropping one.
 *
 * <p>A search that fails has seen a set of full cells out of which nobody can move; nobody ever
 * will, so no later search enters it.
 */
final class Promises {
  private final Cells cells;
  private final People people;
  private final int[] cellOf;
  private final int[][] occupants;
  private final int[] taken;
  private final int[] reachedBy;
  private final boolean[] closed;
  private final ArrayDeque<Integer> queue = new ArrayDeque<>();
  private int[] seen = new int[16];
  private int seenCount;

  Promises(Cells cells, People people) {
    this.cells = cells;
    this.people = people;
    cellOf = new int[people.count()];
    Arrays.fill(cellOf, -1);
    occupants = new int[cells.count()][];
    taken = new int[cells.count()];
    reachedBy = new int[cells.count()];
    Arrays.fill(reachedBy, -1);
    closed = new boolean[cells.count()];
  }

  /** Whether the person can be received in time together with all those received so far. */
  boolean serve(int person) {
    forget();
    for (var place : people.reach(person)) {
      for (int cell : cells.of(place.getKey(), people.earliest(person), people.limit(person))) {
        reach(cell, person);
      }
    }
    return search();
  }

  /**
   * Receives the person as early as those received so far allow, whatever was due, and promises
   * them that day; false when no day of the horizon is left.
   */
  boolean serveLate(int person) {
    forget();
    var own =
        people.reach(person).stream()
            .flatMapToInt(place ->
                Arrays.stream(cells.of(place.getKey(), people.earliest(person), Long.MAX_VALUE)))
            .toArray();
    // Cells are numbered by day first, and the sort keeps days together.
    Arrays.sort(own);
    for (int at = 0; at < own.length; ) {
      var day = cells.day(own[at]);
      while (at < own.length && cells.day(own[at]) == day) {
        reach(own[at], person);
        at++;
      }
      if (search()) {
        people.promise(person, day);
        return true;
      }
    }
    return false;
  }

  /** Whether the person was received. */
  boolean serves(int person) {
    return cellOf[person] >= 0;
  }

  private void forget() {
    for (int i = 0; i < seenCount; i++) {
      reachedBy[seen[i]] = -1;
    }
    seenCount = 0;
    queue.clear();
  }

  private void reach(int cell, int person) {
    if (closed[cell] || reachedBy[cell] >= 0) {
      return;
    }
    reachedBy[cell] = person;
    if (seenCount == seen.length) {
      seen = Arrays.copyOf(seen, seen.length * 2);
    }
    seen[seenCount++] = cell;
    queue.add(cell);
  }

  private boolean search() {
    while (!queue.isEmpty()) {
      int cell = queue.remove();
      if (taken[cell] < cells.capacity(cell)) {
        move(cell);
        return true;
      }
      for (int i = 0; i < taken[cell]; i++) {
        int other = occupants[cell][i];
        for (var place : people.reach(other)) {
          for (int next : cells.of(place.getKey(), people.earliest(other), people.limit(other))) {
            reach(next, other);
          }
        }
      }
    }
    for (int i = 0; i < seenCount; i++) {
      closed[seen[i]] = true;
    }
    return false;
  }

  /** Each person on the path takes the cell they reached and leaves theirs to who reached it. */
  private void move(int free) {
    int cell = free;
    while (cell >= 0) {
      int person = reachedBy[cell];
      int left = cellOf[person];
      if (left >= 0) {
        leave(left, person);
      }
      if (occupants[cell] == null) {
        occupants[cell] = new int[cells.capacity(cell)];
      }
      occupants[cell][taken[cell]++] = person;
      cellOf[person] = cell;
      cell = left;
    }
  }

  private void leave(int cell, int person) {
    int at = 0;
    while (occupants[cell][at] != person) {
      at++;
    }
    occupants[cell][at] = occupants[cell][--taken[cell]];
  }
}
