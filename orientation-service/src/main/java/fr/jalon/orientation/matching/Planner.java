package fr.jalon.orientation.matching;

import fr.jalon.orientation.matching.Proposal.Line;
import fr.jalon.orientation.matching.Proposal.Obstacle;
import fr.jalon.orientation.matching.Proposal.Shortage;
import fr.jalon.orientation.matching.Proposal.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Proposes who is received on which slot, so that no promise is broken that can be kept.
 *
 * <p>What is best, one thing after the other:
 *
 * <ol>
 *   <li>As many people as possible are received before what is due to them; among the ways to do
 *       so, those due first are. Whoever is left out could be received only if somebody due no
 *       later were not.
 *   <li>The others, in the order in which they are due, are each received as early as possible
 *       without undoing (1) or putting off those before them.
 *   <li>The slots used are the earliest with which (1) and (2) hold: for every k, the k-th of them
 *       is as early as it can be.
 *   <li>People exchange slots while that shortens their travel (an improvement, not an optimum).
 * </ol>
 *
 * <p>Earliest deadline first would do if any person could go anywhere; with sites out of reach it
 * misses promises, so people are added by augmenting paths. The same input always gives the same
 * proposal.
 */
public final class Planner {
  private Planner() {}

  /**
   * Plans; among people due on the same day, the first of the list comes first.
   *
   * @param lastDay the end of the horizon: whoever has no slot is received after it
   */
  public static Proposal plan(List<WaitingPerson> waiting, List<FreeSlot> free, LocalDate lastDay) {
    var people = new People(waiting);
    var cells = new Cells(free.stream().filter(slot -> slot.places() > 0).toList());
    var promises = new Promises(cells, people);
    for (int person = 0; person < people.count(); person++) {
      promises.serve(person);
    }
    var onTime = new boolean[people.count()];
    for (int person = 0; person < people.count(); person++) {
      onTime[person] = promises.serves(person);
      if (!onTime[person]) {
        promises.serveLate(person);
      }
    }
    var served = IntStream.range(0, people.count()).filter(promises::serves).toArray();
    var slots = slots(cells, people, new EarliestSlots(cells, people, served).assign());
    var lacks = lacks(people, onTime);
    var keys = List.copyOf(lacks.keySet());
    var lines =
        IntStream.range(0, people.count())
            .mapToObj(index -> {
              var person = people.person(index);
              var slot = slots[index];
              var day = slot == null ? lastDay.plusDays(1) : slot.day();
              return new Line(
                  person.parcours(),
                  person.dueOn(),
                  verdict(onTime[index], slot),
                  Optional.ofNullable(slot).map(FreeSlot::id),
                  onTime[index] && slot != null ? 0 : daysLate(person, day),
                  onTime[index] && slot != null ? Optional.empty() : Optional.of(obstacle(person)),
                  onTime[index]
                      ? Optional.empty()
                      : lack(person).map(keys::indexOf).filter(at -> at >= 0));
            })
            .toList();
    return new Proposal(lines, shortages(lacks));
  }

  private static Verdict verdict(boolean onTime, @Nullable FreeSlot slot) {
    if (slot == null) {
      return Verdict.UNPLACED;
    }
    return onTime ? Verdict.ON_TIME : Verdict.LATE;
  }

  /** Within a cell, those due first come first in the day. */
  private static @Nullable FreeSlot[] slots(Cells cells, People people, int[] cellOf) {
    var ofCell = new TreeMap<Integer, List<Integer>>();
    for (int person = 0; person < people.count(); person++) {
      if (cellOf[person] >= 0) {
        ofCell.computeIfAbsent(cellOf[person], _ -> new ArrayList<>()).add(person);
      }
    }
    var found = new @Nullable FreeSlot[people.count()];
    ofCell.forEach((cell, occupants) -> {
      var places =
          cells.slots(cell).stream()
              .flatMap(slot -> IntStream.range(0, slot.places()).mapToObj(_ -> slot))
              .iterator();
      occupants.forEach(person -> found[person] = places.next());
    });
    return found;
  }

  private static int daysLate(WaitingPerson person, LocalDate day) {
    return person
        .dueOn()
        .map(due -> Math.toIntExact(Math.max(0, day.toEpochDay() - due.toEpochDay())))
        .orElse(0);
  }

  private static Obstacle obstacle(WaitingPerson person) {
    if (person.minutesByPlace().isEmpty()) {
      return Obstacle.NO_PLACE_IN_REACH;
    }
    return person.couldBeOnTime() ? Obstacle.NOT_ENOUGH_SLOTS : Obstacle.DEADLINE_BEFORE_NOTICE;
  }

  private record Lack(LocalDate notAfter, String place) {}

  /** One more slot by then, at their nearest place, would have saved them; if any slot could. */
  private static Optional<Lack> lack(WaitingPerson person) {
    return person.couldBeOnTime()
        ? person.dueOn().flatMap(due -> person.nearest().map(place -> new Lack(due, place)))
        : Optional.empty();
  }

  private static SortedMap<Lack, List<WaitingPerson>> lacks(People people, boolean[] onTime) {
    var lacks =
        new TreeMap<Lack, List<WaitingPerson>>(
            Comparator.comparing(Lack::notAfter).thenComparing(Lack::place));
    for (int index = 0; index < people.count(); index++) {
      var person = people.person(index);
      if (!onTime[index]) {
        lack(person)
            .ifPresent(lack -> lacks.computeIfAbsent(lack, _ -> new ArrayList<>()).add(person));
      }
    }
    return lacks;
  }

  private static List<Shortage> shortages(SortedMap<Lack, List<WaitingPerson>> lacks) {
    return lacks.entrySet().stream()
        .map(lack ->
            new Shortage(
                lack.getKey().place(),
                lack.getValue().stream()
                    .map(WaitingPerson::earliest)
                    .max(Comparator.naturalOrder())
                    .orElseThrow(),
                lack.getKey().notAfter(),
                lack.getValue().size()))
        .toList();
  }
}
