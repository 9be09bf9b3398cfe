package fr.jalon.orientation.suspension;

import fr.jalon.orientation.suspension.Suspension.Abandoned;
import fr.jalon.orientation.suspension.Suspension.Advised;
import fr.jalon.orientation.suspension.Suspension.Contradictory;
import fr.jalon.orientation.suspension.Suspension.Decided;
import fr.jalon.orientation.suspension.Suspension.Ended;
import fr.jalon.orientation.suspension.Suspension.Executed;
import fr.jalon.orientation.suspension.Suspension.Heard;
import fr.jalon.orientation.suspension.Suspension.Lifted;
import fr.jalon.orientation.suspension.Suspension.Notified;
import fr.jalon.orientation.suspension.Suspension.Proposed;
import fr.jalon.orientation.suspension.Suspension.Sent;

/** The states of a suspension that are kept, in the order of the procedure. */
public enum Status {
  PROPOSED,
  NOTIFIED,
  CONTRADICTORY,
  ADVISED,
  DECIDED,
  SENT,
  EXECUTED,
  LIFTED,
  ENDED,
  ABANDONED;

  /** Under which state it is kept. */
  public static Status of(Suspension suspension) {
    return switch (suspension) {
      case Proposed _ -> PROPOSED;
      case Notified _ -> NOTIFIED;
      case Contradictory _, Heard _ -> CONTRADICTORY;
      case Advised _ -> ADVISED;
      case Decided _ -> DECIDED;
      case Sent _ -> SENT;
      case Executed _ -> EXECUTED;
      case Lifted _ -> LIFTED;
      case Ended _ -> ENDED;
      case Abandoned _ -> ABANDONED;
    };
  }
}
