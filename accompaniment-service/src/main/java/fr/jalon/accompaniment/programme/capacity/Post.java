package fr.jalon.accompaniment.programme.capacity;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A professional's place in a programme: their function, their share of full time, from when to
 * when, both days included.
 */
@Schema(name = "ProgrammePost", description = "Un poste du programme")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Post(
    UUID id,
    @Schema(examples = "CEI") String programme,
    @Schema(examples = "COIP") String function,
    @Schema(examples = "agent-conseiller-015") String agentId,
    @Schema(examples = "Camille Besse") String name,
    @Schema(description = "Part de temps plein", examples = "1.00") BigDecimal fte,
    LocalDate sinceOn,
    @Schema(description = "Dernier jour du poste") @Nullable LocalDate untilOn,
    @Schema(description = "Pour If-Match") long version) {

  boolean isHeldOn(LocalDate day) {
    return !day.isBefore(sinceOn) && (untilOn == null || !day.isAfter(untilOn));
  }
}
