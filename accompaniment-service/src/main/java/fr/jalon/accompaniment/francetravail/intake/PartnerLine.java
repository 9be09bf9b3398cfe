package fr.jalon.accompaniment.francetravail.intake;

import fr.jalon.accompaniment.francetravail.file.Traits;
import fr.jalon.accompaniment.francetravail.registration.Facts;
import java.time.LocalDate;
import java.util.UUID;

/** One line of a file, by what is known of whose it is. */
sealed interface PartnerLine {
  Place place();

  /** Where it stands: its file, its rank and its line there, and the day the file describes. */
  record Place(UUID fileId, int number, int line, LocalDate toldOn) {
    /** What its sealed traits are bound to. */
    String owner() {
      return fileId + "/" + number;
    }
  }

  /** Nobody has been looked for yet. */
  record Waiting(Place place, Traits traits, Facts facts) implements PartnerLine {}

  /** Somebody may be meant, or nobody is known: a person decides, or it is tried again. */
  record Doubtful(Place place, Traits traits, Facts facts, boolean known) implements PartnerLine {}

  /** It is known whose it is, or it was set aside: nothing is left that says who. */
  record Settled(Place place, String status) implements PartnerLine {}
}
