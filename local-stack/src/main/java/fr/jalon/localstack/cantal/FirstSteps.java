package fr.jalon.localstack.cantal;

import fr.jalon.localstack.cantal.Person.Orientation;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The days between an entry, the first orientation and the first rendez-vous with the référent: no
 * series fixes them, they only keep their order.
 *
 * @param missedOn a first rendez-vous d'orientation that was missed without excuse
 * @param metOn when the référent was first met
 */
public record FirstSteps(
    LocalDate notifiedOn,
    LocalDate receivedOn,
    @Nullable LocalDate convokedOn,
    @Nullable LocalDate missedOn,
    @Nullable LocalDate seenOn,
    @Nullable LocalDate bookedOn,
    @Nullable LocalDate metOn) {

  /** What is always the same for the same person. */
  static FirstSteps of(Person person, Parameters parameters) {
    var draw = new Draw(parameters.seed() * 31 + person.number());
    if (person.stock()) {
      var received = takenOver(parameters);
      return new FirstSteps(received.minusDays(1), received, null, null, null, null, null);
    }
    return person.orientations().isEmpty()
        ? waiting(person, parameters, draw)
        : oriented(person, person.orientations().getFirst(), parameters, draw);
  }

  /** The first file that the département reads, with all who are there already. */
  static LocalDate takenOver(Parameters parameters) {
    return LocalDate.of(parameters.firstYear(), Month.JANUARY, 6);
  }

  private static FirstSteps waiting(Person person, Parameters parameters, Draw draw) {
    var left = person.leftOn().orElse(LocalDate.MAX);
    var received = earliest(person.enteredOn().plusDays(draw.between(6, 25)), left.minusDays(1));
    var convoked = received.plusDays(draw.between(3, 20));
    var missed = convoked.plusDays(draw.between(8, 20));
    var told = draw.happens(parameters.invented().convoked().others()) && convoked.isBefore(left);
    return new FirstSteps(
        received.minusDays(1),
        received,
        told ? convoked : null,
        told && missed.isBefore(left) ? missed : null,
        null,
        null,
        null);
  }

  private static FirstSteps oriented(
      Person person, Orientation first, Parameters parameters, Draw draw) {
    var delay = (int) ChronoUnit.DAYS.between(person.enteredOn(), first.on());
    var received = person.enteredOn().plusDays(Math.clamp(delay * 3L / 10, 2, 25));
    if (!draw.happens(parameters.invented().convoked().oriented())) {
      return met(
          new FirstSteps(received.minusDays(1), received, null, null, null, null, null),
          person,
          parameters,
          draw);
    }
    var convoked = received.plusDays(Math.clamp(delay / 10L, 1, 15));
    var seen = first.on().minusDays(Math.min(draw.between(0, 6), delay / 8));
    var missed =
        ChronoUnit.DAYS.between(convoked, seen) > 30
            && draw.happens(parameters.invented().missedFirst());
    return met(
        new FirstSteps(
            received.minusDays(1),
            received,
            convoked,
            missed ? convoked.plusDays(12) : null,
            seen,
            null,
            null),
        person,
        parameters,
        draw);
  }

  private static FirstSteps met(FirstSteps steps, Person person, Parameters parameters, Draw draw) {
    var on = person.orientations().getFirst().on();
    var met = on.plusDays(daysToMeeting(on.getYear(), parameters, draw));
    if (draw.happens(parameters.invented().neverMet()) || !met.isBefore(end(person))) {
      return steps;
    }
    return new FirstSteps(
        steps.notifiedOn(),
        steps.receivedOn(),
        steps.convokedOn(),
        steps.missedOn(),
        steps.seenOn(),
        earliest(on.plusDays(draw.between(0, 7)), met.minusDays(1)),
        met);
  }

  private static int daysToMeeting(int year, Parameters parameters, Draw draw) {
    var kept = parameters.invented().within15Days().get(year - parameters.firstYear());
    return draw.happens(kept) ? draw.between(3, 15) : draw.between(16, 60);
  }

  /** The first orientation lasts until the next one, or until the person leaves. */
  private static LocalDate end(Person person) {
    var left = person.leftOn().orElse(LocalDate.MAX);
    return Optional.of(person.orientations())
        .filter(all -> all.size() > 1)
        .map(all -> earliest(all.get(1).on(), left))
        .orElse(left);
  }

  private static LocalDate earliest(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }
}
