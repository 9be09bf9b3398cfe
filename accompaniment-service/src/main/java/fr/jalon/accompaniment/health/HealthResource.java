package fr.jalon.accompaniment.health;

import fr.jalon.accompaniment.followup.AccompanimentId;
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

/** The steps of a person towards care. */
@Path("/accompagnements/{id}/sante")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Santé", description = "Des codes et des dates, pour ceux qui suivent la personne")
@RunOnVirtualThread
class HealthResource {
  private final IdempotentCreation creation;
  private final RecordCareStep recordCareStep;
  private final ReadHealth readHealth;

  HealthResource(
      IdempotentCreation creation, RecordCareStep recordCareStep, ReadHealth readHealth) {
    this.creation = creation;
    this.recordCareStep = recordCareStep;
    this.readHealth = readHealth;
  }

  @GET
  @Allowed(value = Role.CONSEILLER, relation = Relation.FILE)
  @Operation(
      summary = "Lire les étapes d'une personne vers le soin",
      description =
          "Repérage, bilan de santé de la CPAM, rencontres avec l'infirmier, orientation vers la"
              + " MDPH. Pour le référent unique et les professionnels des programmes en cours.")
  public HealthView read(@PathParam("id") UUID id) {
    return readHealth.handle(new AccompanimentId(id));
  }

  @POST
  @Allowed(value = Role.CONSEILLER, relation = Relation.FILE)
  @Operation(
      summary = "Inscrire une étape vers le soin",
      description =
          "Un code et un jour, rien d'autre : aucun texte n'est admis. Un bilan se propose après un"
              + " repérage ; la personne est libre de le refuser, sans autre effet.")
  @APIResponse(
      responseCode = "201",
      description = "Étape inscrite",
      content = @Content(schema = @Schema(implementation = HealthView.class)))
  public Response recordCare(@PathParam("id") UUID id, @Valid @NotNull CareRequest request) {
    return creation.create(
        request,
        () ->
            new Created(
                "/accompagnements/%s/sante".formatted(id),
                recordCareStep.handle(new AccompanimentId(id), request.kind(), request.on())));
  }

  @Schema(
      name = "HealthStepRequest",
      description = "Une étape à inscrire",
      examples =
          """
          {"kind": "NURSE_MEETING"}\
          """)
  record CareRequest(
      @NotNull StepKind kind,
      @Schema(description = "Jour de l'étape ; aujourd'hui par défaut") @Nullable LocalDate on) {}
}
