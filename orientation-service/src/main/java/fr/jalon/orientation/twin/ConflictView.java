package fr.jalon.orientation.twin;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.jalon.orientation.recognition.Doubt;
import fr.jalon.orientation.twin.ConflictRepository.ConflictRow;
import fr.jalon.orientation.twin.ConflictRepository.State;
import fr.jalon.orientation.twin.ReadConflict.Read;
import fr.jalon.orientation.twin.SideRepository.Side;
import fr.jalon.platform.identity.OfFile;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A doubt with its two persons side by side. */
@Schema(name = "Conflict")
record ConflictView(
    ConflictItem conflict,
    Side left,
    Side right,
    @Schema(description = "Les deux NIR connus sont le même") boolean sameNir)
    implements OfFile {

  static ConflictView of(Read read) {
    var sides = read.sides();
    return new ConflictView(
        ConflictItem.of(read.conflict()), sides.left(), sides.right(), sides.sameNir());
  }

  @Override
  public UUID fileId() {
    return left.personId();
  }

  /** A doubt of the queue, without identity. */
  @Schema(name = "ConflictItem")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ConflictItem(
      UUID id,
      UUID personId,
      UUID otherId,
      Doubt reason,
      @Schema(description = "Motif, en toutes lettres") String label,
      State state,
      Instant queuedAt,
      @Nullable Instant decidedAt,
      @Nullable String decidedBy,
      @Nullable String decisionReason,
      @Schema(description = "Fusion qui a tranché") @Nullable UUID mergeId) {

    static ConflictItem of(ConflictRow row) {
      return new ConflictItem(
          row.id(),
          row.personId(),
          row.otherId(),
          row.reason(),
          row.reason().label(),
          row.state(),
          row.queuedAt(),
          row.decidedAt(),
          row.decidedByName(),
          row.decisionReason(),
          row.mergeId());
    }
  }

  @Schema(name = "ConflictPage")
  record ConflictPage(List<ConflictItem> items, @Nullable String next) {}
}
