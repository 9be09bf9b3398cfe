package fr.jalon.indicators.fact;

/**
 * The dates of a parcours that a figure may start from or end at.
 *
 * <p>Each is a column of {@code parcours_fact} that keeps the <em>first</em> date of its kind, and a
 * name in the {@code milestone} history that keeps them all. Indicator files name them; nothing else
 * reaches the compiled SQL.
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
  CONTRACT_SIGNED,
  CONTRACT_STARTED,
  CONTRACT_ENDED,
  ACCOMPANIMENT_CLOSED,
  /** The parcours ended: the person no longer needs us, or left the scope. */
  CLOSED;

  private final String column = ColumnName.of(name()) + "_on";

  public String column() {
    return column;
  }
}
