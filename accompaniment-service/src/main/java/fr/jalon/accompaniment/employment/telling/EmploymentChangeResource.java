package fr.jalon.accompaniment.employment.telling;

import fr.jalon.accompaniment.employment.EmploymentId;
import fr.jalon.accompaniment.employment.EmploymentView;
import fr.jalon.accompaniment.employment.EndReason;
import fr.jalon.accompaniment.employment.JobTerms;
import fr.jalon.contracts.EmploymentEvent.EmploymentKind;
import fr.jalon.platform.http.ETags;
import fr.jalon.platform.identity.Allowed;
import fr.jalon.platform.identity.Relation;
import fr.jalon.platform.identity.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What changes a job that is known. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Emploi")
@RunOnVirtualThread
class EmploymentChangeResource {
  private final CompareEmployment compareEmployment;
  private final CorrectEmployment correctEmployment;
  private final EndEmployment endEmployment;

  EmploymentChangeResource(
      CompareEmployment compareEmployment,
      CorrectEmployment correctEmployment,
      EndEmployment endEmployment) {
    this.compareEmployment = compareEmployment;
    this.correctEmployment = correctEmployment;
    this.endEmployment = endEmployment;
  }

  @PUT
  @Path("/emplois/{id}")
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET, Role.LOGICIEL_METIER},
      relation = Relation.FILE)
  @Operation(
      summary = "Corriger un emploi",
      description = "If-Match porte l'ETag de la version lue. Ce qui avait été dit reste lisible.")
  @APIResponse(
      responseCode = "200",
      description = "L'emploi corrigé, et sa nouvelle version en ETag",
      content = @Content(schema = @Schema(implementation = EmploymentView.class)))
  public Response correct(
      @PathParam("id") UUID id,
      @Parameter(description = "ETag de la version lue", example = "\"1\"")
          @HeaderParam(HttpHeaders.IF_MATCH)
          @Nullable String ifMatch,
      @Valid @NotNull CorrectionRequest request) {
    return tagged(
        correctEmployment.handle(new EmploymentId(id), ifMatch, request.terms(), request.reason()));
  }

  @PUT
  @Path("/emplois/{id}/rapprochement")
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.FILE)
  @Operation(
      summary = "Dire si deux emplois n'en font qu'un",
      description =
          "« sameAs » nomme l'emploi déjà connu, qui gagne alors cette source ; absent, c'est un"
              + " autre emploi. Un agent tranche, une fois.")
  @APIResponse(
      responseCode = "200",
      description = "L'emploi rapproché",
      content = @Content(schema = @Schema(implementation = EmploymentView.class)))
  public Response compare(@PathParam("id") UUID id, @Valid @NotNull ComparisonRequest request) {
    return tagged(
        compareEmployment.handle(
            new EmploymentId(id), Optional.ofNullable(request.sameAs()).map(EmploymentId::new)));
  }

  @PUT
  @Path("/emplois/{id}/fin")
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET, Role.LOGICIEL_METIER},
      relation = Relation.FILE)
  @Operation(
      summary = "Dire qu'un emploi a pris fin",
      description =
          "Le dernier jour travaillé et le motif ; une rupture précoce est relevée d'elle-même."
              + " Redit, corrige la fin et garde la précédente.")
  @APIResponse(
      responseCode = "200",
      description = "L'emploi terminé",
      content = @Content(schema = @Schema(implementation = EmploymentView.class)))
  public Response end(@PathParam("id") UUID id, @Valid @NotNull EndRequest request) {
    return tagged(endEmployment.handle(new EmploymentId(id), request.endedOn(), request.reason()));
  }

  private static Response tagged(EmploymentView view) {
    return Response.ok(view).tag(ETags.of(view.version())).build();
  }

  @Schema(
      description = "Ce qu'est vraiment l'emploi, et pourquoi ce qui était dit est faux",
      examples =
          """
          {"contract": "CDI", "startsOn": "2026-04-01", "weeklyHours": 26,
           "reason": "Le contrat de travail remis par la personne est un CDI."}\
          """)
  record CorrectionRequest(
      @NotNull EmploymentKind contract,
      @NotNull LocalDate startsOn,
      @Nullable LocalDate plannedEndsOn,
      @Min(1) @Max(60) @Nullable Integer weeklyHours,
      @Size(max = 200) @Pattern(regexp = "(?s).*\\S.*", message = "est vide")
          @Nullable String employer,
      @NotBlank @Size(max = 1000) String reason) {

    JobTerms terms() {
      return new JobTerms(contract, startsOn, plannedEndsOn, weeklyHours, employer);
    }
  }

  @Schema(description = "Le même emploi qu'un autre, ou non", examples = "{}")
  record ComparisonRequest(
      @Schema(description = "L'emploi déjà connu ; absent quand c'en est un autre")
          @Nullable UUID sameAs) {}

  @Schema(
      description = "La fin d'un emploi",
      examples =
          """
          {"reason": "TRIAL_PERIOD"}\
          """)
  record EndRequest(
      @Schema(description = "Dernier jour travaillé ; aujourd'hui par défaut")
          @Nullable LocalDate endedOn,
      @NotNull EndReason reason) {}
}
