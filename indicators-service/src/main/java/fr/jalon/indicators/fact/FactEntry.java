package fr.jalon.indicators.fact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one event teaches about one parcours: some dates, and what was learnt with them.
 *
 * @param subject what the dates belong to: a rendez-vous, an orientation, a contract, the parcours
 */
record FactEntry(
    UUID event,
    Instant learntAt,
    UUID parcours,
    UUID person,
    UUID subject,
    Map<Milestone, LocalDate> milestones,
    Map<Dimension, String> dimensions) {

  FactEntry {
    milestones = Collections.unmodifiableMap(milestones);
    dimensions = Collections.unmodifiableMap(dimensions);
  }

  static FactEntry of(UUID event, Instant learntAt, UUID parcours, UUID person, UUID subject) {
    return new FactEntry(
        event,
        learntAt,
        parcours,
        person,
        subject,
        new EnumMap<>(Milestone.class),
        new EnumMap<>(Dimension.class));
  }

  /** This entry with one more date; an absent one teaches nothing. */
  FactEntry with(Milestone milestone, @Nullable LocalDate on) {
    if (on == null) {
      return this;
    }
    var more = new EnumMap<Milestone, LocalDate>(Milestone.class);
    more.putAll(milestones);
    more.put(milestone, on);
    return new FactEntry(event, learntAt, parcours, person, subject, more, dimensions);
  }

  /** This entry with one more quality; an absent one teaches nothing. */
  FactEntry with(Dimension dimension, @Nullable String value) {
    if (value == null) {
      return this;
    }
    var more = new EnumMap<Dimension, String>(Dimension.class);
    more.putAll(dimensions);
    more.put(dimension, value);
    return new FactEntry(event, learntAt, parcours, person, subject, milestones, more);
  }
}
