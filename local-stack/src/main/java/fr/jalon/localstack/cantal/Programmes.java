package fr.jalon.localstack.cantal;

import fr.jalon.localstack.cantal.Parameters.Programme;
import fr.jalon.localstack.cantal.Person.Stay;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;

/** Who is in a programme of the PDIE on 31 December: entered in the year, out in the next. */
final class Programmes {
  private final Parameters parameters;
  private final Draw draw;

  Programmes(Parameters parameters, Draw draw) {
    this.parameters = parameters;
    this.draw = draw;
  }

  void live(int year, List<Person> everybody, List<Person> present) {
    everybody.stream()
        .filter(person -> !person.stays().isEmpty())
        .filter(person -> person.stays().getLast().leftOn() == null)
        .forEach(person -> end(person, year));
    var free =
        new ArrayList<>(
            draw.shuffled(present).stream()
                .filter(person -> person.stays().isEmpty() && orientedBefore(person, year))
                .toList());
    for (var programme : parameters.programmes()) {
      if (programme.from() <= year) {
        var active = programme.active().get(year - programme.from());
        enter(programme, year, free.subList(0, active));
        free.subList(0, active).clear();
      }
    }
  }

  private static boolean orientedBefore(Person person, int year) {
    return person.orientation(LocalDate.of(year, Month.MARCH, 1)).isPresent();
  }

  private void end(Person person, int year) {
    var planned =
        draw.day(LocalDate.of(year, Month.MARCH, 1), LocalDate.of(year, Month.NOVEMBER, 30));
    end(person, planned);
  }

  private static void end(Person person, LocalDate planned) {
    // the last day in the programme: whoever leaves the RSA was in it until the day before
    person.endStay(
        person.leftOn().map(left -> left.minusDays(1)).filter(planned::isAfter).orElse(planned));
  }

  /** Those who are still in a programme when the simulation ends. */
  static void endAll(List<Person> people, LocalDate on) {
    people.stream()
        .filter(person -> !person.stays().isEmpty() && person.stays().getLast().leftOn() == null)
        .forEach(person -> end(person, on));
  }

  private void enter(Programme programme, int year, List<Person> people) {
    var days =
        draw.delays(
            people.stream().map(_ -> 120).toList(),
            2,
            programme.daysToEntry().get(year - programme.from()));
    var hired = Draw.share(people.size(), programme.toJob());
    for (var i = 0; i < people.size(); i++) {
      var prescribed =
          draw.day(LocalDate.of(year, Month.MARCH, 1), LocalDate.of(year, Month.AUGUST, 31));
      var entered = prescribed.plusDays(days.get(i));
      people
          .get(i)
          .stay(
              new Stay(
                  programme.code(),
                  programme.measure(),
                  prescribed,
                  entered,
                  null,
                  i < hired ? entered.plusDays(draw.between(40, 360)) : null));
    }
  }
}
