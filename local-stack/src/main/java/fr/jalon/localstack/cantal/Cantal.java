package fr.jalon.localstack.cantal;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;

/**
 * The synthetic Cantal: the same people and the same dates each time, and on each 31 December the
 * figures of the published series.
 */
public record Cantal(Parameters parameters, List<Person> people) {
  public Cantal {
    people = List.copyOf(people);
  }

  public static Cantal simulate(Parameters parameters) {
    var draw = new Draw(parameters.seed());
    var population = new Population(parameters, draw);
    var orienting = new Orienting(parameters, draw);
    var contracting = new Contracting(parameters, draw);
    var programmes = new Programmes(parameters, draw);
    population.begin();
    orienting.begin(population.people());
    for (var year : parameters.simulated()) {
      population.live(year);
      var present = population.present(LocalDate.of(year, Month.DECEMBER, 31));
      orienting.live(year, present);
      contracting.live(year, present);
      programmes.live(year, population.people(), present);
    }
    population.end();
    Programmes.endAll(population.people(), parameters.closedOn());
    return new Cantal(parameters, population.people());
  }

  /** Those who are subject to duties on that day. */
  public List<Person> present(LocalDate day) {
    return people.stream().filter(person -> person.present(day)).toList();
  }
}
