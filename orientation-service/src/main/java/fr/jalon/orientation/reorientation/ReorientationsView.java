package fr.jalon.orientation.reorientation;

import fr.jalon.platform.identity.OfFile;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Every request of reorientation on a parcours; reading them is reading that person's file. */
@Schema(name = "Reorientations")
record ReorientationsView(
    @Schema(description = "Personne dont c'est le dossier") UUID personId,
    List<ReorientationView> items)
    implements OfFile {

  @Override
  public UUID fileId() {
    return personId;
  }
}
