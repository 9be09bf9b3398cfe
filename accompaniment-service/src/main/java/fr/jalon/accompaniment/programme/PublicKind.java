package fr.jalon.accompaniment.programme;

/** As who a person is admitted to a programme: not only those who receive the RSA are. */
public enum PublicKind {
  /** Receives the RSA. */
  RSA,
  /** A young person who leaves the aide sociale à l'enfance. */
  ASE_LEAVER,
  DISABLED_WORKER,
  OTHER
}
