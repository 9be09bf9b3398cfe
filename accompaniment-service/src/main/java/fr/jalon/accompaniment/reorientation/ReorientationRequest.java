package fr.jalon.accompaniment.reorientation;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.jalon.contracts.ParcoursType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A wish for another orientation: it waits, is withdrawn, or is answered; once. */
@Schema(description = "Une demande de réorientation et sa réponse")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReorientationRequest(
    UUID id,
    UUID accompanimentId,
    Status status,
    @Schema(description = "Type de parcours souhaité") ParcoursType wantedType,
    Reason reason,
    LocalDate requestedOn,
    Instant recordedAt,
    @Schema(description = "Agent qui l'a demandée") String recordedBy,
    @Nullable LocalDate withdrawnOn,
    @Schema(description = "Agent qui l'a retirée") @Nullable String withdrawnBy,
    @Schema(description = "Jour de la réponse de l'orientation") @Nullable LocalDate answeredOn,
    @Schema(description = "L'orientation décidée, si la demande est suivie")
        @Nullable UUID orientationId) {

  /** Where the request stands. */
  enum Status {
    REQUESTED,
    WITHDRAWN,
    ACCEPTED,
    REFUSED
  }

  /** Why another orientation would suit the person better. */
  enum Reason {
    OBSTACLES_LIFTED,
    NEW_OBSTACLES,
    HEALTH,
    JOB_SEARCH,
    MOVE,
    PERSON_WISH,
    /** The orientation did not suit the person from the start. */
    UNSUITED,
    OTHER
  }
}
