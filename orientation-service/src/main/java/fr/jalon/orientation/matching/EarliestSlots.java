package fr.jalon.orientation.matching;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Gives people to whom a day is promised the earliest slots with which all the promises are kept:
 * slots are added one by one, earliest first, each as long as those added before are still all
 * used. Sets of slots that can all be used together form a matroid (transversal), so the k-th slot
 * used is the earliest that it can be, for every k.
 */
final class EarliestSlots {
  private static final int TRAVEL_PASSES = 10;

  private final Cells cells;
  private final People people;
  private final int[] served;
  private final Map<String, int[]> servedAt;
  private final int[] cellOf;
  private final int[] taken;
  private final int[] reachedFrom;
  private final int[] leftBy;
  private final boolean[] closedPerson;
  private final boolean[] closedCell;

  EarliestSlots(Cells cells, People people, int[] served) {
    this.cells = cells;
    this.people = people;
    this.served =
        Arrays.stream(served)
            .boxed()
            .sorted(
                Comparator.<Integer>comparingLong(people::limit)
                    .thenComparing(Comparator.naturalOrder()))
            .mapToInt(Integer::intValue)
            .toArray();
    servedAt = new HashMap<>();
    cellOf = new int[people.count()];
    Arrays.fill(cellOf, -1);
    taken = new int[cells.count()];
    reachedFrom = new int[people.count()];
    leftBy = new int[cells.count()];
    closedPerson = new boolean[people.count()];
    closedCell = new boolean[cells.count()];
  }

  /** The cell of each person, -1 for those who are not served. */
  int[] assign() {
    int left = served.length;
    for (int cell = 0; cell < cells.count() && left > 0; cell++) {
      while (left > 0 && taken[cell] < cells.capacity(cell) && fill(cell)) {
        left--;
      }
    }
    if (left > 0) {
      throw new IllegalStateException("A promise that was made is not kept");
    }
    shortenTravel();
    return cellOf.clone();
  }

  /** Whether one more slot of the cell can be used, by whomever. */
  private boolean fill(int root) {
    Arrays.fill(reachedFrom, -1);
    Arrays.fill(leftBy, -1);
    var queue = new ArrayDeque<Integer>(List.of(root));
    while (!queue.isEmpty()) {
      int cell = queue.remove();
      int free = -1;
      for (int person : servedAt(cells.place(cell))) {
        if (closedPerson[person]
            || reachedFrom[person] >= 0
            || !people.mayGo(person, cells.place(cell), cells.day(cell))) {
          continue;
        }
        reachedFrom[person] = cell;
        int current = cellOf[person];
        if (current < 0) {
          free = person;
          break;
        }
        if (current != root && leftBy[current] < 0 && !closedCell[current]) {
          leftBy[current] = person;
          queue.add(current);
        }
      }
      if (free >= 0) {
        move(root, free);
        return true;
      }
    }
    close(root);
    return false;
  }

  private void move(int root, int free) {
    int person = free;
    int cell = reachedFrom[person];
    cellOf[person] = cell;
    while (cell != root) {
      person = leftBy[cell];
      cell = reachedFrom[person];
      cellOf[person] = cell;
    }
    taken[root]++;
  }

  /** Nobody who is still without a slot will ever be reached from here. */
  private void close(int root) {
    closedCell[root] = true;
    for (int cell = 0; cell < leftBy.length; cell++) {
      closedCell[cell] |= leftBy[cell] >= 0;
    }
    for (int person : served) {
      closedPerson[person] |= reachedFrom[person] >= 0;
    }
  }

  private int[] servedAt(String place) {
    return servedAt.computeIfAbsent(
        place,
        name ->
            Arrays.stream(served)
                .filter(person -> people.person(person).minutesByPlace().containsKey(name))
                .toArray());
  }

  /**
   * Lets people exchange their slots, or take a free one of the same day, while that shortens their
   * travel altogether; days used do not move. An improvement, not an optimum.
   */
  private void shortenTravel() {
    boolean better = true;
    for (int pass = 0; better && pass < TRAVEL_PASSES; pass++) {
      better = false;
      for (int i = 0; i < served.length; i++) {
        better |= moveNearer(served[i]);
        for (int j = i + 1; j < served.length; j++) {
          better |= exchange(served[i], served[j]);
        }
      }
    }
  }

  private boolean moveNearer(int person) {
    int current = cellOf[person];
    var nearer =
        people.reach(person).stream()
            .takeWhile(place -> place.getValue() < people.minutes(person, cells.place(current)))
            .flatMapToInt(place ->
                IntStream.of(cells.of(place.getKey(), cells.day(current), cells.day(current))))
            .filter(cell -> taken[cell] < cells.capacity(cell))
            .findFirst();
    nearer.ifPresent(cell -> {
      taken[current]--;
      taken[cell]++;
      cellOf[person] = cell;
    });
    return nearer.isPresent();
  }

  private boolean exchange(int one, int other) {
    int mine = cellOf[one];
    int theirs = cellOf[other];
    if (cells.place(mine).equals(cells.place(theirs))
        || !people.mayGo(one, cells.place(theirs), cells.day(theirs))
        || !people.mayGo(other, cells.place(mine), cells.day(mine))) {
      return false;
    }
    var before =
        people.minutes(one, cells.place(mine)) + people.minutes(other, cells.place(theirs));
    var after = people.minutes(one, cells.place(theirs)) + people.minutes(other, cells.place(mine));
    if (after >= before) {
      return false;
    }
    cellOf[one] = theirs;
    cellOf[other] = mine;
    return true;
  }
}
