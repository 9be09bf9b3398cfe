package fr.jalon.accompaniment.caseload;

import static fr.jalon.accompaniment.AccompanimentProblem.REFERENT_NOT_FOUND;
import static fr.jalon.platform.problem.PlatformProblem.CURSOR_INVALID;

import fr.jalon.platform.http.Cursor;
import fr.jalon.platform.http.ETags;
import fr.jalon.platform.http.Page;
import fr.jalon.platform.http.Pages;
import fr.jalon.platform.identity.Allowed;
import fr.jalon.platform.identity.Relation;
import fr.jalon.platform.identity.Role;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.math.BigDecimal;
import java.time.LocalDate;
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

/** How many people each référent follows, and how many they may. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Référents", description = "Qui suit combien de personnes, et qui suit qui.")
@Blocking
class ReferentResource {
  private final ReadWorkloads readWorkloads;
  private final DescribeReferent describeReferent;

  ReferentResource(ReadWorkloads readWorkloads, DescribeReferent describeReferent) {
    this.readWorkloads = readWorkloads;
    this.describeReferent = describeReferent;
  }

  @GET
  @Path("/referents")
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET, Role.LOGICIEL_METIER},
      relation = Relation.DEPARTEMENT)
  @Operation(
      summary = "Lire la charge des référents",
      description =
          "Le nombre de personnes que chacun suit, par équivalent temps plein, et le plafond de sa"
              + " profession : cinquante par ETP de COIP, soixante-dix par ETP d'infirmier.")
  @APIResponse(
      responseCode = "200",
      description = "Une page de référents ; l'en-tête Link mène à la suivante",
      content = @Content(schema = @Schema(implementation = WorkloadPage.class)))
  public Response list(
      @Parameter(description = "Ceux de cet organisme seulement") @QueryParam("organisme")
          @Nullable UUID organisme,
      @Parameter(description = "Nombre de référents par page")
          @QueryParam("limite")
          @DefaultValue("50")
          @Min(value = 1, message = "Une page a au moins une ligne.")
          @Max(value = 200, message = "Une page a au plus 200 lignes.")
          int limite,
      @Parameter(description = "Curseur de la page, donné par la précédente") @QueryParam("curseur")
          @Nullable String curseur,
      @Context UriInfo uri) {
    var found = readWorkloads.page(organisme, after(curseur), limite + 1);
    return Pages.response(
        Page.of(found, limite, last -> Cursor.of(last.referentId().toString())), uri);
  }

  @GET
  @Path("/referents/{id}/charge")
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET, Role.LOGICIEL_METIER},
      relation = Relation.DEPARTEMENT)
  @Operation(
      summary = "Lire la charge d'un référent",
      description = "L'ETag est à rendre en If-Match pour dire sa capacité.")
  @APIResponse(
      responseCode = "200",
      description = "La charge et son ETag",
      content = @Content(schema = @Schema(implementation = Workload.class)))
  public Response read(@PathParam("id") UUID id) {
    return answer(
        readWorkloads
            .of(id)
            .orElseThrow(() ->
                REFERENT_NOT_FOUND.because("Il ne suit personne et nul n'a dit sa capacité.")));
  }

  @PUT
  @Path("/referents/{id}/capacite")
  @Allowed(value = Role.CHEF_DE_PROJET, relation = Relation.DEPARTEMENT)
  @Operation(
      summary = "Dire la capacité d'un référent",
      description =
          "Pour qui il travaille, sa profession et la part d'un temps plein qu'il donne au suivi :"
              + " son plafond en découle. Le référent est celui de l'annuaire (GET /referents de"
              + " l'orientation), dont le nom n'est pas repris ici. If-Match \"0\" la première"
              + " fois.")
  @APIResponse(
      responseCode = "200",
      description = "La charge et son nouvel ETag",
      content = @Content(schema = @Schema(implementation = Workload.class)))
  public Response describe(
      @PathParam("id") UUID id,
      @Parameter(description = "ETag de la version lue", example = "\"1\"")
          @HeaderParam(HttpHeaders.IF_MATCH)
          @Nullable String ifMatch,
      @Valid @NotNull CapacityRequest request) {
    describeReferent.handle(request.toReferent(id), version -> ETags.require(ifMatch, version));
    return answer(readWorkloads.of(id).orElseThrow());
  }

  private static Response answer(Workload workload) {
    return Response.ok(workload).tag(ETags.of(workload.version())).build();
  }

  private static Optional<UUID> after(@Nullable String text) {
    var cursor = Cursor.parse(text, 1);
    if (cursor.isFirstPage()) {
      return Optional.empty();
    }
    try {
      return Optional.of(UUID.fromString(cursor.parts().getFirst()));
    } catch (IllegalArgumentException forged) {
      throw CURSOR_INVALID.because("Reprenez le lien « next » de la page précédente.", "?curseur");
    }
  }

  @Schema(
      name = "CapacityRequest",
      description = "Ce qui fait le plafond d'un référent",
      examples =
          """
          {"organismeReferentId": "3fa85f64-5717-4562-b3fc-2c963f66afa6", "profession": "COIP",
           "etp": 0.8}\
          """)
  record CapacityRequest(
      @Schema(description = "Organisme de l'annuaire")
          @NotNull(message = "Donnez l'organisme du référent.")
          UUID organismeReferentId,
      @Schema(
              description = "Identifiant d'agent, s'il se connecte à Jalon",
              examples = "agent-conseiller-015")
          @Size(max = 200, message = "L'identifiant a au plus 200 caractères.")
          @Nullable String agentId,
      @Schema(description = "Code de la profession", examples = "COIP")
          @Size(max = 40, message = "Le code a au plus 40 caractères.")
          @Nullable String profession,
      @Schema(description = "Part d'un temps plein donnée au suivi", examples = "0.8")
          @DecimalMin(value = "0.01", message = "La part d'un temps plein est positive.")
          @DecimalMax(value = "1", message = "La part d'un temps plein est au plus 1.")
          @Digits(integer = 1, fraction = 2, message = "La part a au plus deux décimales.")
          @Nullable BigDecimal etp,
      @Schema(description = "Dernier jour, quand il part", examples = "2026-12-31")
          @Nullable LocalDate leftOn) {

    Referent toReferent(UUID id) {
      return new Referent(id, organismeReferentId, agentId, profession, etp, leftOn, 0);
    }
  }

  @Schema(name = "WorkloadPage")
  record WorkloadPage(List<Workload> items, @Nullable String next) {}
}
