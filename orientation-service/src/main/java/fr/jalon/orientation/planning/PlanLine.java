package fr.jalon.orientation.planning;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.jalon.orientation.matching.Proposal.Obstacle;
import fr.jalon.orientation.matching.Proposal.Verdict;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One person of a plan, the slot proposed, and what became of it. */
@Schema(name = "PlanLine")
@JsonInclude(JsonInclude.Include.NON_NULL)
record PlanLine(
    int number,
    UUID parcoursId,
    @Schema(description = "Dernier jour pour orienter") @Nullable LocalDate dueOn,
    Verdict verdict,
    @Schema(
            description =
                "Jours de retard du créneau proposé ; sans créneau, le retard au moins, rien"
                    + " n'étant libre jusqu'à la fin de la période")
        int daysLate,
    @Schema(description = "Pourquoi l'échéance est manquée") @Nullable Obstacle obstacle,
    @Nullable UUID slotId,
    @Nullable OffsetDateTime startsAt,
    @Nullable String site,
    @Nullable String conseillerId,
    Status status,
    @Schema(description = "Pourquoi le rendez-vous n'a pas pu être pris") @Nullable String problem,
    @Nullable UUID rendezVousId,
    @Schema(description = "Les créneaux qui auraient tenu l'échéance") @Nullable Saving savedBy,
    long version) {

  /** Slots that would have kept the promise, with others that the same ones would save. */
  @Schema(name = "PlanLineSaving")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Saving(
      @Nullable UUID siteId,
      String territory,
      @Schema(description = "Pas avant") LocalDate notBefore,
      @Schema(description = "Au plus tard") LocalDate notAfter,
      @Schema(description = "Nombre de créneaux, pour autant de personnes") int slots) {}

  /** What became of the line. */
  enum Status {
    /** A human is to say. */
    PROPOSED,
    /** The rendez-vous is booked. */
    ACCEPTED,
    /** It could not be booked, and the line says why. */
    FAILED
  }
}
