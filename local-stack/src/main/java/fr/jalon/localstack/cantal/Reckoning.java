package fr.jalon.localstack.cantal;

import fr.jalon.localstack.cantal.Person.Contract;
import fr.jalon.localstack.cantal.Person.Orientation;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * What the DREES would count on a 31 December, reckoned from the simulator's own dates: no event,
 * no database and no code of the indicators is in it, so that these can be held against it.
 */
public record Reckoning(Cantal cantal, int year) {

  public LocalDate day() {
    return LocalDate.of(year, Month.DECEMBER, 31);
  }

  public List<Person> subject() {
    return cantal.present(day());
  }

  /** Those who have an organisme référent, of a seniority in whole months. */
  public List<Person> oriented(long leastMonths, long mostMonths) {
    return filtered(seniority(leastMonths, mostMonths), this::isOriented);
  }

  public List<Person> seniority(long leastMonths, long mostMonths) {
    return filtered(
        subject(),
        person -> person.months(day()) >= leastMonths && person.months(day()) <= mostMonths);
  }

  public List<Person> oriented() {
    return oriented(0, Long.MAX_VALUE);
  }

  public Map<String, Long> byOrganisme() {
    return counted(oriented(), person -> orientation(person).organisme());
  }

  /** By group of the series. */
  public Map<String, Long> byGroup() {
    return counted(oriented(), person -> orientation(person).group());
  }

  public List<Person> outsideFranceTravail() {
    return filtered(oriented(), person -> !orientation(person).franceTravail());
  }

  /** Those outside France Travail whose CER is valid. */
  public List<Person> withContract() {
    return filtered(outsideFranceTravail(), person -> person.contract(day()).isPresent());
  }

  /** How many valid contracts have each kind of action. */
  public Map<String, Long> actions() {
    return withContract().stream()
        .flatMap(person -> person.contract(day()).stream())
        .map(Contract::actions)
        .flatMap(Collection::stream)
        .collect(Collectors.groupingBy(action -> action, TreeMap::new, Collectors.counting()));
  }

  public List<Person> entrants() {
    return filtered(subject(), person -> person.enteredOn().getYear() == year);
  }

  /** Oriented once and for the first time since the entry. */
  public List<Person> firstOriented() {
    return filtered(entrants(), person -> orientations(person).size() == 1);
  }

  public List<Person> firstOrientedOutside() {
    return filtered(firstOriented(), person -> !orientation(person).franceTravail());
  }

  /** Their first CER is valid, and is the only one. */
  public List<Person> withFirstContract() {
    return filtered(
        firstOrientedOutside(),
        person ->
            person.contract(day()).isPresent()
                && person.contract(day()).orElseThrow().equals(person.contracts().getFirst()));
  }

  public long daysToOrientation() {
    return mean(
        firstOriented(),
        person -> ChronoUnit.DAYS.between(person.enteredOn(), orientation(person).on()));
  }

  public long daysToContract() {
    return mean(
        withFirstContract(),
        person ->
            ChronoUnit.DAYS.between(
                orientation(person).on(), person.contracts().getFirst().startsOn()));
  }

  /** Those who crossed the border of the public employment service, by the way of the last time. */
  public Map<String, Long> crossed() {
    return counted(
        filtered(oriented(), this::crossedThisYear),
        person -> orientation(person).spe() ? "TO_SPE" : "TO_OTHERS");
  }

  private boolean crossedThisYear(Person person) {
    var all = orientations(person);
    return all.size() > 1
        && all.getLast().on().getYear() == year
        && all.getLast().spe() != all.get(all.size() - 2).spe();
  }

  private boolean isOriented(Person person) {
    return person.orientation(day()).isPresent();
  }

  private List<Orientation> orientations(Person person) {
    return person.orientations().stream().filter(one -> !one.on().isAfter(day())).toList();
  }

  private Orientation orientation(Person person) {
    return person.orientation(day()).orElseThrow();
  }

  private static List<Person> filtered(List<Person> people, Predicate<Person> which) {
    return people.stream().filter(which).toList();
  }

  private static Map<String, Long> counted(List<Person> people, Function<Person, String> by) {
    return people.stream().collect(Collectors.groupingBy(by, TreeMap::new, Collectors.counting()));
  }

  private static long mean(List<Person> people, ToLongFunction<Person> days) {
    return Math.round(people.stream().mapToLong(days).average().orElse(Double.NaN));
  }
}
