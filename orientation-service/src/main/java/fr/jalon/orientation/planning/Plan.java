package fr.jalon.orientation.planning;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A proposal as people read it: how many are on time, what is missing, what became of it. */
@Schema(name = "Plan")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Plan(
    UUID id,
    @Nullable String territory,
    @Schema(description = "Premier jour pour lequel une convocation prévient assez tôt")
        LocalDate firstDay,
    LocalDate lastDay,
    int noticeDays,
    @Schema(description = "Plus long trajet admis vers un autre territoire, en minutes")
        int longestTravel,
    String proposedBy,
    OffsetDateTime proposedAt,
    @Nullable String refusedBy,
    @Nullable OffsetDateTime refusedAt,
    @Nullable String refusalReason,
    @Schema(description = "Personnes reçues avant leur échéance") int onTime,
    @Schema(description = "Personnes reçues après leur échéance, au plus tôt") int late,
    @Schema(description = "Personnes sans créneau") int unplaced,
    @Schema(description = "Lignes qui attendent une décision") int proposed,
    @Schema(description = "Rendez-vous pris") int accepted,
    @Schema(description = "Lignes dont le rendez-vous n'a pas pu être pris") int failed,
    @Schema(description = "Créneaux qui tiendraient les échéances manquées, faute de places")
        List<Shortage> shortages) {

  /** Slots that would save as many people. */
  @Schema(name = "PlanShortage")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Shortage(
      @Nullable UUID siteId,
      @Nullable String site,
      String territory,
      @Schema(description = "Pas avant") LocalDate notBefore,
      @Schema(description = "Au plus tard") LocalDate notAfter,
      @Schema(description = "Nombre de créneaux") int slots) {}
}
