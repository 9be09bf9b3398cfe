package fr.jalon.accompaniment.caseload.transfer;

/** Why somebody else answers for a person. */
enum TransferReason {
  /** The référent leaves. */
  LEFT,
  /** The référent is away for long. */
  ABSENCE,
  /** To share out the work. */
  WORKLOAD,
  /** The person asked for it. */
  PERSON_WISH,
  /** The person lives elsewhere now. */
  MOVE,
  OTHER
}
