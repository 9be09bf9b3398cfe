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

  /** What is told of a rendez-vous: how it was fixed, then what became of it. */
  private static final List<Set<Milestone>> RENDEZ_VOUS =
      List.of(
          EnumSet.range(APPOINTMENT_BOOKED, APPOINTMENT_CANCELLED),
          EnumSet.range(ACCOMPANIMENT_BOOKED, ACCOMPANIMENT_CANCELLED));

  private static final Set<Milestone> BOOKINGS =
      EnumSet.of(
          APPOINTMENT_BOOKED, APPOINTMENT_SCHEDULED, ACCOMPANIMENT_BOOKED, ACCOMPANIMENT_SCHEDULED);

  private static final Set<Milestone> CANCELLATIONS =
      EnumSet.of(APPOINTMENT_CANCELLED, ACCOMPANIMENT_CANCELLED);

  private final String column = ColumnName.of(name()) + "_on";

  public String column() {
    return column;
  }

  /**
   * Everything that may be told of one rendez-vous of this kind: the outcome told last replaces the
   * others, and one that the service called off was never fixed. Empty when a date, once told,
   * stands.
   */
  Set<Milestone> ofRendezVous() {
    return RENDEZ_VOUS.stream().filter(set -> set.contains(this)).findFirst().orElse(Set.of());
  }

  /** Tells how a rendez-vous was fixed, not what became of it. */
  boolean isBooking() {
    return BOOKINGS.contains(this);
  }

  /** The service called the rendez-vous off: its booking kept no promise to the person. */
  boolean isCancellation() {
    return CANCELLATIONS.contains(this);
  }
}
