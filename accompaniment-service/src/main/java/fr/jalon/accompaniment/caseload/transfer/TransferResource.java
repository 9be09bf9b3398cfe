package fr.jalon.accompaniment.caseload.transfer;

import fr.jalon.accompaniment.caseload.transfer.TransferCaseload.Handover;
import fr.jalon.accompaniment.followup.AccompanimentId;
import fr.jalon.platform.http.Created;
import fr.jalon.platform.http.IdempotentCreation;
import fr.jalon.platform.identity.Allowed;
import fr.jalon.platform.identity.CurrentAgent;
import fr.jalon.platform.identity.Relation;
import fr.jalon.platform.identity.Role;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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

/** Another référent for one person, or for all whom somebody follows. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Référents")
@Blocking
class TransferResource {
  private final TransferPerson transferPerson;
  private final TransferCaseload transferCaseload;
  private final ReadTransfers readTransfers;
  private final IdempotentCreation creation;
  private final CurrentAgent agent;

  TransferResource(
      TransferPerson transferPerson,
      TransferCaseload transferCaseload,
      ReadTransfers readTransfers,
      IdempotentCreation creation,
      CurrentAgent agent) {
    this.transferPerson = transferPerson;
    this.transferCaseload = transferCaseload;
    this.readTransfers = readTransfers;
    this.creation = creation;
    this.agent = agent;
  }

  @GET
  @Path("/accompagnements/{id}/referents")
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET, Role.LOGICIEL_METIER},
      relation = Relation.FILE)
  @Operation(
      summary = "Lire qui a suivi une personne",
      description = "Chaque référent de l'accompagnement, de quand à quand, pourquoi et par qui.")
  public List<AssignmentView> history(@PathParam("id") UUID id) {
    return readTransfers.history(id).stream().map(AssignmentView::of).toList();
  }

  @POST
  @Path("/accompagnements/{id}/referents")
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.FILE)
  @Operation(
      summary = "Désigner un autre référent",
      description =
          "Un référent du même organisme prend la suite : changer d'organisme est une"
              + " réorientation. Un plafond ne se dépasse qu'avec une raison, qui est gardée.")
  @APIResponse(
      responseCode = "201",
      description = "Référent désigné",
      content = @Content(schema = @Schema(implementation = AssignmentView.class)))
  public Response transfer(
      @PathParam("id") UUID id, @Valid @NotNull ReferentTransferRequest request) {
    return creation.create(
        request,
        () ->
            new Created(
                "/accompagnements/%s/referents".formatted(id),
                AssignmentView.of(
                    transferPerson.handle(
                        new AccompanimentId(id),
                        request.referentId(),
                        request.reason(),
                        request.assignedOn(),
                        stripped(request.overCeilingReason()),
                        agent.id()))));
  }

  @POST
  @Path("/referents/{id}/transferts")
  @Allowed(value = Role.CHEF_DE_PROJET, relation = Relation.DEPARTEMENT)
  @Operation(
      summary = "Transférer tout l'effectif d'un référent",
      description =
          "Quand quelqu'un part : chaque personne qu'il suit passe à celui des référents nommés qui"
              + " a le plus de place, avec son résultat propre. Sans raison de dépasser un plafond,"
              + " qui ne trouve pas de place reste où il est. Redemandé, ne transfère que ceux qui"
              + " restent.")
  @APIResponse(
      responseCode = "201",
      description = "Le transfert et le résultat de chaque personne",
      content = @Content(schema = @Schema(implementation = Caseload.class)))
  public Response transferAll(
      @PathParam("id") UUID id, @Valid @NotNull CaseloadTransferRequest request) {
    return creation.create(
        request,
        () -> {
          var done =
              transferCaseload.handle(
                  new Handover(
                      id,
                      request.to(),
                      request.reason(),
                      request.transferredOn(),
                      stripped(request.overCeilingReason()),
                      agent.id()));
          return new Created("/transferts/" + done.id(), done);
        });
  }

  @GET
  @Path("/transferts/{id}")
  @Allowed(value = Role.CHEF_DE_PROJET, relation = Relation.DEPARTEMENT)
  @Operation(
      summary = "Relire un transfert d'effectif",
      description = "Ce qui a été demandé, par qui, et ce qu'il est advenu de chaque personne.")
  public Caseload read(@PathParam("id") UUID id) {
    return readTransfers.caseload(id);
  }

  private static @Nullable String stripped(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  @Schema(
      name = "ReferentTransferRequest",
      description = "Le référent qui prend la suite",
      examples =
          """
          {"referentId": "3fa85f64-5717-4562-b3fc-2c963f66afa6", "reason": "PERSON_WISH"}\
          """)
  record ReferentTransferRequest(
      @NotNull(message = "Nommez le référent.") UUID referentId,
      @NotNull(message = "Donnez le motif du changement.") TransferReason reason,
      @Schema(description = "Jour du changement ; aujourd'hui par défaut")
          @Nullable LocalDate assignedOn,
      @Schema(description = "Pourquoi son plafond peut être dépassé")
          @Size(max = 500, message = "La raison a au plus 500 caractères.")
          @Nullable String overCeilingReason) {}

  @Schema(
      name = "CaseloadTransferRequest",
      description = "À qui confier tout l'effectif",
      examples =
          """
          {"to": ["3fa85f64-5717-4562-b3fc-2c963f66afa6"], "reason": "LEFT"}\
          """)
  record CaseloadTransferRequest(
      @NotEmpty(message = "Nommez au moins un référent.")
          @Size(max = 50, message = "Nommez au plus cinquante référents.")
          List<@NotNull UUID> to,
      @NotNull(message = "Donnez le motif du transfert.") TransferReason reason,
      @Schema(description = "Jour du transfert ; aujourd'hui par défaut")
          @Nullable LocalDate transferredOn,
      @Schema(description = "Pourquoi un plafond peut être dépassé")
          @Size(max = 500, message = "La raison a au plus 500 caractères.")
          @Nullable String overCeilingReason) {}
}
