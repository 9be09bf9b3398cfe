package fr.jalon.orientation.convocation;

import static fr.jalon.orientation.OrientationProblem.DATE_INCOHERENT;

import fr.jalon.contracts.Channel;
import fr.jalon.orientation.carrier.Carriers;
import fr.jalon.orientation.convocation.ConvocationResource.ConvocationView;
import fr.jalon.orientation.convocation.SendConvocation.Order;
import fr.jalon.orientation.parcours.AgentDate;
import fr.jalon.orientation.parcours.Author;
import fr.jalon.orientation.parcours.ParcoursId;
import fr.jalon.platform.http.Created;
import fr.jalon.platform.http.IdempotentCreation;
import fr.jalon.platform.identity.Allowed;
import fr.jalon.platform.identity.CurrentAgent;
import fr.jalon.platform.identity.Relation;
import fr.jalon.platform.identity.Role;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Convoking a person. */
@Path("/parcours/{id}/convocations")
@Tag(name = "Convocations")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class ConvokingResource {
  private final SendConvocation sendConvocation;
  private final CurrentAgent agent;
  private final IdempotentCreation creation;
  private final Clock clock;
  private final Carriers carriers;

  ConvokingResource(
      SendConvocation sendConvocation,
      CurrentAgent agent,
      IdempotentCreation creation,
      Clock clock,
      Carriers carriers) {
    this.sendConvocation = sendConvocation;
    this.agent = agent;
    this.creation = creation;
    this.clock = clock;
    this.carriers = carriers;
  }

  @POST
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.FILE)
  @Operation(
      summary = "Convoquer une personne",
      description =
          "Rédige la convocation (nom, adresse, lieu, heure, droits) et en garde le texte exact,"
              + " scellé par son empreinte SHA-256 ; il ne change plus. RECORD enregistre une"
              + " convocation que le département envoie lui-même, au jour dit ; DELIVER la confie"
              + " au logiciel : le courriel et le SMS partent dans la minute, la lettre attend"
              + " d'être imprimée et postée. Par défaut : DELIVER pour un courriel ou un SMS sans"
              + " jour d'envoi, là où un prestataire est réglé ; RECORD sinon.")
  @APIResponse(
      responseCode = "201",
      description = "Convocation rédigée et gardée",
      content = @Content(schema = @Schema(implementation = ConvocationView.class)))
  public Response send(@PathParam("id") UUID id, @Valid @NotNull ConvocationRequest request) {
    return creation.create(
        request,
        () -> {
          var order =
              new Order(
                  request.channel(),
                  Optional.ofNullable(request.rendezVousId()),
                  AgentDate.of(request.sentOn(), LocalDate.now(clock), "/sentOn"),
                  leftToBeSent(request));
          var convoked =
              sendConvocation.handle(
                  new ParcoursId(id), order, new Author(agent.id(), agent.name()));
          return new Created(
              "/convocations/" + convoked.convocation().id(),
              ConvocationView.of(convoked.convocation(), convoked.delivery()));
        });
  }

  private boolean leftToBeSent(ConvocationRequest request) {
    if (request.handling() == null) {
      return request.sentOn() == null
          && switch (request.channel()) {
            case EMAIL, SMS -> carriers.serve(request.channel());
            case POST, HAND -> false;
          };
    }
    if (request.handling() == Handling.DELIVER && request.sentOn() != null) {
      throw DATE_INCOHERENT.because(
          "Une convocation à envoyer n'a pas encore de jour d'envoi.", "/sentOn");
    }
    return request.handling() == Handling.DELIVER;
  }

  /** Who sends it. */
  enum Handling {
    RECORD,
    DELIVER
  }

  @Schema(name = "ConvocationRequest")
  record ConvocationRequest(
      @Schema(description = "Canal d'envoi", examples = "POST")
          @NotNull(message = "Donnez le canal d'envoi.")
          Channel channel,
      @Schema(description = "Rendez-vous auquel la personne est convoquée, s'il est déjà pris")
          @Nullable UUID rendezVousId,
      @Schema(description = "Jour de l'envoi ; aujourd'hui par défaut", examples = "2026-03-02")
          @Nullable LocalDate sentOn,
      @Schema(
              description =
                  "RECORD : le département l'envoie lui-même ; DELIVER : le logiciel s'en charge",
              examples = "RECORD")
          @Nullable Handling handling) {}
}
