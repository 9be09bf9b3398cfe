package fr.jalon.orientation.merge;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.jalon.orientation.merge.Merge.Split;
import fr.jalon.platform.identity.OfFile;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A merge, and its undoing if it was undone. */
@Schema(name = "Merge")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MergeView(
    UUID id,
    UUID keptId,
    UUID absorbedId,
    String reason,
    List<String> proofs,
    LocalDate mergedOn,
    String mergedBy,
    @Schema(description = "Parcours venus de la personne absorbée") List<UUID> parcoursIds,
    @Schema(description = "Parcours clos comme doublon") @Nullable UUID closedParcoursId,
    @Schema(description = "Admission sans RSA close comme doublon")
        @Nullable UUID closedAdmissionId,
    @Nullable SplitView separation)
    implements OfFile {

  public static MergeView of(Merge merge) {
    return new MergeView(
        merge.id(),
        merge.keptId(),
        merge.absorbedId(),
        merge.reason(),
        merge.proofs(),
        merge.mergedOn(),
        merge.mergedByName(),
        merge.parcoursIds(),
        merge.closedParcoursId(),
        merge.closedAdmissionId(),
        merge.split() == null ? null : SplitView.of(merge.split()));
  }

  @Override
  public UUID fileId() {
    return keptId;
  }

  @Schema(name = "Split")
  public record SplitView(String reason, List<String> proofs, LocalDate splitOn, String splitBy) {
    static SplitView of(Split split) {
      return new SplitView(split.reason(), split.proofs(), split.splitOn(), split.splitByName());
    }
  }
}
