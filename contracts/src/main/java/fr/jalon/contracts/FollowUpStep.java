package fr.jalon.contracts;

/** What a follow-up may have reached before it was followed here. */
public enum FollowUpStep {
  FIRST_APPOINTMENT_HELD,
  CONTRACT_SIGNED
}
