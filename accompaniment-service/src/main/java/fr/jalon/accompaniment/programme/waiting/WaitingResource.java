package fr.jalon.accompaniment.programme.waiting;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.jalon.accompaniment.programme.Programmes;
import fr.jalon.accompaniment.programme.entry.EntryView.Status;
import fr.jalon.accompaniment.programme.waiting.WaitingRepository.After;
import fr.jalon.accompaniment.programme.waiting.WaitingRepository.Line;
import fr.jalon.platform.http.Page;
import fr.jalon.platform.http.Pages;
import fr.jalon.platform.identity.Allowed;
import fr.jalon.platform.identity.Relation;
import fr.jalon.platform.identity.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who waits for a programme. */
@Path("/programmes/{code}/attente")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Programmes")
@RunOnVirtualThread
class WaitingResource {
  private final Programmes programmes;
  private final WaitingRepository waiting;
  private final Clock clock;

  WaitingResource(Programmes programmes, WaitingRepository waiting, Clock clock) {
    this.programmes = programmes;
    this.waiting = waiting;
    this.clock = clock;
  }

  @GET
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET, Role.LOGICIEL_METIER},
      relation = Relation.DEPARTEMENT)
  @Operation(
      summary = "Lister qui attend un programme",
      description = "De la prescription la plus ancienne à la plus récente.")
  @APIResponse(
      responseCode = "200",
      description = "Une page de la liste d'attente",
      content = @Content(schema = @Schema(implementation = WaitingPage.class)))
  public Response waiting(
      @Parameter(description = "Code du programme", example = "AG") @PathParam("code") String code,
      @Parameter(description = "Nombre de personnes par page")
          @QueryParam("limite")
          @DefaultValue("50")
          @Min(1)
          @Max(200)
          int limite,
      @Parameter(description = "Où reprendre : rendu par la page précédente") @QueryParam("curseur")
          @Nullable String curseur,
      @Context UriInfo uri) {
    var today = LocalDate.now(clock);
    var known = programmes.on(code, today, "code").code();
    var page = waiting.page(known, After.read(curseur), limite);
    return Pages.response(
        new Page<>(
            page.items().stream().map(line -> WaitingView.of(line, today)).toList(), page.next()),
        uri);
  }

  @Schema(name = "ProgrammeWaiting", description = "Une personne qui attend un programme")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record WaitingView(
      UUID entryId,
      UUID accompanimentId,
      UUID parcoursId,
      @Schema(description = "Référence opaque de la personne") UUID personId,
      @Nullable String measure,
      Status status,
      @Schema(description = "Qui doit encore se prononcer") List<String> awaited,
      LocalDate prescribedOn,
      @Schema(description = "Jours écoulés depuis la prescription") long waitingDays,
      @Schema(description = "Dernier jour où l'entrée est attendue") LocalDate dueOn,
      boolean overdue) {

    private static WaitingView of(Line line, LocalDate today) {
      return new WaitingView(
          line.entryId(),
          line.accompanimentId(),
          line.parcoursId(),
          line.personId(),
          line.measure(),
          line.status(),
          line.awaited(),
          line.prescribedOn(),
          ChronoUnit.DAYS.between(line.prescribedOn(), today),
          line.dueOn(),
          today.isAfter(line.dueOn()));
    }
  }

  /** What a page looks like in the API's description. */
  @Schema(name = "ProgrammeWaitingPage", description = "Une page de la liste d'attente")
  private record WaitingPage(List<WaitingView> items, @Nullable String next) {}
}
