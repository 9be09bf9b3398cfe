package fr.jalon.accompaniment.reorientation;

import fr.jalon.accompaniment.followup.AccompanimentId;
import fr.jalon.accompaniment.reorientation.ReorientationRequest.Reason;
import fr.jalon.contracts.ParcoursType;
import fr.jalon.platform.http.Created;
import fr.jalon.platform.http.IdempotentCreation;
import fr.jalon.platform.identity.Allowed;
import fr.jalon.platform.identity.Relation;
import fr.jalon.platform.identity.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The référent's wish for another orientation. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Réorientation", description = "Demander une autre orientation, et lire la réponse.")
@RunOnVirtualThread
class RequestResource {
  private final AskReorientation askReorientation;
  private final IdempotentCreation creation;

  RequestResource(AskReorientation askReorientation, IdempotentCreation creation) {
    this.askReorientation = askReorientation;
    this.creation = creation;
  }

  @GET
  @Path("/accompagnements/{id}/reorientations")
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.FILE)
  @Operation(
      summary = "Lire les demandes de réorientation d'un accompagnement",
      description = "De la première à la dernière, chacune avec sa réponse si elle en a une.")
  public List<ReorientationRequest> list(@PathParam("id") UUID id) {
    return askReorientation.of(new AccompanimentId(id));
  }

  @POST
  @Path("/accompagnements/{id}/reorientations")
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.FILE)
  @Operation(
      summary = "Demander une réorientation à l'orientation",
      description =
          "Le référent la demande, avec son motif ; un agent de l'orientation l'examine, après"
              + " l'équipe pluridisciplinaire où la loi la veut, et répond. Une à la fois.")
  @APIResponse(
      responseCode = "201",
      description = "Demande partie",
      content = @Content(schema = @Schema(implementation = ReorientationRequest.class)))
  public Response ask(@PathParam("id") UUID id, @Valid @NotNull WishRequest request) {
    return creation.create(
        request,
        () ->
            new Created(
                "/accompagnements/%s/reorientations".formatted(id),
                askReorientation.ask(
                    new AccompanimentId(id),
                    request.wantedType(),
                    request.reason(),
                    request.requestedOn())));
  }

  @PUT
  @Path("/reorientations/{id}/retrait")
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.FILE)
  @Operation(
      summary = "Retirer une demande de réorientation",
      description = "Tant qu'elle attend sa réponse.")
  public ReorientationRequest withdraw(
      @PathParam("id") UUID id, @Valid @NotNull WithdrawalRequest request) {
    return askReorientation.withdraw(id, request.withdrawnOn());
  }

  @Schema(
      name = "ReorientationWish",
      examples =
          """
          {"wantedType": "PROFESSIONNEL", "reason": "OBSTACLES_LIFTED"}\
          """)
  record WishRequest(
      @NotNull(message = "Dites quel type de parcours conviendrait.") ParcoursType wantedType,
      @NotNull(message = "Donnez le motif de la demande.") Reason reason,
      @Schema(description = "Jour de la demande ; aujourd'hui par défaut")
          @Nullable LocalDate requestedOn) {}

  @Schema(
      name = "ReorientationWithdrawal",
      examples =
          """
          {}\
          """)
  record WithdrawalRequest(
      @Schema(description = "Jour du retrait ; aujourd'hui par défaut")
          @Nullable LocalDate withdrawnOn) {}
}
