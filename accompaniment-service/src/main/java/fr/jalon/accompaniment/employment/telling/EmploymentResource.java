package fr.jalon.accompaniment.employment.telling;

import fr.jalon.accompaniment.employment.EmploymentId;
import fr.jalon.accompaniment.employment.EmploymentView;
import fr.jalon.accompaniment.employment.JobTerms;
import fr.jalon.accompaniment.followup.AccompanimentId;
import fr.jalon.contracts.EmploymentEvent.EmploymentKind;
import fr.jalon.contracts.EmploymentEvent.EmploymentSource;
import fr.jalon.platform.http.Created;
import fr.jalon.platform.http.ETags;
import fr.jalon.platform.http.IdempotentCreation;
import fr.jalon.platform.identity.Allowed;
import fr.jalon.platform.identity.Relation;
import fr.jalon.platform.identity.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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

/** Jobs, as they are told and read. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Emploi")
@RunOnVirtualThread
class EmploymentResource {
  private final IdempotentCreation creation;
  private final RecordEmployment recordEmployment;
  private final ReadEmployments readEmployments;

  EmploymentResource(
      IdempotentCreation creation,
      RecordEmployment recordEmployment,
      ReadEmployments readEmployments) {
    this.creation = creation;
    this.recordEmployment = recordEmployment;
    this.readEmployments = readEmployments;
  }

  @POST
  @Path("/accompagnements/{id}/emplois")
  @Allowed(
      value = {
        Role.CONSEILLER,
        Role.CHEF_DE_PROJET,
        Role.LOGICIEL_METIER,
        Role.FLUX_FRANCE_TRAVAIL
      },
      relation = Relation.FILE)
  @Operation(
      summary = "Enregistrer un emploi",
      description =
          "Dit par la personne, le référent, France Travail ou la DSN, même après la fin de"
              + " l'accompagnement. Un emploi qui ressemble à un autre attend qu'un agent dise si"
              + " c'est le même.")
  @APIResponse(
      responseCode = "201",
      description = "Emploi enregistré",
      content = @Content(schema = @Schema(implementation = EmploymentView.class)))
  public Response record(@PathParam("id") UUID id, @Valid @NotNull EmploymentRequest request) {
    return creation.create(
        request,
        () -> {
          var view =
              recordEmployment.handle(new AccompanimentId(id), request.source(), request.terms());
          return new Created("/emplois/" + view.id(), view);
        });
  }

  @GET
  @Path("/accompagnements/{id}/emplois")
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET, Role.LOGICIEL_METIER, Role.DPO},
      relation = Relation.FILE)
  @Operation(
      summary = "Lire les emplois de la personne",
      description = "Du premier au dernier, sur quelque parcours qu'on les ait appris.")
  public ReadEmployments.Jobs list(@PathParam("id") UUID id) {
    return readEmployments.ofPerson(new AccompanimentId(id));
  }

  @GET
  @Path("/emplois/{id}")
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET, Role.LOGICIEL_METIER, Role.DPO},
      relation = Relation.FILE)
  @Operation(summary = "Lire un emploi")
  @APIResponse(
      responseCode = "200",
      description = "L'emploi, et sa version en ETag",
      content = @Content(schema = @Schema(implementation = EmploymentView.class)))
  public Response read(@PathParam("id") UUID id) {
    var view = readEmployments.one(new EmploymentId(id));
    return Response.ok(view).tag(ETags.of(view.version())).build();
  }

  @Schema(
      description = "Un emploi qui a commencé",
      examples =
          """
          {"source": "REFERENT", "contract": "CDD_SHORT", "startsOn": "2026-04-01",
           "plannedEndsOn": "2026-08-31", "weeklyHours": 26, "employer": "Association d'aide à domicile"}\
          """)
  record EmploymentRequest(
      @NotNull EmploymentSource source,
      @Schema(description = "CDD_LONG : six mois ou plus ; CDD_SHORT : moins de six mois") @NotNull
          EmploymentKind contract,
      @NotNull LocalDate startsOn,
      @Schema(description = "Dernier jour prévu, pour un contrat qui en a un")
          @Nullable LocalDate plannedEndsOn,
      @Min(1) @Max(60) @Nullable Integer weeklyHours,
      @Schema(description = "Gardé dans ce service, jamais transmis")
          @Size(max = 200)
          @Pattern(regexp = "(?s).*\\S.*", message = "est vide")
          @Nullable String employer) {

    JobTerms terms() {
      return new JobTerms(contract, startsOn, plannedEndsOn, weeklyHours, employer);
    }
  }
}
