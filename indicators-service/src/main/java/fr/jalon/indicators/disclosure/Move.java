package fr.jalon.indicators.disclosure;

import java.util.stream.IntStream;

/**
 * Cells that change together, one more or one less each, so that every sum of the table still
 * holds.
 */
final class Move {
  private final int[] cells;
  private final int[] signs;
  private final long room;
  private final int cost;

  Move(int[] cells, int[] signs, long room, int cost) {
    this.cells = cells;
    this.signs = signs;
    this.room = room;
    this.cost = cost;
  }

  IntStream cells() {
    return IntStream.of(cells);
  }

  int[] cellArray() {
    return cells;
  }

  int[] signArray() {
    return signs;
  }

  int size() {
    return cells.length;
  }

  /** How many times it can be done before a count would be negative. */
  long room() {
    return room;
  }

  /** What hiding its cells costs. */
  int cost() {
    return cost;
  }

  void apply(long[] counts, long times) {
    for (int i = 0; i < cells.length; i++) {
      counts[cells[i]] += signs[i] * times;
    }
  }
}
