package fr.jalon.orientation.site;

import static fr.jalon.orientation.OrientationProblem.SITE_NOT_FOUND;

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
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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

/** The sites of the directory. */
@Path("/sites")
@Tag(name = "Annuaire")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class SiteResource {
  private final KeepSite keepSite;
  private final SiteRepository sites;
  private final IdempotentCreation creation;

  SiteResource(KeepSite keepSite, SiteRepository sites, IdempotentCreation creation) {
    this.keepSite = keepSite;
    this.sites = sites;
    this.creation = creation;
  }

  @GET
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET, Role.EXPLOITATION, Role.LOGICIEL_METIER},
      relation = Relation.DEPARTEMENT)
  @Operation(
      summary = "Lister les sites",
      description = "Les lieux où l'on reçoit, leurs salles et les temps de trajet, par nom.")
  public Page<SiteView> list() {
    return new Page<>(sites.inOrder().stream().map(SiteView::of).toList(), null);
  }

  @GET
  @Path("/{id}")
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET, Role.EXPLOITATION, Role.LOGICIEL_METIER},
      relation = Relation.DEPARTEMENT)
  @Operation(summary = "Lire un site", description = "L'ETag est à rendre en If-Match.")
  @APIResponse(
      responseCode = "200",
      description = "Le site et son ETag",
      content = @Content(schema = @Schema(implementation = SiteView.class)))
  public Response read(@PathParam("id") UUID id) {
    return answer(
        sites
            .site(id)
            .orElseThrow(() -> SITE_NOT_FOUND.because("Choisissez un site de GET /sites.")));
  }

  @POST
  @Allowed(
      value = {Role.CHEF_DE_PROJET, Role.EXPLOITATION},
      relation = Relation.DEPARTEMENT)
  @Operation(
      summary = "Inscrire un site à l'annuaire",
      description =
          "Un site reçoit les personnes de son territoire, et celles des territoires pour lesquels"
              + " un temps de trajet est donné.")
  @APIResponse(
      responseCode = "201",
      description = "Site inscrit",
      content = @Content(schema = @Schema(implementation = SiteView.class)))
  public Response register(@Valid @NotNull SiteRequest request) {
    return creation.create(
        request,
        () -> {
          var site = keepSite.register(request.toSite(UUID.randomUUID()));
          return new Created("/sites/" + site.id(), SiteView.of(site));
        });
  }

  @PUT
  @Path("/{id}")
  @Allowed(
      value = {Role.CHEF_DE_PROJET, Role.EXPLOITATION},
      relation = Relation.DEPARTEMENT)
  @Operation(
      summary = "Corriger un site",
      description =
          "Remplace le site, à condition d'avoir lu sa dernière version (If-Match). Les créneaux"
              + " déjà ouverts gardent le lieu qu'ils annoncent.")
  @APIResponse(
      responseCode = "200",
      description = "Le site corrigé et son nouvel ETag",
      content = @Content(schema = @Schema(implementation = SiteView.class)))
  public Response correct(
      @PathParam("id") UUID id,
      @Parameter(description = "ETag de la version lue", example = "\"0\"")
          @HeaderParam(HttpHeaders.IF_MATCH)
          @Nullable String ifMatch,
      @Valid @NotNull SiteRequest request) {
    return answer(
        keepSite.correct(id, version -> ETags.require(ifMatch, version), request.toSite(id)));
  }

  private static Response answer(Site site) {
    return Response.ok(SiteView.of(site)).tag(ETags.of(site.version())).build();
  }

  @Schema(name = "SiteRequest")
  record SiteRequest(
      @Schema(description = "Nom, unique dans le département", examples = "Maison de Mauriac")
          @NotBlank(message = "Donnez le nom du site.")
          @Size(max = 100, message = "Le nom a au plus 100 caractères.")
          String name,
      @Schema(
              description = "Adresse, telle que la convocation la dira",
              examples = "1 place Georges-Pompidou, 15200 Mauriac")
          @NotBlank(message = "Donnez l'adresse.")
          @Size(max = 190, message = "L'adresse a au plus 190 caractères.")
          String address,
      @Schema(description = "Code du territoire", examples = "AURILLAC-SUD")
          @NotBlank(message = "Donnez le territoire.")
          String territory,
      @Schema(description = "Salles")
          @NotNull(message = "Donnez les salles, même si la liste est vide.")
          @Size(max = 100, message = "Un site a au plus 100 salles.")
          List<@Valid @NotNull(message = "Une salle n'est pas vide.") RoomView> rooms,
      @Schema(description = "Temps de trajet depuis les territoires d'où l'on vient")
          @NotNull(message = "Donnez les trajets, même si la liste est vide.")
          @Size(max = 100, message = "Un site a au plus 100 trajets.")
          List<@Valid @NotNull(message = "Un trajet n'est pas vide.") TravelView> travel,
      @Schema(description = "Dernier jour, quand le site ferme", examples = "2026-12-31")
          @Nullable LocalDate closedOn) {
    Site toSite(UUID id) {
      return new Site(
          id,
          name.strip(),
          address.strip(),
          territory,
          rooms.stream().map(room -> new Site.Room(room.name().strip(), room.places())).toList(),
          travel.stream().map(way -> new Site.Travel(way.territory(), way.minutes())).toList(),
          Optional.ofNullable(closedOn),
          0);
    }
  }

  @Schema(name = "SiteRoom")
  record RoomView(
      @Schema(description = "Nom de la salle", examples = "Salle du Plomb")
          @NotBlank(message = "Donnez le nom de la salle.")
          @Size(max = 100, message = "Le nom a au plus 100 caractères.")
          String name,
      @Schema(description = "Nombre de places", examples = "12")
          @NotNull(message = "Donnez le nombre de places.")
          @Min(value = 1, message = "Une salle a au moins une place.")
          @Max(value = 100, message = "Une salle a au plus 100 places.")
          Integer places) {}

  @Schema(name = "SiteTravel")
  record TravelView(
      @Schema(description = "Code du territoire d'où l'on vient", examples = "AURILLAC-SUD")
          @NotBlank(message = "Donnez le territoire.")
          String territory,
      @Schema(description = "Minutes de trajet", examples = "45")
          @NotNull(message = "Donnez le temps de trajet.")
          @Min(value = 0, message = "Un trajet dure au moins zéro minute.")
          @Max(value = 600, message = "Un trajet dure au plus dix heures.")
          Integer minutes) {}

  @Schema(name = "Site")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record SiteView(
      UUID id,
      String name,
      String address,
      String territory,
      List<RoomView> rooms,
      List<TravelView> travel,
      @Nullable LocalDate closedOn,
      long version) {
    static SiteView of(Site site) {
      return new SiteView(
          site.id(),
          site.name(),
          site.address(),
          site.territory(),
          site.rooms().stream().map(room -> new RoomView(room.name(), room.places())).toList(),
          site.travel().stream()
              .map(way -> new TravelView(way.territory(), way.minutes()))
              .toList(),
          site.closedOn().orElse(null),
          site.version());
    }
  }
}
