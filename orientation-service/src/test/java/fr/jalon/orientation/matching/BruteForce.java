package fr.jalon.orientation.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Tries every assignment of a small case and keeps the best, by the objective as it is written. */
final class BruteForce {
  private static final long NEVER = 1_000_000;

  private final List<WaitingPerson> people;
  private final List<FreeSlot> places;
  private final int[] choice;
  private final boolean[] used;
  private long[] best = {};

  private BruteForce(List<WaitingPerson> waiting, List<FreeSlot> free) {
    people =
        waiting.stream()
            .sorted(Comparator.comparing((WaitingPerson p) -> p.dueOn().orElse(LocalDate.MAX)))
            .toList();
    places = new ArrayList<>();
    for (var slot : free) {
      for (int i = 0; i < slot.places(); i++) {
        places.add(slot);
      }
    }
    choice = new int[people.size()];
    used = new boolean[places.size()];
  }

  /** The score of the best assignment. */
  static long[] best(List<WaitingPerson> waiting, List<FreeSlot> free) {
    var search = new BruteForce(waiting, free);
    search.choose(0);
    return search.best;
  }

  /** The score of a proposal. */
  static long[] score(List<WaitingPerson> waiting, List<FreeSlot> free, Proposal proposal) {
    var search = new BruteForce(waiting, free);
    for (int i = 0; i < search.people.size(); i++) {
      var person = search.people.get(i);
      var line =
          proposal.lines().stream()
              .filter(l -> l.parcours().equals(person.parcours()))
              .findFirst()
              .orElseThrow();
      search.choice[i] = -1;
      for (int k = 0; k < search.places.size() && line.slot().isPresent(); k++) {
        if (!search.used[k] && search.places.get(k).id().equals(line.slot().orElseThrow())) {
          search.used[k] = true;
          search.choice[i] = k;
          break;
        }
      }
      if (line.slot().isPresent()
          && (search.choice[i] < 0 || !search.suits(person, search.choice[i]))) {
        throw new AssertionError("A slot that is full or does not suit");
      }
    }
    return search.score();
  }

  private boolean suits(WaitingPerson person, int place) {
    var slot = places.get(place);
    return person.minutesByPlace().containsKey(slot.place())
        && !slot.day().isBefore(person.earliest());
  }

  private void choose(int person) {
    if (person == people.size()) {
      var score = score();
      if (best.length == 0 || Arrays.compare(score, best) < 0) {
        best = score;
      }
      return;
    }
    choice[person] = -1;
    choose(person + 1);
    for (int place = 0; place < places.size(); place++) {
      if (!used[place] && suits(people.get(person), place)) {
        used[place] = true;
        choice[person] = place;
        choose(person + 1);
        used[place] = false;
      }
    }
  }

  /** Late people; who is on time; the days of the late; all days in order: less is better. */
  private long[] score() {
    int count = people.size();
    var score = new long[1 + 3 * count];
    var days = new long[count];
    for (int i = 0; i < count; i++) {
      var day = choice[i] < 0 ? NEVER : places.get(choice[i]).day().toEpochDay();
      var due = people.get(i).dueOn().map(LocalDate::toEpochDay).orElse(NEVER - 1);
      var late = day > due;
      score[0] += late ? 1 : 0;
      score[1 + i] = late ? 1 : 0;
      score[1 + count + i] = late ? day : 0;
      days[i] = day;
    }
    Arrays.sort(days);
    System.arraycopy(days, 0, score, 1 + 2 * count, count);
    return score;
  }
}
