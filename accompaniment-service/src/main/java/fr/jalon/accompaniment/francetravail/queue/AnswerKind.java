package fr.jalon.accompaniment.francetravail.queue;

/** Of what an answer of France Travail speaks. */
public enum AnswerKind {
  ORIENTATION,
  DIAGNOSIS
}
