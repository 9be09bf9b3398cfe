package fr.jalon.accompaniment.health;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import fr.jalon.accompaniment.followup.Accompaniment;
import fr.jalon.platform.identity.OfFile;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A person's way to care: codes, counts and dates. */
@Schema(name = "Health", description = "Les étapes vers le soin ; rien de médical")
@JsonInclude(JsonInclude.Include.NON_NULL)
record HealthView(
    UUID parcoursId,
    @Schema(description = "Où en est le bilan de santé de la CPAM") HealthCheck.State check,
    @Schema(description = "Depuis quel jour") @Nullable LocalDate checkSince,
    @Schema(description = "Nombre de rencontres avec l'infirmier") int nurseMeetings,
    @Schema(description = "Jours des rencontres avec l'infirmier") List<LocalDate> nurseMeetingsOn,
    @Schema(description = "Jours des orientations vers la MDPH") List<LocalDate> mdphReferralsOn,
    @Schema(description = "Tout ce qui a été inscrit, dans cet ordre") List<StepView> steps)
    implements OfFile {

  @Override
  @JsonIgnore
  @Schema(hidden = true)
  public UUID fileId() {
    return parcoursId;
  }

  /** One step. */
  @Schema(name = "HealthStepView", description = "Une étape vers le soin")
  record StepView(UUID id, StepKind kind, LocalDate on) {}

  static HealthView of(Accompaniment accompaniment, List<CareStep> steps) {
    var check = HealthCheck.of(steps);
    var meetings = days(steps, StepKind.NURSE_MEETING);
    return new HealthView(
        accompaniment.subject().parcoursId(),
        check.state(),
        check.since().orElse(null),
        meetings.size(),
        meetings,
        days(steps, StepKind.MDPH_REFERRAL),
        steps.stream().map(each -> new StepView(each.id(), each.kind(), each.on())).toList());
  }

  private static List<LocalDate> days(List<CareStep> steps, StepKind kind) {
    return steps.stream().filter(each -> each.kind() == kind).map(CareStep::on).sorted().toList();
  }
}
