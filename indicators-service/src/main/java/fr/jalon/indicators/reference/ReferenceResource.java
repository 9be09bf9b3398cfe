package fr.jalon.indicators.reference;

import static fr.jalon.platform.identity.Relation.REFERENCE;
import static fr.jalon.platform.identity.Role.CHEF_DE_PROJET;
import static fr.jalon.platform.identity.Role.COMITE;
import static fr.jalon.platform.identity.Role.CONSEILLER;
import static fr.jalon.platform.identity.Role.DPO;
import static fr.jalon.platform.identity.Role.EXPLOITATION;
import static fr.jalon.platform.identity.Role.PILOTE;

import fr.jalon.indicators.catalogue.Catalogue;
import fr.jalon.platform.http.ETags;
import fr.jalon.platform.identity.Allowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What the département declares so that a stock can be divided: its posts, dated. */
@Path("/references")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Références")
@RunOnVirtualThread
class ReferenceResource {
  private final Catalogue catalogue;
  private final DeclareReference declareReference;

  ReferenceResource(Catalogue catalogue, DeclareReference declareReference) {
    this.catalogue = catalogue;
    this.declareReference = declareReference;
  }

  @GET
  @Allowed(
      value = {CONSEILLER, CHEF_DE_PROJET, PILOTE, COMITE, DPO, EXPLOITATION},
      relation = REFERENCE)
  @Operation(summary = "Les références dont le catalogue a besoin, et ce qui en a été dit")
  public List<ReferenceView> all() {
    return catalogue.references().stream()
        .map(code -> ReferenceView.of(code, declareReference.read(code)))
        .toList();
  }

  @GET
  @Path("/{code}")
  @Allowed(
      value = {CONSEILLER, CHEF_DE_PROJET, PILOTE, COMITE, DPO, EXPLOITATION},
      relation = REFERENCE)
  @Operation(summary = "Une référence : sa valeur de jour en jour, et tout ce qui en a été dit")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ReferenceView.class)))
  public Response one(
      @Parameter(description = "Code de la référence", example = "ETP_COIP") @PathParam("code")
          String code) {
    return answer(code, declareReference.read(code));
  }

  @PUT
  @Path("/{code}")
  @Allowed(value = CHEF_DE_PROJET, relation = REFERENCE)
  @Operation(
      summary = "Dire ce que vaut une référence à partir d'un jour",
      description =
          "Rien n'est effacé : pour un même jour, la dernière déclaration compte, et un chiffre tel"
              + " qu'il était connu se divise par ce qui était déclaré alors.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ReferenceView.class)))
  public Response declare(
      @Parameter(description = "Code de la référence", example = "ETP_COIP") @PathParam("code")
          String code,
      @Parameter(description = "ETag lu avant de modifier", example = "\"0\"")
          @HeaderParam("If-Match")
          @Nullable String ifMatch,
      @RequestBody(
              content =
                  @Content(
                      schema = @Schema(implementation = DeclarationRequest.class),
                      examples =
                          @ExampleObject(
                              name = "trois postes",
                              value =
                                  """
                                  {"holdsFrom": "2026-01-01", "value": 3}\
                                  """)))
          @Valid
          @NotNull
          DeclarationRequest request) {
    return answer(
        code, declareReference.handle(code, ifMatch, request.holdsFrom(), request.value()));
  }

  private static Response answer(String code, ReferenceHistory history) {
    return Response.ok(ReferenceView.of(code, history)).tag(ETags.of(history.version())).build();
  }

  /** A value, and the first day it holds. */
  record DeclarationRequest(
      @Schema(description = "Premier jour où la valeur vaut", examples = "2026-01-01") @NotNull
          LocalDate holdsFrom,
      @Schema(description = "Valeur, équivalents temps plein par exemple", examples = "3")
          @NotNull
          @DecimalMin("0")
          @Digits(integer = 6, fraction = 2)
          BigDecimal value) {}

  /** One reference and everything that was said of it, the oldest first. */
  record ReferenceView(String code, List<ToldView> told) {
    static ReferenceView of(String code, ReferenceHistory history) {
      return new ReferenceView(code, history.told().stream().map(ToldView::of).toList());
    }
  }

  /** One declaration; the agent is known by an opaque id. */
  record ToldView(LocalDate holdsFrom, BigDecimal value, Instant declaredAt, String declaredBy) {
    static ToldView of(Reference reference) {
      return new ToldView(
          reference.holdsFrom(), reference.value(), reference.declaredAt(), reference.declaredBy());
    }
  }
}
