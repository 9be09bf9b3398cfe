package fr.jalon.accompaniment.francetravail.queue;

/** What is asked of France Travail, or told to it. */
public enum CallKind {
  READ_ORIENTATION,
  WRITE_ORIENTATION,
  /** Creates the rendez-vous there, or tells what changed of it. */
  SEND_APPOINTMENT,
  CANCEL_APPOINTMENT,
  READ_DIAGNOSIS
}
