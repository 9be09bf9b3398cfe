package fr.jalon.orientation.convocation;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.jalon.contracts.OrientationEvent.Channel;
import fr.jalon.platform.identity.Allowed;
import fr.jalon.platform.identity.OfFile;
import fr.jalon.platform.identity.Relation;
import fr.jalon.platform.identity.Role;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A convocation, kept as proof. */
@Path("/convocations/{id}")
@Tag(name = "Convocations", description = "Convocations et leur preuve.")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class ConvocationResource {
  private final ConvocationRepository convocations;

  ConvocationResource(ConvocationRepository convocations) {
    this.convocations = convocations;
  }

  @GET
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.FILE)
  @Operation(
      summary = "Lire une convocation",
      description =
          "Le texte tel qu'il a été rédigé, et l'empreinte qui prouve qu'il n'a pas changé.")
  public ConvocationView read(@PathParam("id") UUID id) {
    return ConvocationView.of(convocations.convocation(id));
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ConvocationView(
      UUID id,
      UUID parcoursId,
      UUID personId,
      @Nullable UUID rendezVousId,
      Channel channel,
      LocalDate sentOn,
      String sentBy,
      @Schema(description = "Texte exact de la convocation") String content,
      @Schema(description = "Empreinte SHA-256 du texte en UTF-8, en hexadécimal") String sha256)
      implements OfFile {

    @Override
    public UUID fileId() {
      return personId;
    }

    static ConvocationView of(Convocation convocation) {
      return new ConvocationView(
          convocation.id(),
          convocation.parcours().value(),
          convocation.person().value(),
          convocation.rendezVousId().orElse(null),
          convocation.channel(),
          convocation.sentOn(),
          convocation.sentBy(),
          convocation.content(),
          convocation.sha256());
    }
  }
}
