package fr.jalon.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** People who are followed without receiving RSA. */
public sealed interface AdmissionEvent extends OrientationEvent {

  /** A person who receives no RSA is followed as those who do; no count of RSA knows them. */
  record PublicAdmitted(
      UUID eventId,
      Instant occurredAt,
      String departement,
      UUID personId,
      UUID parcoursId,
      PublicKind publicKind,
      LocalDate admittedOn,
      @Nullable String territory,
      Profile profile)
      implements AdmissionEvent {}

  /** Why somebody who receives no RSA is followed. */
  enum PublicKind {
    ASE_LEAVER,
    DISABLED_WORKER,
    OTHER
  }
}
