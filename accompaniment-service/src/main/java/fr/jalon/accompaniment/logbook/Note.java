package fr.jalon.accompaniment.logbook;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What somebody wrote about a follow-up, for those whom they chose. */
@Schema(description = "Une note, lue de ceux à qui elle est destinée")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Note(
    UUID id,
    Visibility visibility,
    @Schema(description = "La structure de son auteur") @Nullable UUID organismeReferentId,
    String text,
    LocalDate writtenOn,
    Instant recordedAt,
    String authorId,
    String authorName) {

  /** Who reads a note. */
  enum Visibility {
    /** Its author, and nobody else. */
    MINE,
    /** Those who work for the same organisme as its author. */
    STRUCTURE,
    /** Those who follow this person now. */
    FOLLOWERS
  }

  @Override
  public String toString() {
    return "Note[" + id + "]";
  }
}
