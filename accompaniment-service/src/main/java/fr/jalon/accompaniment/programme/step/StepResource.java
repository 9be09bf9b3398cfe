package fr.jalon.accompaniment.programme.step;

import fr.jalon.accompaniment.followup.AccompanimentId;
import fr.jalon.accompaniment.programme.entry.EntryId;
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

/** The steps of a person in a programme, and all of their programmes. */
@Path("/accompagnements/{id}/programmes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Entrées dans un programme")
@RunOnVirtualThread
class StepResource {
  private final IdempotentCreation creation;
  private final RecordStep recordStep;
  private final ReadProgrammes readProgrammes;

  StepResource(IdempotentCreation creation, RecordStep recordStep, ReadProgrammes readProgrammes) {
    this.creation = creation;
    this.recordStep = recordStep;
    this.readProgrammes = readProgrammes;
  }

  @GET
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET, Role.LOGICIEL_METIER, Role.DPO},
      relation = Relation.FILE)
  @Operation(
      summary = "Lire les programmes d'une personne",
      description =
          "Tous ceux de son parcours, le plus récent d'abord, avec leurs dates, leurs validations"
              + " et leurs étapes.")
  public ProgrammesView readAll(@PathParam("id") UUID id) {
    return readProgrammes.handle(new AccompanimentId(id));
  }

  @GET
  @Path("/{entree}")
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET, Role.LOGICIEL_METIER, Role.DPO},
      relation = Relation.FILE)
  @Operation(summary = "Lire l'entrée d'une personne dans un programme")
  public ProgrammesView.WayView readOne(
      @PathParam("id") UUID id, @PathParam("entree") UUID entree) {
    return readProgrammes.one(new AccompanimentId(id), new EntryId(entree));
  }

  @POST
  @Path("/{entree}/etapes")
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET, Role.LOGICIEL_METIER},
      relation = Relation.FILE)
  @Operation(
      summary = "Inscrire une étape d'un programme",
      description =
          "PMSMP, candidature promue, diagnostic de viabilité… : le fichier du programme dit"
              + " quelles dates elle porte et ce qu'on en dit. L'employeur reste dans ce service.")
  @APIResponse(
      responseCode = "201",
      description = "Étape inscrite",
      content = @Content(schema = @Schema(implementation = StepView.class)))
  public Response recordStep(
      @PathParam("id") UUID id,
      @PathParam("entree") UUID entree,
      @Valid @NotNull StepRequest request) {
    return creation.create(
        request,
        () -> {
          var step =
              recordStep.handle(new AccompanimentId(id), new EntryId(entree), request.said());
          return new Created(
              "/accompagnements/%s/programmes/%s".formatted(id, entree), StepView.of(step));
        });
  }

  @Schema(
      name = "ProgrammeStepRequest",
      description = "Une étape à inscrire",
      examples =
          """
          {"kind": "PMSMP", "startsOn": "2026-06-01", "endsOn": "2026-06-12",
           "employer": "Laiterie des Monts"}\
          """)
  record StepRequest(
      @Schema(description = "Code de l'étape") @NotBlank @Size(max = 60) String kind,
      @Schema(description = "Premier jour ; aujourd'hui par défaut") @Nullable LocalDate startsOn,
      @Schema(description = "Dernier jour, pour une période") @Nullable LocalDate endsOn,
      @Schema(description = "Nom de l'employeur, quand l'étape en a un")
          @Nullable
          @Size(min = 1, max = 200)
          String employer,
      @Schema(description = "Code de l'opérateur expert") @Nullable @Size(max = 60) String operator,
      @Schema(description = "Code de l'issue") @Nullable @Size(max = 60) String outcome) {

    Step.Said said() {
      return new Step.Said(kind, startsOn, endsOn, employer, operator, outcome);
    }
  }
}
