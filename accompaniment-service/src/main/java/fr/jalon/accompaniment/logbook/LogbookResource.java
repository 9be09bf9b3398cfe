package fr.jalon.accompaniment.logbook;

import fr.jalon.accompaniment.followup.AccompanimentId;
import fr.jalon.accompaniment.logbook.Note.Visibility;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The carnet de bord of a follow-up. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
    name = "Carnet de bord",
    description = "Obstacles, objectifs, actions et notes d'un accompagnement, tous datés.")
@RunOnVirtualThread
class LogbookResource {
  private final ReadLogbook readLogbook;
  private final WriteNote writeNote;
  private final Obstacles obstacles;
  private final IdempotentCreation creation;

  LogbookResource(
      ReadLogbook readLogbook,
      WriteNote writeNote,
      Obstacles obstacles,
      IdempotentCreation creation) {
    this.readLogbook = readLogbook;
    this.writeNote = writeNote;
    this.obstacles = obstacles;
    this.creation = creation;
  }

  @GET
  @Path("/obstacles")
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET, Role.LOGICIEL_METIER},
      relation = Relation.REFERENCE)
  @Operation(
      summary = "Lister les obstacles possibles",
      description = "Par domaine, avec le code à reprendre dans le carnet de bord.")
  public List<Obstacles.Domain> domains() {
    return obstacles.domains();
  }

  @GET
  @Path("/accompagnements/{id}/carnet")
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.FILE)
  @Operation(
      summary = "Lire le carnet de bord",
      description =
          "Les obstacles et leur niveau dans le temps, les objectifs, les actions, et celles des"
              + " notes que l'agent peut lire : les siennes, celles de sa structure, celles pour"
              + " tous ceux qui suivent la personne quand il en est.")
  public ReadLogbook.Logbook read(@PathParam("id") UUID id) {
    return readLogbook.handle(new AccompanimentId(id));
  }

  @POST
  @Path("/accompagnements/{id}/notes")
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.FILE)
  @Operation(
      summary = "Écrire une note",
      description =
          "Pour soi, pour sa structure, ou pour tous ceux qui suivent la personne. Une note ne se"
              + " corrige pas : une autre la complète.")
  @APIResponse(
      responseCode = "201",
      description = "Note écrite",
      content = @Content(schema = @Schema(implementation = Note.class)))
  public Response write(@PathParam("id") UUID id, @Valid @NotNull NoteRequest request) {
    return creation.create(
        request,
        () ->
            new Created(
                "/accompagnements/%s/carnet".formatted(id),
                writeNote.handle(
                    new AccompanimentId(id),
                    request.visibility(),
                    request.text().strip(),
                    request.writtenOn())));
  }

  @Schema(
      name = "NoteRequest",
      description = "Une note et ses lecteurs",
      examples =
          """
          {"visibility": "FOLLOWERS", "text": "Rappeler après l'entretien de vendredi."}\
          """)
  record NoteRequest(
      @NotNull(message = "Dites qui peut lire la note.") Visibility visibility,
      @NotBlank(message = "Écrivez la note.")
          @Size(max = 4000, message = "La note a au plus 4 000 caractères.")
          String text,
      @Schema(description = "Jour de la note ; aujourd'hui par défaut")
          @Nullable LocalDate writtenOn) {}
}
