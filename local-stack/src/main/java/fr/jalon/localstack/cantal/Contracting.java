package fr.jalon.localstack.cantal;

import fr.jalon.localstack.cantal.Person.Contract;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Who has a CER on 31 December among those whom France Travail does not follow. */
final class Contracting {
  private static final int SOONEST = 5;
  private static final int LONGEST = 12;

  private final Parameters parameters;
  private final Draw draw;

  Contracting(Parameters parameters, Draw draw) {
    this.parameters = parameters;
    this.draw = draw;
  }

  void live(int year, List<Person> present) {
    var end = LocalDate.of(year, Month.DECEMBER, 31);
    var followed =
        present.stream()
            .filter(
                person -> person.orientation(end).filter(one -> !one.franceTravail()).isPresent())
            .toList();
    var wanted = Draw.share(followed.size(), parameters.of(year).withContract());
    var holders = new ArrayList<>(firstOnes(year, followed, end));
    holders.addAll(others(year, followed, end, wanted - holders.size()));
    if (holders.size() != wanted) {
      throw new IllegalStateException("%d CER of %d".formatted(holders.size(), wanted));
    }
    plan(draw.shuffled(holders));
  }

  /** Entrants of the year, whose delay from the orientation the series give. */
  private List<Person> firstOnes(int year, List<Person> followed, LocalDate end) {
    var entrants =
        followed.stream()
            .filter(person -> person.enteredOn().getYear() == year)
            .sorted(
                Comparator.comparingLong((Person person) -> -room(person, end))
                    .thenComparingInt(Person::number))
            .toList();
    var signing =
        entrants.subList(0, Draw.share(entrants.size(), parameters.invented().firstContract()));
    var most = signing.stream().map(person -> (int) room(person, end)).toList();
    var delays = draw.delays(most, SOONEST, parameters.of(year).daysToContract());
    for (var i = 0; i < signing.size(); i++) {
      var person = signing.get(i);
      sign(person, end.minusDays(room(person, end) - delays.get(i)), end);
    }
    return signing;
  }

  private static long room(Person person, LocalDate end) {
    return ChronoUnit.DAYS.between(person.orientation(end).orElseThrow().on(), end);
  }

  /** Those followed for longer: some sign again, others for the first time. */
  private List<Person> others(int year, List<Person> followed, LocalDate end, int number) {
    var able =
        draw.shuffled(followed).stream()
            .filter(person -> person.enteredOn().getYear() < year)
            .filter(person -> room(person, end) >= SOONEST)
            .toList();
    Predicate<Person> again = person -> person.contract(end.minusYears(1)).isPresent();
    var renewed =
        able.stream()
            .filter(again)
            .limit(Draw.share(number, parameters.invented().renewed()))
            .toList();
    var chosen =
        Stream.of(
                renewed.stream(),
                able.stream().filter(again.negate()),
                able.stream().filter(again).skip(renewed.size()))
            .flatMap(people -> people)
            .limit(number)
            .toList();
    for (var person : chosen) {
      var soonest =
          Stream.of(
                  end.withDayOfYear(5),
                  person.orientation(end).orElseThrow().on().plusDays(SOONEST),
                  person.contracts().isEmpty()
                      ? LocalDate.MIN
                      : person.contracts().getLast().endsOn().plusDays(1))
              .max(Comparator.naturalOrder())
              .orElseThrow();
      var months = draw.pick(parameters.invented().months());
      var earliest = end.minusMonths(months).plusDays(2);
      var on = draw.day(earliest.isAfter(soonest) ? earliest : soonest, end);
      person.sign(new Contract(on, last(on, months), months, List.of()));
    }
    return chosen;
  }

  /** For as long as it takes to be valid on 31 December, and no longer than a year. */
  private void sign(Person person, LocalDate on, LocalDate end) {
    var lasting = new LinkedHashMap<Integer, Double>();
    parameters
        .invented()
        .months()
        .forEach((months, weight) -> {
          if (months == LONGEST || !last(on, months).isBefore(end)) {
            lasting.put(months, weight);
          }
        });
    var months = draw.pick(lasting);
    person.sign(new Contract(on, last(on, months), months, List.of()));
  }

  private static LocalDate last(LocalDate first, int months) {
    return first.plusMonths(months).minusDays(1);
  }

  /** Each action in its part of the contracts, and none without one. */
  private void plan(List<Person> holders) {
    var kinds = new ArrayList<List<String>>();
    holders.forEach(_ -> kinds.add(new ArrayList<>()));
    for (var action : parameters.actions().entrySet()) {
      var number = Draw.share(holders.size(), action.getValue());
      var order = draw.shuffled(kinds);
      if (kinds.stream().anyMatch(List::isEmpty)) {
        order = order.stream().sorted(Comparator.comparingInt(List::size)).toList();
      }
      order.subList(0, number).forEach(one -> one.add(action.getKey()));
    }
    for (var i = 0; i < holders.size(); i++) {
      holders.get(i).plan(kinds.get(i));
    }
  }
}
