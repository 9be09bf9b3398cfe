package fr.jalon.accompaniment.programme.move;

import fr.jalon.accompaniment.followup.AccompanimentId;
import fr.jalon.accompaniment.programme.entry.Assigned;
import fr.jalon.accompaniment.programme.entry.EntryId;
import fr.jalon.accompaniment.programme.entry.EntryView;
import fr.jalon.platform.identity.Allowed;
import fr.jalon.platform.identity.Relation;
import fr.jalon.platform.identity.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A person who enters a programme, and leaves it. */
@Path("/accompagnements/{id}/programmes/{entree}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Entrées dans un programme")
@RunOnVirtualThread
class StayResource {
  private final EnterProgramme enterProgramme;
  private final LeaveProgramme leaveProgramme;

  StayResource(EnterProgramme enterProgramme, LeaveProgramme leaveProgramme) {
    this.enterProgramme = enterProgramme;
    this.leaveProgramme = leaveProgramme;
  }

  @PUT
  @Path("/entree")
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET, Role.LOGICIEL_METIER},
      relation = Relation.FILE)
  @Operation(
      summary = "Faire entrer une personne dans un programme",
      description =
          "Avec les professionnels que le programme demande : pour l'accompagnement global, le"
              + " travailleur social et le conseiller France Travail. Une file active complète ne"
              + " prend plus personne, sauf raison dite et gardée.")
  public EntryView enter(
      @PathParam("id") UUID id,
      @PathParam("entree") UUID entree,
      @Valid @NotNull StayRequest request) {
    return EntryView.of(
        enterProgramme.handle(new AccompanimentId(id), new EntryId(entree), request.said()));
  }

  @PUT
  @Path("/sortie")
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET, Role.LOGICIEL_METIER},
      relation = Relation.FILE)
  @Operation(
      summary = "Faire sortir une personne d'un programme",
      description = "Avec un des motifs du programme. Le dernier jour compte dans la file active.")
  public EntryView leave(
      @PathParam("id") UUID id,
      @PathParam("entree") UUID entree,
      @Valid @NotNull ExitRequest request) {
    return EntryView.of(
        leaveProgramme.handle(
            new AccompanimentId(id), new EntryId(entree), request.reason(), request.leftOn()));
  }

  @Schema(
      name = "ProgrammeStay",
      description = "Une entrée dans un programme",
      examples =
          """
          {"referents": [
            {"role": "SOCIAL", "agentId": "agent-conseiller-015", "name": "Camille Besse"},
            {"role": "FRANCE_TRAVAIL", "agentId": "agent-ft-1", "name": "Dominique Vidal"}]}\
          """)
  record StayRequest(
      @Schema(description = "Jour de l'entrée ; aujourd'hui par défaut")
          @Nullable LocalDate enteredOn,
      @Schema(description = "Un professionnel par rôle du programme") @NotEmpty @Size(max = 10)
          List<@Valid @NotNull ReferentRequest> referents,
      @Schema(description = "Code de l'opérateur, quand le programme en demande un")
          @Nullable
          @Size(max = 60)
          String operator,
      @Schema(description = "Pourquoi la personne entre alors que la file est complète")
          @Nullable
          @Size(min = 10, max = 500)
          String overCapacityReason) {

    EnterProgramme.Said said() {
      return new EnterProgramme.Said(
          enteredOn,
          referents.stream()
              .map(each -> new Assigned(each.role(), each.agentId(), each.name()))
              .toList(),
          operator,
          overCapacityReason);
    }
  }

  @Schema(name = "ProgrammeReferentRequest", description = "Un professionnel du programme")
  record ReferentRequest(
      @NotBlank @Size(max = 60) String role,
      @Schema(description = "Son identifiant d'agent") @NotBlank @Size(max = 200) String agentId,
      @NotBlank @Size(max = 200) String name) {}

  @Schema(
      name = "ProgrammeExit",
      description = "Une sortie d'un programme",
      examples =
          """
          {"reason": "RSA_EXIT"}\
          """)
  record ExitRequest(
      @Schema(description = "Code du motif") @NotBlank @Size(max = 60) String reason,
      @Schema(description = "Dernier jour dans le programme ; aujourd'hui par défaut")
          @Nullable LocalDate leftOn) {}
}
