package fr.jalon.orientation.carrier;

/** What is known once a message was handed to a carrier; reasons name nobody. */
public sealed interface Outcome {

  /** The carrier has it. */
  record Accepted(String reference) implements Outcome {}

  /** The carrier does not have it and may take it later. */
  record NotNow(String reason) implements Outcome {}

  /** The carrier will never take it for this recipient. */
  record Never(String reason) implements Outcome {}

  /** Nobody here can tell whether the carrier has it. */
  record Unknown(String reason) implements Outcome {}
}
