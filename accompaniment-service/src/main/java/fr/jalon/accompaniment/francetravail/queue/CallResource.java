package fr.jalon.accompaniment.francetravail.queue;

import static fr.jalon.accompaniment.AccompanimentProblem.ACCOMPANIMENT_NOT_FOUND;
import static fr.jalon.accompaniment.AccompanimentProblem.FRANCE_TRAVAIL_SWITCHED_OFF;
import static fr.jalon.platform.problem.PlatformProblem.CURSOR_INVALID;

import fr.jalon.accompaniment.francetravail.queue.CallListRepository.After;
import fr.jalon.accompaniment.francetravail.queue.CallListRepository.CallView;
import fr.jalon.platform.http.Created;
import fr.jalon.platform.http.Cursor;
import fr.jalon.platform.http.IdempotentCreation;
import fr.jalon.platform.http.Page;
import fr.jalon.platform.http.Pages;
import fr.jalon.platform.identity.Allowed;
import fr.jalon.platform.identity.CurrentAgent;
import fr.jalon.platform.identity.Relation;
import fr.jalon.platform.identity.Role;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The calls of France Travail: asked for, watched, made again. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(
    name = "Appels de France Travail",
    description = "Ce qui est demandé ou dit à France Travail, dans l'ordre pour chaque personne")
class CallResource {
  private final IdempotentCreation creation;
  private final QueueCall queueCall;
  private final SettleCall settleCall;
  private final CallListRepository calls;
  private final CallContext context;

  CallResource(
      IdempotentCreation creation,
      QueueCall queueCall,
      SettleCall settleCall,
      CallListRepository calls,
      CallContext context) {
    this.creation = creation;
    this.queueCall = queueCall;
    this.settleCall = settleCall;
    this.calls = calls;
    this.context = context;
  }

  /** Who asks, and whether anybody answers. */
  @ApplicationScoped
  static class CallContext {
    private final CurrentAgent agent;
    private final Switch partner;

    CallContext(CurrentAgent agent, Switch partner) {
      this.agent = agent;
      this.partner = partner;
    }

    String agentId() {
      if (!partner.isOn()) {
        throw FRANCE_TRAVAIL_SWITCHED_OFF.because(
            "Ce département n'a pas configuré les interfaces de France Travail.");
      }
      return agent.id();
    }
  }

  @POST
  @Path("/accompagnements/{id}/france-travail/appels")
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.FILE)
  @Operation(
      summary = "Demander un appel de France Travail",
      description =
          "Lire ou écrire l'orientation, lire le diagnostic, redire un rendez-vous. L'appel est"
              + " fait en tâche de fond, après ceux déjà demandés pour cette personne.")
  @APIResponse(
      responseCode = "201",
      description = "Appel mis en file",
      content = @Content(schema = @Schema(implementation = CallView.class)))
  public Response ask(@PathParam("id") UUID id, @Valid @NotNull CallRequest request) {
    return creation.create(
        request,
        () -> {
          var by = context.agentId();
          var queued =
              switch (request.kind()) {
                case READ_ORIENTATION, WRITE_ORIENTATION, READ_DIAGNOSIS ->
                    queueCall.ofAccompaniment(request.kind(), id, by);
                case SEND_APPOINTMENT, CANCEL_APPOINTMENT ->
                    Optional.ofNullable(request.appointmentId())
                        .flatMap(told -> queueCall.ofAppointment(request.kind(), id, told, by));
              };
          var call =
              queued.orElseThrow(() ->
                  ACCOMPANIMENT_NOT_FOUND.because("Ni accompagnement ni rendez-vous à cet appel."));
          return new Created("/exploitation/appels-france-travail/" + call, calls.view(call));
        });
  }

  @GET
  @Path("/exploitation/appels-france-travail")
  @Allowed(
      value = {Role.EXPLOITATION, Role.CHEF_DE_PROJET},
      relation = Relation.DEPARTEMENT)
  @Operation(
      summary = "Surveiller les appels de France Travail",
      description =
          "Les plus récents d'abord, sans identité. Un appel bloqué (STUCK) retient ceux de la même"
              + " personne : rejouez-le ou abandonnez-le.")
  @APIResponse(responseCode = "200", description = "Une page d'appels")
  public Response list(
      @Parameter(description = "État des appels", example = "STUCK")
          @QueryParam("etat")
          @Pattern(
              regexp = "QUEUED|CALLING|DONE|STUCK|ABANDONED",
              message = "QUEUED, CALLING, DONE, STUCK ou ABANDONED.")
          @Nullable String etat,
      @Parameter(description = "Nombre d'appels par page", example = "50")
          @QueryParam("limite")
          @DefaultValue("50")
          @Min(value = 1, message = "Une page a au moins une ligne.")
          @Max(value = 200, message = "Une page a au plus 200 lignes.")
          int limite,
      @Parameter(description = "Où commence la page, donné par la précédente")
          @QueryParam("curseur")
          @Nullable String curseur,
      @Context UriInfo uri) {
    return Pages.response(
        Page.of(
            calls.page(Optional.ofNullable(etat), after(curseur), limite + 1),
            limite,
            last -> Cursor.of(last.askedAt().toString(), last.id().toString())),
        uri);
  }

  @POST
  @Path("/exploitation/appels-france-travail/{id}/rejeu")
  @Allowed(
      value = {Role.EXPLOITATION, Role.CHEF_DE_PROJET},
      relation = Relation.DEPARTEMENT)
  @Operation(
      summary = "Rejouer un appel bloqué",
      description = "Il reprend sa place dans la file de la personne ; ses essais repartent de 0.")
  public CallView replay(@PathParam("id") UUID id) {
    settleCall.replay(id);
    return calls.view(id);
  }

  @POST
  @Path("/exploitation/appels-france-travail/{id}/abandon")
  @Allowed(
      value = {Role.EXPLOITATION, Role.CHEF_DE_PROJET},
      relation = Relation.DEPARTEMENT)
  @Operation(
      summary = "Abandonner un appel bloqué",
      description = "Ceux qui attendaient derrière repartent ; la raison et l'auteur restent.")
  public CallView abandon(@PathParam("id") UUID id, @Valid @NotNull Abandonment request) {
    settleCall.abandon(id, request.reason());
    return calls.view(id);
  }

  private static Optional<After> after(@Nullable String curseur) {
    var cursor = Cursor.parse(curseur, 2);
    try {
      return cursor.isFirstPage()
          ? Optional.empty()
          : Optional.of(
              new After(
                  Instant.parse(cursor.parts().getFirst()),
                  UUID.fromString(cursor.parts().getLast())));
    } catch (DateTimeException | IllegalArgumentException forged) {
      throw CURSOR_INVALID.because("Reprenez le lien « next » de la page précédente.", "?curseur");
    }
  }

  @Schema(
      name = "FranceTravailCallRequest",
      description = "Ce qui est demandé à France Travail",
      examples =
          """
          {"kind": "READ_ORIENTATION"}\
          """)
  record CallRequest(
      @NotNull(message = "Dites ce qui est demandé.") CallKind kind,
      @Schema(description = "Le rendez-vous, pour SEND_APPOINTMENT et CANCEL_APPOINTMENT")
          @Nullable UUID appointmentId) {}

  @Schema(
      name = "FranceTravailCallAbandonment",
      description = "Pourquoi l'appel ne sera pas fait",
      examples =
          """
          {"reason": "Personne inconnue de France Travail, prévenue par courrier"}\
          """)
  record Abandonment(
      @NotBlank(message = "Dites pourquoi.")
          @Size(max = 300, message = "Une raison a au plus 300 caractères.")
          String reason) {}
}
