package fr.jalon.orientation.admission;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import fr.jalon.contracts.AdmissionEvent.PublicKind;
import fr.jalon.orientation.recognition.Recognised.Found;
import fr.jalon.platform.identity.OfFile;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Somebody admitted, by references only. */
@Schema(name = "Admission", description = "Une personne admise hors RSA")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Admitted(
    UUID parcoursId,
    UUID personId,
    PublicKind publicKind,
    @Schema(
            description =
                "Comment la personne a été reconnue ; AMBIGUOUS : un agent est invité à comparer")
        Found found,
    @Nullable String territory,
    LocalDate admittedOn)
    implements OfFile {

  @Override
  @JsonIgnore
  @Schema(hidden = true)
  public UUID fileId() {
    return parcoursId;
  }
}
