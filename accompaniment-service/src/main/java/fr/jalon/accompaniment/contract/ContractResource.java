package fr.jalon.accompaniment.contract;

import fr.jalon.accompaniment.followup.AccompanimentId;
import fr.jalon.platform.document.Printable;
import fr.jalon.platform.http.Created;
import fr.jalon.platform.http.ETags;
import fr.jalon.platform.http.IdempotentCreation;
import fr.jalon.platform.identity.Allowed;
import fr.jalon.platform.identity.Relation;
import fr.jalon.platform.identity.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Contracts, from the draft to both signatures. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contrats")
@RunOnVirtualThread
class ContractResource {
  private final IdempotentCreation creation;
  private final DrawUpContract drawUpContract;
  private final AmendContract amendContract;
  private final SignContract signContract;
  private final ReadContract readContract;

  ContractResource(
      IdempotentCreation creation,
      DrawUpContract drawUpContract,
      AmendContract amendContract,
      SignContract signContract,
      ReadContract readContract) {
    this.creation = creation;
    this.drawUpContract = drawUpContract;
    this.amendContract = amendContract;
    this.signContract = signContract;
    this.readContract = readContract;
  }

  @POST
  @Path("/accompagnements/{id}/contrats")
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET, Role.LOGICIEL_METIER},
      relation = Relation.FILE)
  @Operation(
      summary = "Établir un contrat",
      description =
          "Librement débattu, il reste un projet modifiable jusqu'à la première signature.")
  @APIResponse(
      responseCode = "201",
      description = "Projet de contrat établi",
      content = @Content(schema = @Schema(implementation = ContractView.class)))
  public Response drawUp(@PathParam("id") UUID id, @Valid @NotNull TermsRequest request) {
    return creation.create(
        request,
        () -> {
          var draft = drawUpContract.handle(new AccompanimentId(id), request.terms());
          return new Created("/contrats/" + draft.id().value(), ContractView.of(draft));
        });
  }

  @GET
  @Path("/contrats/{id}")
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET, Role.LOGICIEL_METIER, Role.DPO},
      relation = Relation.FILE)
  @Operation(summary = "Lire un contrat")
  @APIResponse(
      responseCode = "200",
      description = "Le contrat, et sa version en ETag",
      content = @Content(schema = @Schema(implementation = ContractView.class)))
  public Response read(@PathParam("id") UUID id) {
    return tagged(readContract.handle(new ContractId(id)));
  }

  @PUT
  @Path("/contrats/{id}")
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET, Role.LOGICIEL_METIER},
      relation = Relation.FILE)
  @Operation(
      summary = "Modifier un projet de contrat",
      description = "If-Match porte l'ETag de la version lue. Refusé dès la première signature.")
  @APIResponse(
      responseCode = "200",
      description = "Le projet modifié, et sa nouvelle version en ETag",
      content = @Content(schema = @Schema(implementation = ContractView.class)))
  public Response amend(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Valid @NotNull TermsRequest request) {
    return tagged(amendContract.handle(new ContractId(id), ifMatch, request.terms()));
  }

  @POST
  @Path("/contrats/{id}/signatures")
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET, Role.LOGICIEL_METIER},
      relation = Relation.FILE)
  @Operation(
      summary = "Enregistrer une signature",
      description =
          "La première fige le contenu et son empreinte ; la seconde engage les deux parties, et"
              + " le contrat ne change plus.")
  @APIResponse(
      responseCode = "201",
      description = "Signature enregistrée",
      content = @Content(schema = @Schema(implementation = ContractView.class)))
  public Response sign(@PathParam("id") UUID id, @Valid @NotNull SignatureRequest request) {
    return creation.create(
        request,
        () -> {
          var contract =
              signContract.handle(new ContractId(id), request.signatory(), request.signedOn());
          return new Created("/contrats/" + id, ContractView.of(contract));
        });
  }

  private static Response tagged(Contract contract) {
    return Response.ok(ContractView.of(contract)).tag(ETags.of(contract.version())).build();
  }

  @Schema(
      description = "Ce sur quoi la personne et son référent s'accordent",
      examples =
          """
          {"objectives": "Retrouver un emploi dans l'aide à domicile.",
           "actions": [
             {"kind": "JOB_SEARCH", "description": "Deux candidatures par semaine."},
             {"kind": "MOBILITY", "description": "Passer le code de la route."}],
           "startsOn": "2026-03-20", "endsOn": "2026-09-19", "weeklyHours": 15}\
          """)
  record TermsRequest(
      @NotBlank @Size(max = 4000) @Printable String objectives,
      @NotNull @Size(min = 1, max = 30) List<@Valid @NotNull ActionRequest> actions,
      @NotNull LocalDate startsOn,
      @NotNull LocalDate endsOn,
      @Schema(description = "Heures d'activité par semaine") @Min(1) @Max(35)
          @Nullable Integer weeklyHours) {

    Terms terms() {
      return new Terms(
          objectives,
          actions.stream().map(each -> new Terms.Action(each.kind(), each.description())).toList(),
          startsOn,
          endsOn,
          weeklyHours);
    }
  }

  @Schema(description = "Une action ; chaque type ne figure qu'une fois au contrat")
  record ActionRequest(
      @NotNull ActionKind kind, @NotBlank @Size(max = 1000) @Printable String description) {}

  @Schema(
      description = "Une signature",
      examples =
          """
          {"signatory": "PERSON", "signedOn": "2026-03-20"}\
          """)
  record SignatureRequest(
      @NotNull Signatory signatory,
      @Schema(description = "Jour de la signature ; aujourd'hui par défaut")
          @Nullable LocalDate signedOn) {}
}
