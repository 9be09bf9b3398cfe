package fr.jalon.orientation.suspension.procedure;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.jalon.orientation.suspension.Status;
import fr.jalon.orientation.suspension.Suspension;
import fr.jalon.orientation.suspension.Suspension.Contradictory;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where a suspension stands after a step; its story is read apart. */
@Schema(name = "SuspensionMove")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MoveView(
    UUID id,
    UUID parcoursId,
    UUID personId,
    Status status,
    @Schema(description = "Dernier jour pour présenter des observations")
        @Nullable LocalDate observationsUntil) {

  public static MoveView of(Suspension suspension) {
    var proposal = suspension.proposal();
    return new MoveView(
        proposal.id(),
        proposal.parcours().value(),
        proposal.person().value(),
        Status.of(suspension),
        suspension instanceof Contradictory running ? running.hearing().until() : null);
  }
}
