package fr.jalon.orientation.parcours;

import static java.util.stream.Collectors.toMap;

import fr.jalon.contracts.SubjectToDuties;
import fr.jalon.orientation.policy.Known;
import fr.jalon.orientation.policy.Right;
import fr.jalon.orientation.policy.RightState;
import fr.jalon.orientation.recognition.Recognised.Someone;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How things stood when a file was made that is read after newer ones. */
final class Past {
  private final Map<UUID, Of> people;

  Past(List<Of> people) {
    this.people = people.stream().collect(toMap(Of::personId, Function.identity()));
  }

  /**
   * One person.
   *
   * @param before what older files last said in each household
   * @param leftSince whether a newer file ended their right
   */
  record Of(UUID personId, LocalDate referenceDate, List<Told> before, boolean leftSince) {}

  /** What a file said of a right. */
  record Told(
      LocalDate referenceDate,
      String state,
      SubjectToDuties subject,
      boolean entering,
      boolean adult,
      boolean attached,
      List<String> paymentSuspensions,
      @Nullable LocalDate suspendedSince) {

    Known known() {
      return new Known(
          new Right(
              RightState.of(state),
              subject,
              entering,
              adult,
              attached,
              paymentSuspensions,
              suspendedSince),
          referenceDate);
    }
  }

  /** What was known then. */
  Optional<Known> before(Someone someone) {
    return Optional.ofNullable(people.get(someone.id().value()))
        .flatMap(one -> Known.strongest(one.before().stream().map(Told::known).toList()));
  }

  /** Whether a parcours that the file opens would be open still. */
  boolean leavesOpen(Someone someone, @Nullable LocalDate latestEntered) {
    var one = people.get(someone.id().value());
    return one != null
        && !one.leftSince()
        && (latestEntered == null || latestEntered.isBefore(one.referenceDate()));
  }
}
