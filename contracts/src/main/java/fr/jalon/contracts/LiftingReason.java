package fr.jalon.contracts;

/** Why a suspension stopped: what was withdrawn was decided and never executed. */
public enum LiftingReason {
  COMPLIANCE,
  ERROR,
  LEFT_SCOPE,
  WITHDRAWN
}
