package fr.jalon.contracts;

/** What became of a rendez-vous. */
public enum Attendance {
  /** The person came. */
  HONOURED,
  /** The person did not come, with a reason that the département accepts. */
  EXCUSED,
  /** The person did not come and gave no accepted reason; nothing follows from it by itself. */
  UNEXCUSED,
  /** The département called it off: it never counts against the person. */
  CANCELLED_BY_SERVICE
}
