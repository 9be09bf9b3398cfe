package fr.jalon.localstack.cantal;

import fr.jalon.localstack.cantal.Person.Orientation;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who is oriented, when and to whom: as many as the series have, of each seniority. */
final class Orienting {
  private static final int SOONEST = 10;

  private final Parameters parameters;
  private final Draw draw;

  Orienting(Parameters parameters, Draw draw) {
    this.parameters = parameters;
    this.draw = draw;
  }

  private record Planned(Person person, LocalDate on) {}

  /** Those who had their organisme référent before the first year. */
  void begin(List<Person> stock) {
    var before = LocalDate.of(parameters.firstYear() - 1, Month.DECEMBER, 28);
    var planned =
        draw.shuffled(stock).stream()
            .filter(person -> person.enteredOn().isBefore(before.minusMonths(1)))
            .limit(Draw.share(stock.size(), parameters.invented().orientedAtFirst()))
            .map(person -> new Planned(person, draw.day(person.enteredOn().plusDays(30), before)))
            .toList();
    entrust(planned, stock, parameters.firstYear());
  }

  void live(int year, List<Person> present) {
    var end = LocalDate.of(year, Month.DECEMBER, 31);
    reorient(year, present);
    var parts = parameters.of(year).oriented();
    var planned = new ArrayList<Planned>();
    var before = present.stream().filter(person -> person.enteredOn().getYear() < year).toList();
    var waiting = before.stream().filter(person -> person.orientations().isEmpty()).toList();
    var already = before.size() - waiting.size();
    draw.shuffled(waiting).stream()
        .limit(atLeastNone(Draw.share(before.size(), parts.overOneYear()) - already))
        .map(person ->
            new Planned(
                person,
                draw.day(
                    LocalDate.of(year, Month.JANUARY, 20), LocalDate.of(year, Month.DECEMBER, 18))))
        .forEach(planned::add);
    var entrants = new ArrayList<Person>();
    // of the latest entrants, those who entered last still wait
    entrants.addAll(
        first(entrants(present, year, 0, 5), parts.underSixMonths(), end, List::copyOf));
    entrants.addAll(
        first(entrants(present, year, 6, 11), parts.sixToTwelveMonths(), end, draw::shuffled));
    var most =
        entrants.stream()
            .map(person -> (int) ChronoUnit.DAYS.between(person.enteredOn(), end))
            .toList();
    var delays = draw.delays(most, SOONEST, parameters.of(year).daysToOrientation());
    for (var i = 0; i < delays.size(); i++) {
      var person = entrants.get(i);
      planned.add(new Planned(person, person.enteredOn().plusDays(delays.get(i))));
    }
    entrust(planned, present, year);
  }

  private interface Order {
    List<Person> of(List<Person> people);
  }

  private static List<Person> first(
      List<Person> entrants, double part, LocalDate end, Order order) {
    return order.of(entrants).stream()
        .filter(person -> !person.enteredOn().plusDays(SOONEST).isAfter(end))
        .limit(Draw.share(entrants.size(), part))
        .toList();
  }

  private static List<Person> entrants(List<Person> present, int year, long least, long most) {
    var end = LocalDate.of(year, Month.DECEMBER, 31);
    return present.stream()
        .filter(person -> person.enteredOn().getYear() == year)
        .filter(person -> person.months(end) >= least && person.months(end) <= most)
        .sorted(Comparator.comparing(Person::enteredOn).thenComparingInt(Person::number))
        .toList();
  }

  /** Some cross the border of the public employment service, each way. */
  private void reorient(int year, List<Person> present) {
    var moves = parameters.invented().reorientations();
    cross(year, present, "DEPARTEMENT", "FRANCE_TRAVAIL", moves.toSpe());
    cross(year, present, "FRANCE_TRAVAIL", "DEPARTEMENT", moves.toOthers());
  }

  private void cross(int year, List<Person> present, String from, String to, int number) {
    var start = LocalDate.of(year, Month.JANUARY, 1);
    draw.shuffled(present).stream()
        .filter(person ->
            person.orientation(LocalDate.MAX).filter(last -> last.on().isBefore(start)).isPresent())
        .filter(person -> person.orientation(LocalDate.MAX).orElseThrow().organisme().equals(from))
        .limit(number)
        .forEach(person ->
            person.orient(draw.day(start.plusMonths(1), start.plusMonths(11)), to, type(to)));
  }

  /** Gives each group of organismes the people that it lacks to have its part. */
  private void entrust(List<Planned> planned, List<Person> present, int year) {
    var held = new LinkedHashMap<String, Integer>();
    present.stream()
        .flatMap(person -> person.orientation(LocalDate.MAX).stream())
        .map(Orientation::group)
        .forEach(group -> held.merge(group, 1, Integer::sum));
    var whole = planned.size() + held.values().stream().mapToInt(Integer::intValue).sum();
    var wanted = Draw.split(whole, parameters.of(year).organismes());
    var people = draw.shuffled(planned);
    var from = 0;
    for (var group : wanted.keySet()) {
      var number = atLeastNone(wanted.getOrDefault(group, 0) - held.getOrDefault(group, 0));
      give(group, people.subList(from, from + number));
      from += number;
    }
    if (from != people.size()) {
      throw new IllegalStateException("A group of organismes has more people than its part");
    }
  }

  private void give(String group, List<Planned> people) {
    var kinds = parameters.invented().organismes().getOrDefault(group, Map.of(group, 1.0));
    // the youngest first, since the first kind is that of the young
    var sorted =
        people.stream()
            .sorted(
                Comparator.comparing((Planned one) -> one.person().qualities().birthMonth())
                    .reversed()
                    .thenComparingInt(one -> one.person().number()))
            .toList();
    var from = 0;
    for (var kind : Draw.split(sorted.size(), kinds).entrySet()) {
      for (var one : sorted.subList(from, from + kind.getValue())) {
        one.person().orient(one.on(), kind.getKey(), type(kind.getKey()));
      }
      from += kind.getValue();
    }
  }

  private String type(String organisme) {
    return switch (organisme) {
      case "FRANCE_TRAVAIL", "MISSION_LOCALE", "MDE_PLIE_CAP_EMPLOI", "APPUI_CREATION" ->
          "PROFESSIONNEL";
      case "IAE", "AUTRE_PLACEMENT" -> "SOCIO_PROFESSIONNEL";
      case "DEPARTEMENT" -> draw.happens(45) ? "SOCIO_PROFESSIONNEL" : "SOCIAL";
      default -> "SOCIAL";
    };
  }

  private static int atLeastNone(int number) {
    if (number < 0) {
      throw new IllegalStateException("More people have it already than the series allow");
    }
    return number;
  }
}
