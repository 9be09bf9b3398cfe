package fr.jalon.indicators.declaration.policy;

import fr.jalon.indicators.period.Period;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who declares which figure, how often and by when.
 *
 * @param declarers by indicator; the figure of the département is the sum of what they declare
 * @param optional indicators that nobody is reminded of
 */
public record DeclarationPolicy(
    Periodicity every,
    java.time.Period due,
    List<Reminder> reminders,
    List<Programme> programmes,
    Map<String, List<String>> declarers,
    Set<String> optional) {
  public DeclarationPolicy {
    reminders = List.copyOf(reminders);
    programmes = List.copyOf(programmes);
    declarers = Map.copyOf(declarers);
    optional = Set.copyOf(optional);
  }

  /** A family of indicators and the days on which its periods may begin. */
  public record Programme(String prefix, LocalDate from, Optional<LocalDate> until) {
    boolean covers(String code, Period period) {
      return code.startsWith(prefix)
          && !period.first().isBefore(from)
          && until.map(last -> !period.first().isAfter(last)).orElse(true);
    }
  }

  /** The last day on which that period may be declared without being late. */
  public LocalDate dueOn(Period period) {
    return period.last().plus(due);
  }

  public boolean isDeclaredFor(String code, Period period) {
    return programmes.stream().anyMatch(programme -> programme.covers(code, period));
  }

  /** The reminder whose day came last, if one has come. */
  public Optional<Reminder> reached(LocalDate due, LocalDate today) {
    return reminders.stream()
        .filter(reminder -> !today.isBefore(reminder.on(due)))
        .max(Comparator.comparing(reminder -> reminder.on(due)));
  }

  /** The reminder that comes next, if one is left. */
  public Optional<Reminder> next(LocalDate due, LocalDate today) {
    return reminders.stream()
        .filter(reminder -> today.isBefore(reminder.on(due)))
        .min(Comparator.comparing(reminder -> reminder.on(due)));
  }
}
