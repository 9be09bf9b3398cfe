package fr.jalon.accompaniment.employment.returning;

import fr.jalon.accompaniment.employment.Employment;
import fr.jalon.accompaniment.employment.EndReason;
import fr.jalon.contracts.EmploymentEvent.EmploymentKind;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Days during which a person worked, first and last included. A job whose planned end has come with
 * no news of it is taken to have ended then.
 */
public record Spell(EmploymentKind contract, LocalDate from, Optional<LocalDate> until) {

  /** The days of a job; none of one that is not known for good or that never was. */
  public static Stream<Spell> of(Employment employment) {
    var terms = employment.job().terms();
    return switch (employment) {
      case Employment.Current _ ->
          Stream.of(new Spell(terms.contract(), terms.startsOn(), terms.plannedEnd()));
      case Employment.Ended ended ->
          ended.end().reason() == EndReason.RECORDED_IN_ERROR
              ? Stream.empty()
              : Stream.of(
                  new Spell(terms.contract(), terms.startsOn(), Optional.of(ended.end().on())));
      case Employment.ToCompare _, Employment.Same _ -> Stream.empty();
    };
  }

  boolean covers(LocalDate day) {
    return !day.isBefore(from) && until.map(last -> !day.isAfter(last)).orElse(true);
  }

  /** At least one day from the first to the last of those, both included. */
  boolean meets(LocalDate first, LocalDate last) {
    return !from.isAfter(last) && until.map(end -> !end.isBefore(first)).orElse(true);
  }
}
