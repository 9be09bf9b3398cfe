package fr.jalon.localstack.cantal;

import fr.jalon.localstack.cantal.Person.Qualities;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who comes and who goes: as many people each 31 December, of the same seniority. */
final class Population {
  private static final int OLDEST_BAND = 5;

  /** The RSA exists since then. */
  private static final LocalDate RSA = LocalDate.of(2009, 6, 1);

  private final Parameters parameters;
  private final Draw draw;
  private final List<Person> people = new ArrayList<>();
  private final Map<Integer, Integer> sizes;
  private final int lateEntrants;

  Population(Parameters parameters, Draw draw) {
    this.parameters = parameters;
    this.draw = draw;
    var seniority = parameters.seniority();
    var parts = new LinkedHashMap<Integer, Double>();
    parts.put(-1, seniority.underSixMonths());
    parts.put(0, seniority.sixToTwelveMonths());
    for (var years = 1; years <= OLDEST_BAND; years++) {
      parts.put(years, seniority.laterYears().get(years - 1));
    }
    sizes = Draw.split(parameters.people(), parts);
    lateEntrants = size(-1);
  }

  private int size(int band) {
    return sizes.getOrDefault(band, 0);
  }

  List<Person> people() {
    return people;
  }

  List<Person> present(LocalDate day) {
    return people.stream().filter(person -> person.present(day)).toList();
  }

  /** Those who received the RSA before the first year. */
  void begin() {
    var before = parameters.firstYear() - 1;
    enter(lateEntrants, LocalDate.of(before, Month.JULY, 5), lastEntry(before), true);
    enter(size(0), firstEntry(before), LocalDate.of(before, Month.JUNE, 25), true);
    for (var years = 1; years < OLDEST_BAND; years++) {
      enter(size(years), firstEntry(before - years), lastEntry(before - years), true);
    }
    enter(size(OLDEST_BAND), RSA, lastEntry(before - OLDEST_BAND), true);
  }

  /** Some leave, so that each age of the RSA keeps its part; as many enter. */
  void live(int year) {
    var before = present(LocalDate.of(year - 1, Month.DECEMBER, 31));
    for (var years = 1; years <= OLDEST_BAND; years++) {
      var band = years;
      var pool =
          before.stream()
              .filter(person -> Math.min(year - person.enteredOn().getYear(), OLDEST_BAND) == band)
              .toList();
      draw.shuffled(pool).stream()
          .limit(pool.size() - size(band))
          .forEach(person -> person.leaves(draw.day(firstEntry(year), lastEntry(year))));
    }
    enter(size(0), firstEntry(year), LocalDate.of(year, Month.JUNE, 25), false);
    enter(lateEntrants, LocalDate.of(year, Month.JULY, 5), lastEntry(year), false);
  }

  /** Nobody is followed beyond the simulation. */
  void end() {
    present(parameters.closedOn()).forEach(person -> person.leaves(parameters.closedOn()));
  }

  // A few days away from the borders of the half-years, which are read in more than one way.
  private static LocalDate firstEntry(int year) {
    return LocalDate.of(year, Month.JANUARY, 3);
  }

  private static LocalDate lastEntry(int year) {
    return LocalDate.of(year, Month.DECEMBER, 18);
  }

  private void enter(int number, LocalDate first, LocalDate last, boolean stock) {
    var profile = parameters.profile();
    var sexes = draw.dealt(number, profile.sex());
    var families = draw.dealt(number, profile.family());
    var educations = draw.dealt(number, profile.education());
    var ages = draw.dealt(number, profile.age());
    var territories = draw.dealt(number, profile.territory());
    var year = Math.max(parameters.firstYear(), last.getYear());
    for (var i = 0; i < number; i++) {
      var qualities =
          new Qualities(
              birthMonth(ages.get(i), year),
              sexes.get(i),
              families.get(i),
              educations.get(i),
              territories.get(i));
      people.add(new Person(people.size() + 1, draw.day(first, last), stock, qualities));
    }
  }

  private String birthMonth(String ages, int year) {
    var least = Integer.parseInt(ages.substring(0, 2));
    var most = Integer.parseInt(ages.substring(3));
    return "%d-%02d".formatted(year - draw.between(least, most), draw.between(1, 12));
  }
}
