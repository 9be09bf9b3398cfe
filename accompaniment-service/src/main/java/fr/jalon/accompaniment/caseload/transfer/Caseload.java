package fr.jalon.accompaniment.caseload.transfer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** All that a référent followed, handed over at once, with what became of each person. */
@Schema(name = "CaseloadTransfer", description = "Le transfert de tout l'effectif d'un référent")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Caseload(
    UUID id,
    UUID fromReferentId,
    TransferReason reason,
    LocalDate transferredOn,
    @Schema(description = "Pourquoi un plafond pouvait être dépassé")
        @Nullable String overCeilingReason,
    Instant recordedAt,
    String recordedBy,
    List<Line> lines) {

  /** What became of one person. */
  @Schema(name = "CaseloadTransferLine")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Line(
      UUID accompanimentId,
      Outcome outcome,
      @Schema(description = "Le nouveau référent") @Nullable UUID referentId) {}

  /** How the handing over of one person ended. */
  enum Outcome {
    TRANSFERRED,
    /**
     * Nobody of those named has room, and no reason was given to pass a ceiling: nothing changed.
     */
    CEILING_REACHED,
    /** None of those named works for the person's organisme: nothing changed. */
    OTHER_ORGANISME
  }
}
