package fr.jalon.accompaniment.programme;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** As who a person is admitted to a programme: not only those who receive the RSA are. */
@Schema(name = "ProgrammePublic")
public enum PublicKind {
  /** Receives the RSA. */
  RSA,
  /** A young person who leaves the aide sociale à l'enfance. */
  ASE_LEAVER,
  DISABLED_WORKER,
  OTHER
}
