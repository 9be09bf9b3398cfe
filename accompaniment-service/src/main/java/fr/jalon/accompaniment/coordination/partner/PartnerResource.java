package fr.jalon.accompaniment.coordination.partner;

import fr.jalon.accompaniment.coordination.partner.ReadSurroundings.PartnerView;
import fr.jalon.accompaniment.followup.AccompanimentId;
import fr.jalon.platform.http.Created;
import fr.jalon.platform.http.IdempotentCreation;
import fr.jalon.platform.identity.Allowed;
import fr.jalon.platform.identity.Relation;
import fr.jalon.platform.identity.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The professionals around a person. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Référent de parcours")
@RunOnVirtualThread
class PartnerResource {
  private final IdempotentCreation creation;
  private final DeclarePartner declarePartner;
  private final ReadSurroundings readSurroundings;

  PartnerResource(
      IdempotentCreation creation,
      DeclarePartner declarePartner,
      ReadSurroundings readSurroundings) {
    this.creation = creation;
    this.declarePartner = declarePartner;
    this.readSurroundings = readSurroundings;
  }

  @GET
  @Path("/accompagnements/{id}/intervenants")
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET, Role.LOGICIEL_METIER, Role.DPO},
      relation = Relation.FILE)
  @Operation(
      summary = "Lire les professionnels autour de la personne",
      description =
          "Référent, mesures, intervenants déclarés, par fonction ; dit si un référent de parcours"
              + " est proposé.")
  public ReadSurroundings.View read(@PathParam("id") UUID id) {
    return readSurroundings.handle(new AccompanimentId(id));
  }

  @POST
  @Path("/accompagnements/{id}/intervenants")
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET, Role.LOGICIEL_METIER},
      relation = Relation.FILE)
  @Operation(
      summary = "Déclarer un intervenant",
      description = "Par sa fonction et son organisme : aucun tiers n'est nommé.")
  @APIResponse(
      responseCode = "201",
      description = "Intervenant déclaré",
      content = @Content(schema = @Schema(implementation = PartnerView.class)))
  public Response declare(@PathParam("id") UUID id, @Valid @NotNull PartnerRequest request) {
    return creation.create(
        request,
        () -> {
          var partner =
              declarePartner.arrives(
                  new AccompanimentId(id),
                  request.role(),
                  request.organisation(),
                  request.sinceOn());
          return new Created("/intervenants/" + partner.id(), PartnerView.of(partner));
        });
  }

  @PUT
  @Path("/intervenants/{id}/fin")
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET, Role.LOGICIEL_METIER},
      relation = Relation.FILE)
  @Operation(summary = "Dire qu'un intervenant est parti")
  public PartnerView leave(@PathParam("id") UUID id, @Valid @NotNull DepartureRequest request) {
    return PartnerView.of(declarePartner.leaves(id, request.untilOn()));
  }

  @Schema(
      description = "Un intervenant",
      examples =
          """
          {"role": "Conseiller en économie sociale et familiale", "organisation": "CCAS", "sinceOn": "2026-03-01"}\
          """)
  record PartnerRequest(
      @Schema(description = "Fonction, sans nom de personne") @NotBlank @Size(max = 120)
          String role,
      @NotBlank @Size(max = 120) String organisation,
      @Schema(description = "Depuis quel jour ; aujourd'hui par défaut")
          @Nullable LocalDate sinceOn) {}

  @Schema(description = "Le départ d'un intervenant", examples = "{}")
  record DepartureRequest(
      @Schema(description = "Dernier jour ; aujourd'hui par défaut") @Nullable LocalDate untilOn) {}
}
