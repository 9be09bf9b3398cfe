package fr.jalon.accompaniment.caseload.transfer;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import fr.jalon.accompaniment.caseload.AssignmentRepository.Assigned;
import fr.jalon.contracts.ReferentEvent.AssignmentCause;
import fr.jalon.platform.identity.OfFile;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who answered for a person, from when to when, and why. */
@Schema(name = "ReferentAssignment", description = "Une désignation du référent unique")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AssignmentView(
    UUID id,
    UUID accompanimentId,
    @Schema(description = "Rang dans l'accompagnement") int number,
    UUID referentId,
    UUID organismeReferentId,
    LocalDate assignedOn,
    @Schema(description = "Jour où un autre a pris la suite, ou de la fin")
        @Nullable LocalDate until,
    AssignmentCause cause,
    @Schema(description = "Motif du transfert, en code", examples = "LEFT") @Nullable String reason,
    @Nullable UUID transferId,
    @Schema(description = "Désigné par l'orientation elle-même") boolean heard,
    @Schema(description = "Autres personnes qu'il suivait ce jour-là") long load,
    @Schema(description = "Son plafond ce jour-là, s'il est connu") @Nullable Integer ceiling,
    @Schema(description = "Pourquoi le plafond a été dépassé") @Nullable String overCeilingReason,
    Instant recordedAt,
    @Schema(description = "Agent qui l'a désigné") @Nullable String recordedBy)
    implements OfFile {

  static AssignmentView of(Assigned assigned) {
    return new AssignmentView(
        assigned.id(),
        assigned.accompanimentId(),
        assigned.number(),
        assigned.referentId(),
        assigned.organismeReferentId(),
        assigned.assignedOn(),
        assigned.until(),
        assigned.cause(),
        assigned.reason(),
        assigned.transferId(),
        assigned.heard(),
        assigned.load(),
        assigned.ceiling(),
        assigned.overrideReason(),
        assigned.recordedAt(),
        assigned.recordedBy());
  }

  @Override
  @JsonIgnore
  @Schema(hidden = true)
  public UUID fileId() {
    return accompanimentId;
  }
}
