package fr.jalon.accompaniment.programme.capacity;

import fr.jalon.platform.identity.Allowed;
import fr.jalon.platform.identity.Relation;
import fr.jalon.platform.identity.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How full a programme is. */
@Path("/programmes/{code}/file-active")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Programmes")
@RunOnVirtualThread
class ActiveFileResource {
  private final ReadActiveFile readActiveFile;

  ActiveFileResource(ReadActiveFile readActiveFile) {
    this.readActiveFile = readActiveFile;
  }

  @GET
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET, Role.PILOTE, Role.LOGICIEL_METIER},
      relation = Relation.DEPARTEMENT)
  @Operation(
      summary = "Compter la file active d'un programme",
      description =
          "Ce jour ou un jour passé, d'après l'historique : personnes, places et ETP, pour le"
              + " programme et chacune de ses modalités. Le jour d'entrée et le dernier jour"
              + " comptent.")
  public ActiveFileView activeFile(
      @Parameter(description = "Code du programme", example = "AG") @PathParam("code") String code,
      @Parameter(description = "Quel jour ; aujourd'hui par défaut", example = "2026-03-31")
          @QueryParam("au")
          @Nullable LocalDate au) {
    return readActiveFile.handle(code, au);
  }
}
