package fr.jalon.accompaniment.employment;

/** Why a job ended. */
public enum EndReason {
  /** The contract reached its last day. */
  TERM,
  RESIGNATION,
  DISMISSAL,
  TRIAL_PERIOD,
  MUTUAL_AGREEMENT,
  /** Left for another job. */
  OTHER_JOB,
  HEALTH,
  CHILDCARE,
  MOBILITY,
  EMPLOYER_CLOSED,
  /** There never was such a job: it counts nowhere. */
  RECORDED_IN_ERROR,
  OTHER
}
