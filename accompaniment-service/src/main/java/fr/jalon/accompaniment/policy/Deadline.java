package fr.jalon.accompaniment.policy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A promise made to one person: the last day to keep it, and the text that grants it. */
public record Deadline(
    DeadlineRule.Name rule, String label, String source, LocalDate startedOn, LocalDate dueOn) {

  /** Whether the promise was broken by {@code today}: kept too late, or not kept in time. */
  public boolean overdue(@Nullable LocalDate metOn, LocalDate today) {
    return metOn == null ? today.isAfter(dueOn) : metOn.isAfter(dueOn);
  }
}
