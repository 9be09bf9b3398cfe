package fr.jalon.orientation.directory;

import static fr.jalon.orientation.OrientationProblem.REFERENT_NOT_FOUND;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.jalon.orientation.profession.Profession;
import fr.jalon.orientation.profession.ProfessionRepository;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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

/** The référents of the directory. */
@Path("/referents")
@Tag(name = "Annuaire")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class ReferentResource {
  private final RegisterReferent registerReferent;
  private final CorrectReferent correctReferent;
  private final ReferentRepository referents;
  private final ProfessionRepository professions;
  private final IdempotentCreation creation;

  ReferentResource(
      RegisterReferent registerReferent,
      CorrectReferent correctReferent,
      ReferentRepository referents,
      ProfessionRepository professions,
      IdempotentCreation creation) {
    this.registerReferent = registerReferent;
    this.correctReferent = correctReferent;
    this.referents = referents;
    this.professions = professions;
    this.creation = creation;
  }

  @GET
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET, Role.EXPLOITATION, Role.LOGICIEL_METIER},
      relation = Relation.DEPARTEMENT)
  @Operation(
      summary = "Lister les référents",
      description =
          "Les professionnels qui peuvent être référent unique, par nom, avec le nombre de"
              + " personnes qu'ils suivent et celui que leur temps de travail permet.")
  public Page<ReferentView> list(
      @Parameter(description = "Ne garder que les référents de cet organisme")
          @QueryParam("organisme")
          @Nullable UUID organisme) {
    var loads = referents.loads();
    var known = professions.inOrder();
    var found = referents.inOrder(Optional.ofNullable(organisme));
    return new Page<>(
        found.stream()
            .map(
                referent -> ReferentView.of(referent, known, loads.getOrDefault(referent.id(), 0L)))
            .toList(),
        null);
  }

  @GET
  @Path("/{id}")
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET, Role.EXPLOITATION, Role.LOGICIEL_METIER},
      relation = Relation.DEPARTEMENT)
  @Operation(summary = "Lire un référent", description = "L'ETag est à rendre en If-Match.")
  @APIResponse(
      responseCode = "200",
      description = "Le référent et son ETag",
      content = @Content(schema = @Schema(implementation = ReferentView.class)))
  public Response read(@PathParam("id") UUID id) {
    return answer(
        referents
            .referent(id)
            .orElseThrow(
                () -> REFERENT_NOT_FOUND.because("Choisissez un référent de GET /referents.")));
  }

  @POST
  @Allowed(
      value = {Role.CHEF_DE_PROJET, Role.EXPLOITATION},
      relation = Relation.DEPARTEMENT)
  @Operation(
      summary = "Inscrire un référent à l'annuaire",
      description = "Un référent travaille pour un organisme référent de l'annuaire.")
  @APIResponse(
      responseCode = "201",
      description = "Référent inscrit",
      content = @Content(schema = @Schema(implementation = ReferentView.class)))
  public Response register(@Valid @NotNull ReferentRequest request) {
    return creation.create(
        request,
        () -> {
          var referent = registerReferent.handle(request.toReferent(UUID.randomUUID()));
          return new Created(
              "/referents/" + referent.id(), ReferentView.of(referent, professions.inOrder(), 0));
        });
  }

  @PUT
  @Path("/{id}")
  @Allowed(
      value = {Role.CHEF_DE_PROJET, Role.EXPLOITATION},
      relation = Relation.DEPARTEMENT)
  @Operation(
      summary = "Corriger un référent",
      description =
          "Remplace ce que l'annuaire en sait, à condition d'avoir lu sa dernière version"
              + " (If-Match). Un référent qui part reçoit une date de départ et reste celui des"
              + " décisions déjà prises ; il ne change pas d'organisme.")
  @APIResponse(
      responseCode = "200",
      description = "Le référent corrigé et son nouvel ETag",
      content = @Content(schema = @Schema(implementation = ReferentView.class)))
  public Response correct(
      @PathParam("id") UUID id,
      @Parameter(description = "ETag de la version lue", example = "\"0\"")
          @HeaderParam(HttpHeaders.IF_MATCH)
          @Nullable String ifMatch,
      @Valid @NotNull ReferentRequest request) {
    return answer(
        correctReferent.handle(
            id, version -> ETags.require(ifMatch, version), request.toReferent(id)));
  }

  private Response answer(Referent referent) {
    var load = referents.loads().getOrDefault(referent.id(), 0L);
    return Response.ok(ReferentView.of(referent, professions.inOrder(), load))
        .tag(ETags.of(referent.version()))
        .build();
  }

  @Schema(name = "ReferentRequest")
  record ReferentRequest(
      @Schema(description = "Organisme de l'annuaire")
          @NotNull(message = "Donnez l'organisme du référent.")
          UUID organismeId,
      @Schema(description = "Nom affiché", examples = "Camille Vidal")
          @NotBlank(message = "Donnez le nom du référent.")
          @Size(max = 200, message = "Le nom a au plus 200 caractères.")
          String displayName,
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
      return new Referent(
          id,
          organismeId,
          displayName.strip(),
          Optional.ofNullable(agentId),
          Optional.ofNullable(profession),
          Optional.ofNullable(etp),
          Optional.ofNullable(leftOn),
          0);
    }
  }

  @Schema(name = "Referent")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ReferentView(
      UUID id,
      UUID organismeId,
      String displayName,
      @Nullable String agentId,
      @Nullable String profession,
      @Nullable BigDecimal etp,
      @Nullable LocalDate leftOn,
      @Schema(description = "Personnes suivies aujourd'hui") long load,
      @Schema(
              description =
                  "Personnes que son temps de travail permet de suivre, si un texte le dit")
          @Nullable Integer capacity,
      long version) {
    static ReferentView of(Referent referent, List<Profession> professions, long load) {
      var profession =
          professions.stream()
              .filter(known -> known.code().equals(referent.profession().orElse("")))
              .findFirst();
      return new ReferentView(
          referent.id(),
          referent.organismeId(),
          referent.displayName(),
          referent.agentId().orElse(null),
          referent.profession().orElse(null),
          referent.etp().orElse(null),
          referent.leftOn().orElse(null),
          load,
          profession.flatMap(known -> referent.etp().flatMap(known::capacity)).orElse(null),
          referent.version());
    }
  }
}
