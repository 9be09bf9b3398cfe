package fr.jalon.accompaniment.progress;

import fr.jalon.accompaniment.followup.AccompanimentId;
import fr.jalon.platform.identity.Allowed;
import fr.jalon.platform.identity.Relation;
import fr.jalon.platform.identity.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How far a person has come. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Carnet de bord")
@RunOnVirtualThread
class ProgressResource {
  private final ReadProgress readProgress;

  ProgressResource(ReadProgress readProgress) {
    this.readProgress = readProgress;
  }

  @GET
  @Path("/accompagnements/{id}/progression")
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.FILE)
  @Operation(
      summary = "Voir le chemin parcouru",
      description =
          "Les obstacles et leur niveau dans le temps, les objectifs et les actions, en mots"
              + " simples : ce qui se montre à la personne, sans note ni nom d'agent. Le même, sur"
              + " papier : progression/pdf.")
  public Progress read(@PathParam("id") UUID id) {
    return readProgress.handle(new AccompanimentId(id));
  }
}
