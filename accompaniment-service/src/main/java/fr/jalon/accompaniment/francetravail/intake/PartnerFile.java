package fr.jalon.accompaniment.francetravail.intake;

import fr.jalon.accompaniment.francetravail.file.Layout;
import java.time.LocalDate;
import java.util.UUID;

/** A file of France Travail: taken whole, or refused whole. */
sealed interface PartnerFile {
  UUID id();

  /** Its lines are kept, each until it is known who it is about. */
  record Taken(UUID id, Layout layout, LocalDate referenceDate, int unreadableDates)
      implements PartnerFile {}

  /** Nothing of it was kept but why; the same content again is answered the same. */
  record Refused(UUID id, String reason) implements PartnerFile {}
}
