package fr.jalon.orientation.delivery;

import fr.jalon.orientation.delivery.DeliveryResource.DeliveryView;
import fr.jalon.orientation.parcours.Milestones;
import fr.jalon.orientation.parcours.ParcoursId;
import fr.jalon.platform.identity.Allowed;
import fr.jalon.platform.identity.OfFile;
import fr.jalon.platform.identity.Relation;
import fr.jalon.platform.identity.Role;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Everything sent to a person on one parcours. */
@Path("/parcours/{id}/envois")
@Tag(name = "Envois")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class ParcoursDeliveryResource {
  private final DeliveryRepository deliveries;
  private final Milestones milestones;

  ParcoursDeliveryResource(DeliveryRepository deliveries, Milestones milestones) {
    this.deliveries = deliveries;
    this.milestones = milestones;
  }

  @GET
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.FILE)
  @Operation(
      summary = "Lister les envois d'un parcours",
      description =
          "Chaque courrier, courriel et SMS, du plus ancien au plus récent, avec son sort et"
              + " l'empreinte de son contenu.")
  public DeliveriesView list(@PathParam("id") UUID id) {
    var parcours = new ParcoursId(id);
    return new DeliveriesView(
        milestones.personOf(parcours).value(),
        deliveries.ofParcours(parcours).stream()
            .map(row -> DeliveryView.of(row, deliveries.parts(row.id)))
            .toList());
  }

  @Schema(name = "Deliveries")
  record DeliveriesView(UUID personId, List<DeliveryView> items) implements OfFile {

    @Override
    public UUID fileId() {
      return personId;
    }
  }
}
