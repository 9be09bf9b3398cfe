package fr.jalon.indicators.declaration.partner;

import fr.jalon.indicators.declaration.policy.Declarable;
import fr.jalon.indicators.declaration.policy.Declarables;
import fr.jalon.platform.identity.Allowed;
import fr.jalon.platform.identity.Relation;
import fr.jalon.platform.identity.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who declares for which partner. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Déclarations")
@RunOnVirtualThread
class PilotResource {
  private final PilotRepository pilots;
  private final AttachPilot attachPilot;
  private final Declarables declarables;

  PilotResource(PilotRepository pilots, AttachPilot attachPilot, Declarables declarables) {
    this.pilots = pilots;
    this.attachPilot = attachPilot;
    this.declarables = declarables;
  }

  @GET
  @Path("/organismes-pilotes")
  @Allowed(
      value = {Role.PILOTE, Role.CHEF_DE_PROJET, Role.COMITE, Role.DPO, Role.EXPLOITATION},
      relation = Relation.REFERENCE)
  @Operation(summary = "Lister les organismes pilotes et ce que chacun déclare")
  public List<OrganisationView> organisations() {
    return declarables.organisations().stream()
        .map(name ->
            new OrganisationView(
                name,
                declarables.all().stream()
                    .filter(one -> one.declarers().contains(name))
                    .map(Declarable::code)
                    .distinct()
                    .toList()))
        .toList();
  }

  @GET
  @Path("/pilotes")
  @Allowed(value = Role.CHEF_DE_PROJET, relation = Relation.DEPARTEMENT)
  @Operation(summary = "Lister les agents qui déclarent, et pour quel organisme")
  public List<PilotView> list() {
    return pilots.all().stream().map(PilotView::of).toList();
  }

  @PUT
  @Path("/pilotes/{agent}")
  @Allowed(value = Role.CHEF_DE_PROJET, relation = Relation.DEPARTEMENT)
  @Operation(
      summary = "Rattacher un agent à un organisme pilote",
      description =
          "L'agent, qui porte le rôle pilote, ne voit et ne modifie plus que les chiffres de cet"
              + " organisme. Les rattachements passés sont gardés.")
  public PilotView attach(
      @Parameter(
              description = "L'agent, tel que son jeton le désigne (sub)",
              example = "agent-pilote-015")
          @PathParam("agent")
          @Size(max = 200)
          String agent,
      @Valid @NotNull PilotRequest request) {
    return PilotView.of(attachPilot.handle(agent, request.organisation()));
  }

  @DELETE
  @Path("/pilotes/{agent}")
  @Allowed(value = Role.CHEF_DE_PROJET, relation = Relation.DEPARTEMENT)
  @Operation(summary = "Mettre fin au rattachement d'un agent")
  @APIResponse(responseCode = "204", description = "L'agent ne déclare plus pour personne")
  public void detach(
      @Parameter(
              description = "L'agent, tel que son jeton le désigne (sub)",
              example = "agent-pilote-015")
          @PathParam("agent")
          String agent) {
    attachPilot.detach(agent);
  }

  @Schema(name = "PilotRequest", examples = "{\"organisation\": \"Région\"}")
  record PilotRequest(
      @Schema(description = "Un organisme de GET /organismes-pilotes", examples = "Région")
          @NotBlank(message = "Donnez l'organisme.")
          @Size(max = 200)
          String organisation) {}

  @Schema(name = "Pilot")
  record PilotView(String agent, String organisation, Instant attachedAt) {
    static PilotView of(Pilot pilot) {
      return new PilotView(pilot.agentId(), pilot.organisation(), pilot.attachedAt());
    }
  }

  @Schema(name = "PilotOrganisation")
  record OrganisationView(
      String organisation,
      @Schema(description = "Indicateurs que l'organisme déclare") List<String> declares) {}
}
