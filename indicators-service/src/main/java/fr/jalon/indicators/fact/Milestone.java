package fr.jalon.indicators.fact;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The dates of a parcours that a figure may start from or end at.
 *
 * <p>Each is a column of {@code parcours_fact} that keeps the <em>first</em> date of its kind, and
 * a name in the {@code milestone} history that keeps them all. Indicator files name them; nothing
 * else reaches the compiled SQL.
 */
public enum Milestone {
  /** The person asked for the RSA. */
  REQUESTED,
  /** The person came under the rights and duties: the start of the State's thirty days. */
  ENTERED,
  /** The CAF or the MSA told of the entry. */
  NOTIFIED,
  /** The département received the notification: the start of the pact's month. */
  RECEIVED,
  CONVOKED,
  APPOINTMENT_BOOKED,
  APPOINTMENT_SCHEDULED,
  APPOINTMENT_HELD,
  APPOINTMENT_EXCUSED,
  APPOINTMENT_UNEXCUSED,
  APPOINTMENT_CANCELLED,
  /** The first orientation of the parcours was decided (rank 1). */
  ORIENTED,
  ORIENTATION_NOTIFIED,
  REFERENT_DESIGNATED,
  CEO_SIGNED,
  /** A later orientation was decided (rank 2 and more). */
  REORIENTED,
  ACCOMPANIMENT_OPENED,
  ACCOMPANIMENT_BOOKED,
  ACCOMPANIMENT_SCHEDULED,
  ACCOMPANIMENT_HELD,
  ACCOMPANIMENT_EXCUSED,
  ACCOMPANIMENT_UNEXCUSED,
  ACCOMPANIMENT_CANCELLED,
  CONTRACT_SIGNED,
  CONTRACT_STARTS,
  CONTRACT_ENDS,
  ACCOMPANIMENT_CLOSED,
  /** The parcours ended: the person no longer needs us, or left the scope. */
  CLOSED;

  private static final List<Set<Milestone>> OUTCOMES =
      List.of(
          EnumSet.range(APPOINTMENT_HELD, APPOINTMENT_CANCELLED),
          EnumSet.range(ACCOMPANIMENT_HELD, ACCOMPANIMENT_CANCELLED));

  private final String column = ColumnName.of(name()) + "_on";

  public String column() {
    return column;
  }

  /**
   * The outcomes of one rendez-vous among which this one is: the last one told of a rendez-vous
   * replaces the others. Empty when a date, once told, stands.
   */
  Set<Milestone> outcomes() {
    return OUTCOMES.stream().filter(set -> set.contains(this)).findFirst().orElse(Set.of());
  }
}
