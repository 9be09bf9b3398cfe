package fr.jalon.accompaniment.coordination;

import fr.jalon.accompaniment.followup.AccompanimentId;
import fr.jalon.platform.http.Created;
import fr.jalon.platform.http.ETags;
import fr.jalon.platform.http.IdempotentCreation;
import fr.jalon.platform.identity.Allowed;
import fr.jalon.platform.identity.Relation;
import fr.jalon.platform.identity.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Référents de parcours, proposed and read. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Référent de parcours")
@RunOnVirtualThread
class CoordinationResource {
  private final IdempotentCreation creation;
  private final ProposeCoordination proposeCoordination;
  private final ReadCoordinations readCoordinations;

  CoordinationResource(
      IdempotentCreation creation,
      ProposeCoordination proposeCoordination,
      ReadCoordinations readCoordinations) {
    this.creation = creation;
    this.proposeCoordination = proposeCoordination;
    this.readCoordinations = readCoordinations;
  }

  @POST
  @Path("/accompagnements/{id}/coordinations")
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.FILE)
  @Operation(
      summary = "Proposer un référent de parcours",
      description =
          "À partir de trois professionnels, ou pour une raison dite ; rien ne commence avant"
              + " l'accord de la personne.")
  @APIResponse(
      responseCode = "201",
      description = "Proposition enregistrée",
      content = @Content(schema = @Schema(implementation = CoordinationView.class)))
  public Response propose(@PathParam("id") UUID id, @Valid @NotNull ProposalRequest request) {
    return creation.create(
        request,
        () -> {
          var view =
              proposeCoordination.handle(
                  new AccompanimentId(id),
                  request.coordinator(),
                  Optional.ofNullable(request.because())
                      .map(String::strip)
                      .filter(text -> !text.isEmpty()),
                  request.proposedOn());
          return new Created("/coordinations/" + view.id(), view);
        });
  }

  @GET
  @Path("/accompagnements/{id}/coordinations")
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET, Role.LOGICIEL_METIER, Role.DPO},
      relation = Relation.FILE)
  @Operation(summary = "Lire les coordinations d'un accompagnement")
  public CoordinationView.All list(@PathParam("id") UUID id) {
    return readCoordinations.of(new AccompanimentId(id));
  }

  @GET
  @Path("/coordinations/{id}")
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET, Role.LOGICIEL_METIER, Role.DPO},
      relation = Relation.FILE)
  @Operation(
      summary = "Lire une coordination",
      description = "L'accord de la personne et le plan en vigueur.")
  @APIResponse(
      responseCode = "200",
      description = "La coordination, et la version de son plan en ETag",
      content = @Content(schema = @Schema(implementation = CoordinationView.class)))
  public Response read(@PathParam("id") UUID id) {
    var view = readCoordinations.one(new CoordinationId(id));
    return Response.ok(view).tag(ETags.of(view.planVersion())).build();
  }

  @Schema(
      description = "Une proposition",
      examples =
          """
          {"coordinator": "Assistante sociale de secteur",
           "because": "Deux services et un projet de déménagement."}\
          """)
  record ProposalRequest(
      @Schema(description = "Fonction de qui serait référent de parcours")
          @NotBlank
          @Size(max = 120)
          String coordinator,
      @Schema(description = "Pourquoi, si les professionnels sont moins de trois") @Size(max = 1000)
          @Nullable String because,
      @Schema(description = "Jour de la proposition ; aujourd'hui par défaut")
          @Nullable LocalDate proposedOn) {}
}
