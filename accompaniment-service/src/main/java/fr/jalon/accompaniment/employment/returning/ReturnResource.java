package fr.jalon.accompaniment.employment.returning;

import fr.jalon.accompaniment.followup.AccompanimentId;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Whether a person works again. */
@Path("/accompagnements/{id}/retour-emploi")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Emploi")
@RunOnVirtualThread
class ReturnResource {
  private final ReadReturn readReturn;

  ReturnResource(ReadReturn readReturn) {
    this.readReturn = readReturn;
  }

  @GET
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET, Role.LOGICIEL_METIER, Role.DPO},
      relation = Relation.FILE)
  @Operation(
      summary = "Lire le retour à l'emploi à 3, 6 et 12 mois",
      description =
          "Compté de quantième à quantième depuis l'entrée, selon chaque définition : les"
              + " définitions sont des données, à confirmer.")
  public ReadReturn.View read(
      @PathParam("id") UUID id,
      @Parameter(description = "Jour d'entrée dans un dispositif ; l'orientation par défaut")
          @QueryParam("depuis")
          @Nullable LocalDate depuis) {
    return readReturn.handle(new AccompanimentId(id), depuis);
  }
}
