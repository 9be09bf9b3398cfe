package fr.jalon.orientation.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The free slots, those of one place and day together: nothing else distinguishes them when one
 * asks who can be received where.
 */
final class Cells {
  private final String[] place;
  private final long[] day;
  private final List<List<FreeSlot>> slots;
  private final int[] capacity;
  private final Map<String, int[]> byPlace;

  private record Key(long day, String place) {}

  Cells(List<FreeSlot> free) {
    var groups =
        new TreeMap<Key, List<FreeSlot>>(
            Comparator.comparingLong(Key::day).thenComparing(Key::place));
    for (var slot : free) {
      groups
          .computeIfAbsent(new Key(slot.day().toEpochDay(), slot.place()), _ -> new ArrayList<>())
          .add(slot);
    }
    place = groups.keySet().stream().map(Key::place).toArray(String[]::new);
    day = groups.keySet().stream().mapToLong(Key::day).toArray();
    slots = List.copyOf(groups.values());
    slots.forEach(
        list -> list.sort(Comparator.comparing(FreeSlot::startsAt).thenComparing(FreeSlot::id)));
    capacity =
        slots.stream().mapToInt(list -> list.stream().mapToInt(FreeSlot::places).sum()).toArray();
    byPlace = byPlace(place);
  }

  private static Map<String, int[]> byPlace(String[] place) {
    var lists = new HashMap<String, List<Integer>>();
    for (int cell = 0; cell < place.length; cell++) {
      lists.computeIfAbsent(place[cell], _ -> new ArrayList<>()).add(cell);
    }
    var found = new HashMap<String, int[]>();
    lists.forEach(
        (name, list) -> found.put(name, list.stream().mapToInt(Integer::intValue).toArray()));
    return found;
  }

  int count() {
    return place.length;
  }

  String place(int cell) {
    return place[cell];
  }

  long day(int cell) {
    return day[cell];
  }

  int capacity(int cell) {
    return capacity[cell];
  }

  List<FreeSlot> slots(int cell) {
    return slots.get(cell);
  }

  /** The cells of a place between two days, both included, in the order of days. */
  int[] of(String name, long from, long until) {
    var all = byPlace.getOrDefault(name, new int[0]);
    var first = firstNotBefore(all, from);
    var end = until == Long.MAX_VALUE ? all.length : firstNotBefore(all, until + 1);
    return first >= end ? new int[0] : Arrays.copyOfRange(all, first, end);
  }

  private int firstNotBefore(int[] cells, long wanted) {
    int low = 0;
    int high = cells.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (day[cells[middle]] < wanted) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
