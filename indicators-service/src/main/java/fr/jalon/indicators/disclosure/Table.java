package fr.jalon.indicators.disclosure;

import java.util.List;
import java.util.function.ToLongFunction;

/**
 * Counts of persons, cut along several axes at once, with every total that a reader may ask for.
 */
public final class Table {
  private final List<Axis> axes;
  private final long[] counts;

  private Table(List<Axis> axes, long[] counts) {
    this.axes = axes;
    this.counts = counts;
  }

  /**
   * The table of these axes.
   *
   * @param count of the places on each axis
   * @throws IllegalArgumentException when a whole is not the sum of its parts, or a count negative
   */
  public static Table of(List<Axis> axes, ToLongFunction<int[]> count) {
    int size = axes.stream().mapToInt(Axis::size).reduce(1, Math::multiplyExact);
    var table = new Table(List.copyOf(axes), new long[size]);
    for (int cell = 0; cell < size; cell++) {
      table.counts[cell] = count.applyAsLong(table.places(cell));
    }
    table.check();
    return table;
  }

  List<Axis> axes() {
    return axes;
  }

  int size() {
    return counts.length;
  }

  long count(int cell) {
    return counts[cell];
  }

  long[] counts() {
    return counts.clone();
  }

  int cell(int... places) {
    int cell = 0;
    for (int axis = 0; axis < places.length; axis++) {
      cell = cell * axes.get(axis).size() + places[axis];
    }
    return cell;
  }

  int[] places(int cell) {
    var places = new int[axes.size()];
    int rest = cell;
    for (int axis = axes.size() - 1; axis >= 0; axis--) {
      places[axis] = rest % axes.get(axis).size();
      rest /= axes.get(axis).size();
    }
    return places;
  }

  /** How far apart two cells are that follow each other along each axis. */
  int[] strides() {
    var strides = new int[axes.size()];
    int stride = 1;
    for (int axis = axes.size() - 1; axis >= 0; axis--) {
      strides[axis] = stride;
      stride *= axes.get(axis).size();
    }
    return strides;
  }

  /** What hiding a cell costs: nothing where no answer shows it. */
  int weight(int cell) {
    var places = places(cell);
    int weight = 1;
    for (int axis = 0; axis < places.length; axis++) {
      weight *= axes.get(axis).nodes().get(places[axis]).weight();
    }
    return weight;
  }

  private void check() {
    for (int cell = 0; cell < counts.length; cell++) {
      if (counts[cell] < 0) {
        throw new IllegalArgumentException("A count of persons is not negative");
      }
      for (int axis = 0; axis < axes.size(); axis++) {
        for (var sum : axes.get(axis).sums()) {
          check(cell, axis, sum);
        }
      }
    }
  }

  private void check(int cell, int axis, Axis.Sum sum) {
    var places = places(cell);
    if (places[axis] != sum.whole()) {
      return;
    }
    long parts = 0;
    for (int part : sum.parts()) {
      places[axis] = part;
      parts += counts[cell(places)];
    }
    if (parts != counts[cell]) {
      throw new IllegalArgumentException(
          "« %s » is not the sum of its parts"
              .formatted(axes.get(axis).nodes().get(sum.whole()).key()));
    }
  }
}
