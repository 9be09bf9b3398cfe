package fr.jalon.accompaniment.story;

import com.fasterxml.jackson.annotation.JsonIgnore;
import fr.jalon.accompaniment.chapter.ChapterEntry;
import fr.jalon.platform.identity.OfFile;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All the follow-ups of a person, and everything that happened in them. */
@Schema(description = "Tous les accompagnements d'une personne, et tout ce qui s'y est passé")
record PersonStory(
    @Schema(description = "Référence opaque de la personne") UUID personId,
    @Schema(description = "Du premier au dernier") List<AccompanimentSummary> accompaniments,
    @Schema(description = "Tout ce qui s'est passé, du plus ancien au plus récent")
        List<ChapterEntry> entries)
    implements OfFile {

  @Override
  @JsonIgnore
  @Schema(hidden = true)
  public UUID fileId() {
    return personId;
  }
}
