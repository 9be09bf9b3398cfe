package fr.jalon.indicators.declaration.reminder;

import fr.jalon.indicators.declaration.Subject;
import fr.jalon.indicators.declaration.policy.Reminder;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A figure of a period that the département has not validated yet.
 *
 * @param declaration what is begun of it
 * @param reminder the last one whose day has come
 * @param next the one that comes after
 */
record Missing(
    Subject subject,
    State state,
    Optional<UUID> declaration,
    LocalDate dueOn,
    boolean late,
    Optional<Reminder> reminder,
    Optional<Reminder> next) {

  /** How far it is, and so whose turn it is. */
  enum State {
    /** Nobody wrote anything: the organisation's turn. */
    A_DECLARER,
    /** Begun and not submitted: the organisation's turn. */
    BROUILLON,
    /** Sent back with a comment: the organisation's turn. */
    RENVOYEE,
    /** Submitted: the département's turn. */
    A_VALIDER
  }
}
