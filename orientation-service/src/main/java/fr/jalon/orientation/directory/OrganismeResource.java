package fr.jalon.orientation.directory;

import static fr.jalon.orientation.OrientationProblem.ORGANISME_NOT_FOUND;

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
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The organismes référents of the directory. */
@Path("/organismes")
@Tag(name = "Annuaire", description = "Territoires, organismes référents et référents.")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class OrganismeResource {
  private final RegisterOrganisme registerOrganisme;
  private final CorrectOrganisme correctOrganisme;
  private final OrganismeRepository organismes;
  private final IdempotentCreation creation;

  OrganismeResource(
      RegisterOrganisme registerOrganisme,
      CorrectOrganisme correctOrganisme,
      OrganismeRepository organismes,
      IdempotentCreation creation) {
    this.registerOrganisme = registerOrganisme;
    this.correctOrganisme = correctOrganisme;
    this.organismes = organismes;
    this.creation = creation;
  }

  @GET
  @Allowed(
      value = {
        Role.CONSEILLER,
        Role.CHEF_DE_PROJET,
        Role.PILOTE,
        Role.EXPLOITATION,
        Role.LOGICIEL_METIER
      },
      relation = Relation.DEPARTEMENT)
  @Operation(
      summary = "Lister les organismes référents",
      description = "Tous les organismes vers lesquels le département oriente, par nom.")
  public Page<OrganismeView> list() {
    return new Page<>(organismes.inOrder().stream().map(OrganismeView::of).toList(), null);
  }

  @POST
  @Allowed(
      value = {Role.CHEF_DE_PROJET, Role.EXPLOITATION},
      relation = Relation.DEPARTEMENT)
  @Operation(
      summary = "Inscrire un organisme référent à l'annuaire",
      description =
          "La nature de l'organisme est celle de l'enquête de la DREES ; elle seule dit s'il"
              + " relève du service public de l'emploi (SPE).")
  @APIResponse(
      responseCode = "201",
      description = "Organisme inscrit",
      content = @Content(schema = @Schema(implementation = OrganismeView.class)))
  public Response register(@Valid @NotNull OrganismeRequest request) {
    return creation.create(
        request,
        () -> {
          var organisme =
              registerOrganisme.handle(
                  request.name().strip(), request.kind(), Optional.ofNullable(request.siret()));
          return new Created("/organismes/" + organisme.id(), OrganismeView.of(organisme));
        });
  }

  @GET
  @Path("/{id}")
  @Allowed(
      value = {
        Role.CONSEILLER,
        Role.CHEF_DE_PROJET,
        Role.PILOTE,
        Role.EXPLOITATION,
        Role.LOGICIEL_METIER
      },
      relation = Relation.DEPARTEMENT)
  @Operation(
      summary = "Lire un organisme référent",
      description = "L'ETag est à rendre en If-Match pour le corriger.")
  @APIResponse(
      responseCode = "200",
      description = "L'organisme et son ETag",
      content = @Content(schema = @Schema(implementation = OrganismeView.class)))
  public Response read(@PathParam("id") UUID id) {
    return answer(
        organismes
            .organisme(id)
            .orElseThrow(
                () -> ORGANISME_NOT_FOUND.because("Choisissez un organisme de GET /organismes.")));
  }

  @PUT
  @Path("/{id}")
  @Allowed(
      value = {Role.CHEF_DE_PROJET, Role.EXPLOITATION},
      relation = Relation.DEPARTEMENT)
  @Operation(
      summary = "Corriger ou fermer un organisme référent",
      description =
          "Remplace ce que l'annuaire en sait, à condition d'avoir lu sa dernière version"
              + " (If-Match). Un organisme qui ferme reçoit un dernier jour : il reste celui des"
              + " décisions déjà prises et n'est plus choisi ensuite. Sa nature ne change plus dès"
              + " qu'une décision le nomme.")
  @APIResponse(
      responseCode = "200",
      description = "L'organisme corrigé et son nouvel ETag",
      content = @Content(schema = @Schema(implementation = OrganismeView.class)))
  public Response correct(
      @PathParam("id") UUID id,
      @Parameter(description = "ETag de la version lue", example = "\"0\"")
          @HeaderParam(HttpHeaders.IF_MATCH)
          @Nullable String ifMatch,
      @Valid @NotNull OrganismeCorrection request) {
    return answer(
        correctOrganisme.handle(
            id, version -> ETags.require(ifMatch, version), request.toOrganisme(id)));
  }

  private static Response answer(OrganismeReferent organisme) {
    return Response.ok(OrganismeView.of(organisme)).tag(ETags.of(organisme.version())).build();
  }

  @Schema(name = "OrganismeCorrection")
  record OrganismeCorrection(
      @Schema(
              description = "Nom, unique dans le département",
              examples = "Mission locale d'Aurillac")
          @NotBlank(message = "Donnez le nom de l'organisme.")
          @Size(max = 200, message = "Le nom a au plus 200 caractères.")
          String name,
      @Schema(description = "Nature au sens de la DREES", examples = "MISSION_LOCALE")
          @NotNull(message = "Donnez la nature de l'organisme.")
          OrganismeKind kind,
      @Schema(description = "SIRET, facultatif", examples = "12345678200010")
          @Pattern(regexp = "[0-9]{14}", message = "Un SIRET a quatorze chiffres.")
          @Nullable String siret,
      @Schema(description = "Dernier jour, quand il ferme", examples = "2026-12-31")
          @Nullable LocalDate closedOn) {
    OrganismeReferent toOrganisme(UUID id) {
      return new OrganismeReferent(
          id, name.strip(), kind, Optional.ofNullable(siret), Optional.ofNullable(closedOn), 0);
    }
  }

  @Schema(name = "OrganismeRequest")
  record OrganismeRequest(
      @Schema(
              description = "Nom, unique dans le département",
              examples = "Mission locale d'Aurillac")
          @NotBlank(message = "Donnez le nom de l'organisme.")
          @Size(max = 200, message = "Le nom a au plus 200 caractères.")
          String name,
      @Schema(description = "Nature au sens de la DREES", examples = "MISSION_LOCALE")
          @NotNull(message = "Donnez la nature de l'organisme.")
          OrganismeKind kind,
      @Schema(description = "SIRET, facultatif", examples = "12345678200010")
          @Pattern(regexp = "[0-9]{14}", message = "Un SIRET a quatorze chiffres.")
          @Nullable String siret) {}

  @Schema(name = "Organisme")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record OrganismeView(
      UUID id,
      String name,
      OrganismeKind kind,
      @Schema(description = "Nature, en clair") String kindLabel,
      @Schema(description = "Relève du service public de l'emploi") boolean spe,
      @Nullable String siret,
      @Schema(description = "Dernier jour où l'on y oriente") @Nullable LocalDate closedOn,
      long version) {
    static OrganismeView of(OrganismeReferent organisme) {
      return new OrganismeView(
          organisme.id(),
          organisme.name(),
          organisme.kind(),
          organisme.kind().label(),
          organisme.kind().spe(),
          organisme.siret().orElse(null),
          organisme.closedOn().orElse(null),
          organisme.version());
    }
  }
}
