package fr.jalon.orientation.matching;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The people who wait, those due first before; each with the last day that is promised to them so
 * far.
 */
final class People {
  private final List<WaitingPerson> people;
  private final long[] earliest;
  private final long[] limit;
  private final List<List<Map.Entry<String, Integer>>> reach;

  /** Among those due on the same day, the order given is kept. */
  People(List<WaitingPerson> waiting) {
    people =
        waiting.stream()
            .sorted(
                Comparator.comparing(
                    (WaitingPerson person) -> person.dueOn().orElse(LocalDate.MAX)))
            .toList();
    earliest = people.stream().mapToLong(person -> person.earliest().toEpochDay()).toArray();
    limit =
        people.stream()
            .mapToLong(person -> person.dueOn().map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE))
            .toArray();
    reach =
        people.stream()
            .map(person ->
                person.minutesByPlace().entrySet().stream()
                    .sorted(
                        Map.Entry.<String, Integer>comparingByValue()
                            .thenComparing(Map.Entry.comparingByKey()))
                    .toList())
            .toList();
  }

  int count() {
    return people.size();
  }

  WaitingPerson person(int index) {
    return people.get(index);
  }

  long earliest(int index) {
    return earliest[index];
  }

  /** The last day promised. */
  long limit(int index) {
    return limit[index];
  }

  /** From now on the person is to be received on that day at the latest. */
  void promise(int index, long day) {
    limit[index] = day;
  }

  /** Where they may be received, the nearest first. */
  List<Map.Entry<String, Integer>> reach(int index) {
    return reach.get(index);
  }

  int minutes(int index, String place) {
    return people.get(index).minutesByPlace().getOrDefault(place, Integer.MAX_VALUE);
  }

  boolean mayGo(int index, String place, long day) {
    return day >= earliest[index]
        && day <= limit[index]
        && people.get(index).minutesByPlace().containsKey(place);
  }
}
