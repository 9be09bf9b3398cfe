package fr.jalon.accompaniment.coordination;

import fr.jalon.accompaniment.coordination.Coordination.ClosingReason;
import fr.jalon.platform.http.ETags;
import fr.jalon.platform.identity.Allowed;
import fr.jalon.platform.identity.Relation;
import fr.jalon.platform.identity.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What changes a coordination: the person's answer, the plan, the end. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Référent de parcours")
@RunOnVirtualThread
class CoordinationChangeResource {
  private final AnswerCoordination answerCoordination;
  private final PlanCoordination planCoordination;
  private final CloseCoordination closeCoordination;

  CoordinationChangeResource(
      AnswerCoordination answerCoordination,
      PlanCoordination planCoordination,
      CloseCoordination closeCoordination) {
    this.answerCoordination = answerCoordination;
    this.planCoordination = planCoordination;
    this.closeCoordination = closeCoordination;
  }

  @PUT
  @Path("/coordinations/{id}/accord")
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.FILE)
  @Operation(
      summary = "Recueillir la réponse de la personne",
      description = "Son accord ouvre la coordination ; son refus l'empêche. Datés, par l'agent.")
  public CoordinationView answer(@PathParam("id") UUID id, @Valid @NotNull AnswerRequest request) {
    return answerCoordination.handle(
        new CoordinationId(id), request.agreed(), request.answeredOn());
  }

  @PUT
  @Path("/coordinations/{id}/plan")
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.FILE)
  @Operation(
      summary = "Écrire le plan",
      description =
          "Objectifs, indicateurs et calendrier. If-Match porte l'ETag de la version lue ; les"
              + " versions précédentes restent.")
  @APIResponse(
      responseCode = "200",
      description = "Le plan écrit, et sa version en ETag",
      content = @Content(schema = @Schema(implementation = CoordinationView.class)))
  public Response plan(
      @PathParam("id") UUID id,
      @Parameter(description = "ETag de la version lue", example = "\"1\"")
          @HeaderParam(HttpHeaders.IF_MATCH)
          @Nullable String ifMatch,
      @Valid @NotNull PlanRequest request) {
    var view =
        planCoordination.handle(
            new CoordinationId(id),
            ifMatch,
            request.objectives().stream().map(ObjectiveRequest::objective).toList());
    return Response.ok(view).tag(ETags.of(view.planVersion())).build();
  }

  @PUT
  @Path("/coordinations/{id}/fin")
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.FILE)
  @Operation(
      summary = "Mettre fin à une coordination",
      description = "Ou dire que la personne retire son accord (AGREEMENT_WITHDRAWN).")
  public CoordinationView close(@PathParam("id") UUID id, @Valid @NotNull ClosingRequest request) {
    return closeCoordination.handle(new CoordinationId(id), request.reason(), request.closedOn());
  }

  @Schema(
      description = "La réponse de la personne",
      examples =
          """
          {"agreed": true}\
          """)
  record AnswerRequest(
      @NotNull Boolean agreed,
      @Schema(description = "Jour de la réponse ; aujourd'hui par défaut")
          @Nullable LocalDate answeredOn) {}

  @Schema(
      description = "Le plan",
      examples =
          """
          {"objectives": [{"label": "Se loger près du travail", "indicator": "Bail signé",
            "dueOn": "2027-06-30", "ledBy": "Assistante sociale de secteur"}]}\
          """)
  record PlanRequest(
      @NotNull @Size(min = 1, max = 20) List<@Valid @NotNull ObjectiveRequest> objectives) {}

  @Schema(name = "ObjectiveRequest", description = "Un objectif, sa mesure et son échéance")
  record ObjectiveRequest(
      @NotBlank @Size(max = 500) String label,
      @NotBlank @Size(max = 500) String indicator,
      @NotNull LocalDate dueOn,
      @Schema(description = "Une fonction, ou la personne") @NotBlank @Size(max = 120)
          String ledBy) {

    Objective objective() {
      return new Objective(label, indicator, dueOn, ledBy);
    }
  }

  @Schema(
      description = "La fin d'une coordination",
      examples =
          """
          {"reason": "OBJECTIVES_REACHED"}\
          """)
  record ClosingRequest(
      @NotNull ClosingReason reason,
      @Schema(description = "Jour de la fin ; aujourd'hui par défaut")
          @Nullable LocalDate closedOn) {}
}
