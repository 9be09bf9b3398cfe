package fr.jalon.orientation.conseiller;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.jalon.platform.http.Created;
import fr.jalon.platform.http.ETags;
import fr.jalon.platform.http.IdempotentCreation;
import fr.jalon.platform.http.Page;
import fr.jalon.platform.identity.Allowed;
import fr.jalon.platform.identity.Relation;
import fr.jalon.platform.identity.Role;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The conseillers of the directory. */
@Path("/conseillers")
@Tag(name = "Annuaire")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class ConseillerResource {
  private final KeepConseiller keepConseiller;
  private final ConseillerRepository conseillers;
  private final IdempotentCreation creation;

  ConseillerResource(
      KeepConseiller keepConseiller,
      ConseillerRepository conseillers,
      IdempotentCreation creation) {
    this.keepConseiller = keepConseiller;
    this.conseillers = conseillers;
    this.creation = creation;
  }

  @GET
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET, Role.EXPLOITATION, Role.LOGICIEL_METIER},
      relation = Relation.DEPARTEMENT)
  @Operation(
      summary = "Lister les conseillers",
      description = "Ceux qui reçoivent pour l'orientation, et leurs horaires, par nom.")
  public Page<ConseillerView> list() {
    return new Page<>(conseillers.inOrder().stream().map(ConseillerView::of).toList(), null);
  }

  @GET
  @Path("/{id}")
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET, Role.EXPLOITATION, Role.LOGICIEL_METIER},
      relation = Relation.DEPARTEMENT)
  @Operation(summary = "Lire un conseiller", description = "L'ETag est à rendre en If-Match.")
  @APIResponse(
      responseCode = "200",
      description = "Le conseiller et son ETag",
      content = @Content(schema = @Schema(implementation = ConseillerView.class)))
  public Response read(@PathParam("id") UUID id) {
    return answer(conseillers.conseiller(id));
  }

  @POST
  @Allowed(
      value = {Role.CHEF_DE_PROJET, Role.EXPLOITATION},
      relation = Relation.DEPARTEMENT)
  @Operation(
      summary = "Inscrire un conseiller à l'annuaire",
      description = "Avec ses horaires datés ; deux de ses horaires ne se chevauchent pas.")
  @APIResponse(
      responseCode = "201",
      description = "Conseiller inscrit",
      content = @Content(schema = @Schema(implementation = ConseillerView.class)))
  public Response register(@Valid @NotNull ConseillerRequest request) {
    return creation.create(
        request,
        () -> {
          var conseiller = keepConseiller.register(request.toConseiller(UUID.randomUUID()));
          return new Created("/conseillers/" + conseiller.id(), ConseillerView.of(conseiller));
        });
  }

  @PUT
  @Path("/{id}")
  @Allowed(
      value = {Role.CHEF_DE_PROJET, Role.EXPLOITATION},
      relation = Relation.DEPARTEMENT)
  @Operation(
      summary = "Corriger un conseiller",
      description =
          "Remplace ce que l'annuaire en sait, horaires compris, à condition d'avoir lu sa dernière"
              + " version (If-Match). L'identifiant d'agent ne change pas. Les créneaux déjà"
              + " ouverts restent.")
  @APIResponse(
      responseCode = "200",
      description = "Le conseiller corrigé et son nouvel ETag",
      content = @Content(schema = @Schema(implementation = ConseillerView.class)))
  public Response correct(
      @PathParam("id") UUID id,
      @Parameter(description = "ETag de la version lue", example = "\"0\"")
          @HeaderParam(HttpHeaders.IF_MATCH)
          @Nullable String ifMatch,
      @Valid @NotNull ConseillerRequest request) {
    return answer(
        keepConseiller.correct(
            id, version -> ETags.require(ifMatch, version), request.toConseiller(id)));
  }

  private static Response answer(Conseiller conseiller) {
    return Response.ok(ConseillerView.of(conseiller)).tag(ETags.of(conseiller.version())).build();
  }

  @Schema(name = "ConseillerRequest")
  record ConseillerRequest(
      @Schema(description = "Identifiant d'agent", examples = "agent-conseiller-015")
          @NotBlank(message = "Donnez l'identifiant d'agent.")
          @Size(max = 200, message = "L'identifiant a au plus 200 caractères.")
          String agentId,
      @Schema(description = "Nom affiché", examples = "Camille Vidal")
          @NotBlank(message = "Donnez le nom du conseiller.")
          @Size(max = 200, message = "Le nom a au plus 200 caractères.")
          String displayName,
      @Schema(description = "Code de la profession", examples = "COIP")
          @NotBlank(message = "Donnez la profession.")
          String profession,
      @Schema(description = "Part d'un temps plein", examples = "0.8")
          @NotNull(message = "Donnez la part d'un temps plein.")
          @DecimalMin(value = "0.01", message = "La part d'un temps plein est positive.")
          @DecimalMax(value = "1", message = "La part d'un temps plein est au plus 1.")
          @Digits(integer = 1, fraction = 2, message = "La part a au plus deux décimales.")
          BigDecimal etp,
      @Schema(description = "Premier jour", examples = "2026-01-05")
          @NotNull(message = "Donnez le premier jour.")
          LocalDate sinceOn,
      @Schema(description = "Dernier jour, quand il est connu", examples = "2026-12-31")
          @Nullable LocalDate untilOn,
      @Schema(description = "Horaires de réception, passés compris")
          @NotNull(message = "Donnez les horaires, même si la liste est vide.")
          @Size(max = 200, message = "Un conseiller a au plus 200 horaires.")
          List<@Valid @NotNull(message = "Un horaire n'est pas vide.") WorkingTimeView>
              workingTimes) {
    Conseiller toConseiller(UUID id) {
      return new Conseiller(
          id,
          agentId,
          displayName.strip(),
          profession,
          etp,
          sinceOn,
          Optional.ofNullable(untilOn),
          workingTimes.stream().map(WorkingTimeView::toWorkingTime).toList(),
          0);
    }
  }

  @Schema(name = "WorkingTime")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record WorkingTimeView(
      @Schema(description = "Site de GET /sites") @NotNull(message = "Donnez le site.") UUID siteId,
      @Schema(description = "Jour de la semaine", examples = "TUESDAY")
          @NotNull(message = "Donnez le jour de la semaine.")
          DayOfWeek weekday,
      @Schema(description = "De", examples = "09:00", implementation = String.class)
          @NotNull(message = "Donnez l'heure de début.")
          LocalTime startsAt,
      @Schema(description = "À", examples = "12:00", implementation = String.class)
          @NotNull(message = "Donnez l'heure de fin.")
          LocalTime endsAt,
      @Schema(description = "Premier jour", examples = "2026-01-05")
          @NotNull(message = "Donnez le premier jour.")
          LocalDate sinceOn,
      @Schema(description = "Dernier jour, s'il y en a un", examples = "2026-06-30")
          @Nullable LocalDate untilOn) {
    static WorkingTimeView of(WorkingTime time) {
      return new WorkingTimeView(
          time.siteId(),
          time.weekday(),
          time.startsAt(),
          time.endsAt(),
          time.sinceOn(),
          time.untilOn().orElse(null));
    }

    WorkingTime toWorkingTime() {
      return new WorkingTime(
          siteId, weekday, startsAt, endsAt, sinceOn, Optional.ofNullable(untilOn));
    }
  }

  @Schema(name = "Conseiller")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ConseillerView(
      UUID id,
      String agentId,
      String displayName,
      String profession,
      BigDecimal etp,
      LocalDate sinceOn,
      @Nullable LocalDate untilOn,
      List<WorkingTimeView> workingTimes,
      long version) {
    static ConseillerView of(Conseiller conseiller) {
      return new ConseillerView(
          conseiller.id(),
          conseiller.agentId(),
          conseiller.displayName(),
          conseiller.profession(),
          conseiller.etp(),
          conseiller.sinceOn(),
          conseiller.untilOn().orElse(null),
          conseiller.workingTimes().stream().map(WorkingTimeView::of).toList(),
          conseiller.version());
    }
  }
}
