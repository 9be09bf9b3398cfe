package fr.jalon.accompaniment.programme.capacity;

import fr.jalon.accompaniment.programme.Programmes;
import fr.jalon.platform.http.Created;
import fr.jalon.platform.http.ETags;
import fr.jalon.platform.http.IdempotentCreation;
import fr.jalon.platform.identity.Allowed;
import fr.jalon.platform.identity.Relation;
import fr.jalon.platform.identity.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
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
import java.time.Clock;
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

/** Who holds which function in a programme. */
@Path("/programmes/{code}/postes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Programmes")
@RunOnVirtualThread
class PostResource {
  private final IdempotentCreation creation;
  private final Programmes programmes;
  private final PostRepository posts;
  private final KeepPost keepPost;
  private final Clock clock;

  PostResource(
      IdempotentCreation creation,
      Programmes programmes,
      PostRepository posts,
      KeepPost keepPost,
      Clock clock) {
    this.creation = creation;
    this.programmes = programmes;
    this.posts = posts;
    this.keepPost = keepPost;
    this.clock = clock;
  }

  @GET
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET, Role.PILOTE, Role.LOGICIEL_METIER},
      relation = Relation.DEPARTEMENT)
  @Operation(
      summary = "Lister les postes d'un programme",
      description =
          "Passés, présents et à venir : qui, à quelle fonction, quel temps, de quand à"
              + " quand.")
  @Transactional
  public List<Post> list(
      @Parameter(description = "Code du programme", example = "CEI") @PathParam("code")
          String code) {
    return posts.of(programmes.on(code, LocalDate.now(clock), "code").code());
  }

  @POST
  @Allowed(value = Role.CHEF_DE_PROJET, relation = Relation.DEPARTEMENT)
  @Operation(
      summary = "Pourvoir un poste d'un programme",
      description =
          "Le temps des postes fait les places d'une modalité ; qui occupe la fonction d'une"
              + " validation peut la donner.")
  @APIResponse(
      responseCode = "201",
      description = "Poste pourvu",
      content = @Content(schema = @Schema(implementation = Post.class)))
  public Response appoint(
      @Parameter(description = "Code du programme", example = "CEI") @PathParam("code") String code,
      @Valid @NotNull PostRequest request) {
    return creation.create(
        request,
        () -> {
          var post = keepPost.handle(code, Optional.empty(), _ -> {}, request.said());
          return new Created("/programmes/%s/postes/%s".formatted(code, post.id()), post);
        });
  }

  @PUT
  @Path("/{poste}")
  @Allowed(value = Role.CHEF_DE_PROJET, relation = Relation.DEPARTEMENT)
  @Operation(
      summary = "Changer un poste d'un programme, ou dire son dernier jour",
      description = "If-Match porte la version du poste, 1 à sa création.")
  @APIResponse(
      responseCode = "200",
      description = "Le poste, et sa nouvelle version en ETag",
      content = @Content(schema = @Schema(implementation = Post.class)))
  public Response change(
      @Parameter(description = "Code du programme", example = "CEI") @PathParam("code") String code,
      @PathParam("poste") UUID poste,
      @Parameter(description = "ETag de la version lue", example = "\"1\"")
          @HeaderParam(HttpHeaders.IF_MATCH)
          @Nullable String ifMatch,
      @Valid @NotNull PostRequest request) {
    var post =
        keepPost.handle(
            code, Optional.of(poste), current -> ETags.require(ifMatch, current), request.said());
    return Response.ok(post).tag(ETags.of(post.version())).build();
  }

  @Schema(
      name = "ProgrammePostRequest",
      description = "Un poste à pourvoir ou à changer",
      examples =
          """
          {"function": "COIP", "agentId": "agent-conseiller-015", "name": "Camille Besse",
           "fte": 1.00, "sinceOn": "2026-01-05"}\
          """)
  record PostRequest(
      @NotBlank @Size(max = 60) String function,
      @NotBlank @Size(max = 200) String agentId,
      @NotBlank @Size(max = 200) String name,
      @Schema(description = "Part de temps plein")
          @NotNull
          @DecimalMin("0.05")
          @DecimalMax("1.00")
          @Digits(integer = 1, fraction = 2)
          BigDecimal fte,
      @NotNull LocalDate sinceOn,
      @Schema(description = "Dernier jour, s'il est connu") @Nullable LocalDate untilOn) {

    KeepPost.Said said() {
      return new KeepPost.Said(function, agentId, name, fte, sinceOn, untilOn);
    }
  }
}
