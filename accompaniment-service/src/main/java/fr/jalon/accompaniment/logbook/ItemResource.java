package fr.jalon.accompaniment.logbook;

import fr.jalon.accompaniment.followup.AccompanimentId;
import fr.jalon.accompaniment.logbook.KeepLogbook.Entry;
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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Obstacles, objectives and actions, and what becomes of them. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Carnet de bord")
@RunOnVirtualThread
class ItemResource {
  private final KeepLogbook keepLogbook;
  private final IdempotentCreation creation;

  ItemResource(KeepLogbook keepLogbook, IdempotentCreation creation) {
    this.keepLogbook = keepLogbook;
    this.creation = creation;
  }

  @POST
  @Path("/accompagnements/{id}/obstacles")
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.FILE)
  @Operation(
      summary = "Noter un obstacle",
      description = "Un obstacle de GET /obstacles et son niveau ; une fois par accompagnement.")
  @APIResponse(
      responseCode = "201",
      description = "Obstacle noté",
      content = @Content(schema = @Schema(implementation = LogbookItem.class)))
  public Response addObstacle(@PathParam("id") UUID id, @Valid @NotNull ObstacleRequest request) {
    return add(
        id,
        request,
        new Entry(
            ItemKind.OBSTACLE, request.obstacle(), null, null, request.level(), request.on()));
  }

  @PUT
  @Path("/obstacles/{id}/niveau")
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.FILE)
  @Operation(
      summary = "Dire où en est un obstacle",
      description = "Le niveau d'avant reste au carnet, avec sa date.")
  public LogbookItem level(@PathParam("id") UUID id, @Valid @NotNull LevelRequest request) {
    return keepLogbook.change(
        id, ItemKind.OBSTACLE, request.level(), request.on(), request.comment());
  }

  @POST
  @Path("/accompagnements/{id}/objectifs")
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.FILE)
  @Operation(
      summary = "Fixer un objectif",
      description = "Avec la personne, face à un obstacle du carnet ou non.")
  @APIResponse(
      responseCode = "201",
      description = "Objectif fixé",
      content = @Content(schema = @Schema(implementation = LogbookItem.class)))
  public Response addObjective(@PathParam("id") UUID id, @Valid @NotNull ObjectiveRequest request) {
    return add(
        id,
        request,
        new Entry(
            ItemKind.OBJECTIVE,
            request.wording().strip(),
            request.obstacleId(),
            request.dueOn(),
            ItemState.OPEN,
            request.on()));
  }

  @PUT
  @Path("/objectifs/{id}/etat")
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.FILE)
  @Operation(
      summary = "Dire où en est un objectif",
      description = "Atteint, abandonné (avec sa raison) ou repris.")
  public LogbookItem objectiveState(
      @PathParam("id") UUID id, @Valid @NotNull ObjectiveStateRequest request) {
    return keepLogbook.change(
        id, ItemKind.OBJECTIVE, request.state(), request.on(), request.reason());
  }

  @POST
  @Path("/accompagnements/{id}/actions")
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.FILE)
  @Operation(
      summary = "Prévoir une action",
      description = "Prévue, déjà commencée ou déjà faite ; au service d'un objectif ou non.")
  @APIResponse(
      responseCode = "201",
      description = "Action inscrite",
      content = @Content(schema = @Schema(implementation = LogbookItem.class)))
  public Response addAction(@PathParam("id") UUID id, @Valid @NotNull ActionRequest request) {
    return add(
        id,
        request,
        new Entry(
            ItemKind.ACTION,
            request.wording().strip(),
            request.objectiveId(),
            request.dueOn(),
            Objects.requireNonNullElse(request.state(), ItemState.PLANNED),
            request.on()));
  }

  @PUT
  @Path("/actions/{id}/etat")
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.FILE)
  @Operation(
      summary = "Dire où en est une action",
      description = "Commencée, faite, abandonnée (avec sa raison) ou reprise.")
  public LogbookItem actionState(
      @PathParam("id") UUID id, @Valid @NotNull ActionStateRequest request) {
    return keepLogbook.change(id, ItemKind.ACTION, request.state(), request.on(), request.reason());
  }

  private Response add(UUID id, Object request, Entry entry) {
    return creation.create(
        request,
        () ->
            new Created(
                "/accompagnements/%s/carnet".formatted(id),
                keepLogbook.add(new AccompanimentId(id), entry)));
  }

  @Schema(
      name = "ObstacleRequest",
      examples =
          """
          {"obstacle": "NO_LICENCE", "level": "BLOCKING"}\
          """)
  record ObstacleRequest(
      @Schema(description = "Code de GET /obstacles", examples = "NO_LICENCE")
          @NotBlank(message = "Nommez l'obstacle.")
          String obstacle,
      @NotNull(message = "Dites son niveau.") ItemState level,
      @Schema(description = "Jour du constat ; aujourd'hui par défaut") @Nullable LocalDate on) {}

  @Schema(
      name = "LevelRequest",
      examples =
          """
          {"level": "SLIGHT", "comment": "Le code est obtenu."}\
          """)
  record LevelRequest(
      @NotNull(message = "Dites son niveau.") ItemState level,
      @Schema(description = "Jour du constat ; aujourd'hui par défaut") @Nullable LocalDate on,
      @Size(max = 500, message = "Le commentaire a au plus 500 caractères.")
          @Nullable String comment) {}

  @Schema(
      name = "ObjectiveRequest",
      examples =
          """
          {"wording": "Obtenir le permis de conduire"}\
          """)
  record ObjectiveRequest(
      @NotBlank(message = "Formulez l'objectif.")
          @Size(max = 500, message = "L'objectif a au plus 500 caractères.")
          String wording,
      @Schema(description = "L'obstacle du carnet auquel il répond") @Nullable UUID obstacleId,
      @Schema(description = "Pour quand") @Nullable LocalDate dueOn,
      @Schema(description = "Jour où il est fixé ; aujourd'hui par défaut")
          @Nullable LocalDate on) {}

  @Schema(
      name = "ObjectiveStateRequest",
      examples =
          """
          {"state": "REACHED"}\
          """)
  record ObjectiveStateRequest(
      @NotNull(message = "Dites où il en est.") ItemState state,
      @Schema(description = "Jour du constat ; aujourd'hui par défaut") @Nullable LocalDate on,
      @Size(max = 500, message = "La raison a au plus 500 caractères.") @Nullable String reason) {}

  @Schema(
      name = "ActionRequest",
      examples =
          """
          {"wording": "S'inscrire à l'auto-école sociale", "state": "PLANNED"}\
          """)
  record ActionRequest(
      @NotBlank(message = "Décrivez l'action.")
          @Size(max = 500, message = "L'action a au plus 500 caractères.")
          String wording,
      @Schema(description = "L'objectif du carnet qu'elle sert") @Nullable UUID objectiveId,
      @Schema(description = "Pour quand") @Nullable LocalDate dueOn,
      @Schema(description = "PLANNED par défaut") @Nullable ItemState state,
      @Schema(description = "Jour du constat ; aujourd'hui par défaut") @Nullable LocalDate on) {}

  @Schema(
      name = "ActionStateRequest",
      examples =
          """
          {"state": "DONE"}\
          """)
  record ActionStateRequest(
      @NotNull(message = "Dites où elle en est.") ItemState state,
      @Schema(description = "Jour du constat ; aujourd'hui par défaut") @Nullable LocalDate on,
      @Size(max = 500, message = "La raison a au plus 500 caractères.") @Nullable String reason) {}
}
