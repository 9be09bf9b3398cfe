package fr.jalon.platform.identity;

import fr.jalon.platform.identity.AccessTraceRepository.AccessTrace;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/acces")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accès", description = "Qui a consulté quel dossier")
class AccessTraceResource {

  private static final int MOST = 200;

  private final AccessTraceRepository traces;

  AccessTraceResource(AccessTraceRepository traces) {
    this.traces = traces;
  }

  @GET
  @Operation(
      summary = "Lister les consultations d'un dossier",
      description = "Les 200 dernières consultations, la plus récente d'abord.")
  @Allowed(value = Role.DPO, relation = Relation.DEPARTEMENT)
  public List<AccessTrace> latest(
      @QueryParam("dossier") @NotNull(message = "précisez le dossier") UUID dossier) {
    return traces.latest(dossier.toString(), MOST);
  }
}
