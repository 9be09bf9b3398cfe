package fr.jalon.indicators.declaration.writing;

import fr.jalon.indicators.declaration.DeclarationId;
import fr.jalon.indicators.declaration.Version;
import fr.jalon.indicators.declaration.writing.JudgeDeclaration.Judgement;
import fr.jalon.platform.http.ETags;
import fr.jalon.platform.identity.Allowed;
import fr.jalon.platform.identity.Relation;
import fr.jalon.platform.identity.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The moves of a declaration: revised and submitted by the partner, judged by the département. */
@Path("/declarations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Déclarations")
@RunOnVirtualThread
class MovingResource {
  private final ReviseDeclaration reviseDeclaration;
  private final SubmitDeclaration submitDeclaration;
  private final JudgeDeclaration judgeDeclaration;

  MovingResource(
      ReviseDeclaration reviseDeclaration,
      SubmitDeclaration submitDeclaration,
      JudgeDeclaration judgeDeclaration) {
    this.reviseDeclaration = reviseDeclaration;
    this.submitDeclaration = submitDeclaration;
    this.judgeDeclaration = judgeDeclaration;
  }

  @PUT
  @Path("/{id}")
  @Allowed(value = Role.PILOTE, relation = Relation.DEPARTEMENT)
  @Operation(
      summary = "Modifier ou corriger une déclaration",
      description =
          "Un brouillon, ou une déclaration renvoyée, redevient un brouillon. Corriger un chiffre"
              + " validé demande une raison ; il reste en vigueur jusqu'à la validation du nouveau."
              + " Ce qui a été dit avant est gardé.")
  @APIResponse(
      responseCode = "200",
      description = "Le brouillon et son nouvel ETag",
      content = @Content(schema = @Schema(implementation = DeclarationView.class)))
  public Response revise(
      @PathParam("id") UUID id,
      @Parameter(description = "ETag de la version lue", example = "\"1\"")
          @HeaderParam(HttpHeaders.IF_MATCH)
          @Nullable String ifMatch,
      @Valid @NotNull RevisionRequest request) {
    return answer(
        reviseDeclaration.handle(
            new DeclarationId(id),
            ifMatch,
            request.said(),
            Objects.requireNonNullElse(request.reason(), "")));
  }

  @PUT
  @Path("/{id}/soumission")
  @Allowed(value = Role.PILOTE, relation = Relation.DEPARTEMENT)
  @Operation(
      summary = "Soumettre une déclaration au département",
      description =
          "La méthode est dite, la période est finie (sauf pour un jalon atteint) et un jalon"
              + " atteint a sa pièce.")
  @APIResponse(
      responseCode = "200",
      description = "La déclaration soumise et son nouvel ETag",
      content = @Content(schema = @Schema(implementation = DeclarationView.class)))
  public Response submit(
      @PathParam("id") UUID id,
      @Parameter(description = "ETag de la version lue", example = "\"1\"")
          @HeaderParam(HttpHeaders.IF_MATCH)
          @Nullable String ifMatch) {
    return answer(submitDeclaration.handle(new DeclarationId(id), ifMatch));
  }

  @PUT
  @Path("/{id}/validation")
  @Allowed(value = Role.CHEF_DE_PROJET, relation = Relation.DEPARTEMENT)
  @Operation(
      summary = "Valider une déclaration",
      description = "Le chiffre devient celui du département. Qui l'a soumis ne le valide pas.")
  @APIResponse(
      responseCode = "200",
      description = "La déclaration validée et son nouvel ETag",
      content = @Content(schema = @Schema(implementation = DeclarationView.class)))
  public Response validate(
      @PathParam("id") UUID id,
      @Parameter(description = "ETag de la version lue", example = "\"2\"")
          @HeaderParam(HttpHeaders.IF_MATCH)
          @Nullable String ifMatch) {
    return answer(judgeDeclaration.handle(new DeclarationId(id), ifMatch, Judgement.VALIDATE, ""));
  }

  @PUT
  @Path("/{id}/retour")
  @Allowed(value = Role.CHEF_DE_PROJET, relation = Relation.DEPARTEMENT)
  @Operation(
      summary = "Renvoyer une déclaration à l'organisme",
      description = "Le commentaire dit ce qui manque ou ce qui étonne.")
  @APIResponse(
      responseCode = "200",
      description = "La déclaration renvoyée et son nouvel ETag",
      content = @Content(schema = @Schema(implementation = DeclarationView.class)))
  public Response sendBack(
      @PathParam("id") UUID id,
      @Parameter(description = "ETag de la version lue", example = "\"2\"")
          @HeaderParam(HttpHeaders.IF_MATCH)
          @Nullable String ifMatch,
      @Valid @NotNull ReturnRequest request) {
    return answer(
        judgeDeclaration.handle(
            new DeclarationId(id), ifMatch, Judgement.SEND_BACK, request.comment()));
  }

  static Response answer(Version version) {
    return Response.ok(DeclarationView.of(version))
        .tag(ETags.of(version.declaration().version()))
        .build();
  }

  @Schema(
      name = "DeclarationRevision",
      examples =
          """
          {"value": 24, "method": "Parcours ouverts dans l'année, liste revue avec Pôle emploi",
           "documents": [], "reason": "Deux parcours de décembre manquaient"}\
          """)
  record RevisionRequest(
      @Schema(examples = "24") @Nullable BigDecimal value,
      @Schema(description = "Pour un jalon : atteint ou non") @Nullable Boolean reached,
      @Schema(description = "Jour où le jalon a été atteint") @Nullable LocalDate reachedOn,
      @Schema(description = "Comment le chiffre a été obtenu ; aucune donnée personnelle")
          @Size(max = 2000)
          @Nullable String method,
      @Schema(description = "Pièces déposées par POST /pieces-justificatives") @Size(max = 20)
          @Nullable List<@NotNull(message = "Une pièce a un identifiant.") UUID> documents,
      @Schema(description = "Pourquoi, quand le chiffre était validé") @Size(max = 1000)
          @Nullable String reason) {
    Said said() {
      return new Said(
          value,
          reached,
          reachedOn,
          Objects.requireNonNullElse(method, ""),
          Objects.requireNonNullElse(documents, List.of()));
    }
  }

  @Schema(
      name = "DeclarationReturn",
      examples = "{\"comment\": \"Les parcours de décembre manquent : revoyez la liste.\"}")
  record ReturnRequest(
      @NotBlank(message = "Dites ce qui manque ou ce qui étonne.") @Size(max = 1000)
          String comment) {}
}
