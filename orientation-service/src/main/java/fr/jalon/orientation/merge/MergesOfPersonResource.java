package fr.jalon.orientation.merge;

import fr.jalon.platform.http.Page;
import fr.jalon.platform.identity.Allowed;
import fr.jalon.platform.identity.Relation;
import fr.jalon.platform.identity.Role;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The merges that a person has known. */
@Path("/personnes/{id}/fusions")
@Tag(name = "Doublons")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class MergesOfPersonResource {
  private final ReadMerge readMerge;

  MergesOfPersonResource(ReadMerge readMerge) {
    this.readMerge = readMerge;
  }

  @GET
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.FILE)
  @Operation(
      summary = "Lister les fusions d'une personne",
      description = "Gardée ou absorbée, défaites ou non, de la plus ancienne à la plus récente.")
  public Page<MergeView> ofPerson(@PathParam("id") UUID id) {
    return new Page<>(readMerge.of(id).stream().map(MergeView::of).toList(), null);
  }
}
