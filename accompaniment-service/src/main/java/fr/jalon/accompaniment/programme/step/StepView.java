package fr.jalon.accompaniment.programme.step;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A step as it is shown. */
@Schema(name = "ProgrammeStepView", description = "Une étape d'un programme")
@JsonInclude(JsonInclude.Include.NON_NULL)
record StepView(
    UUID id,
    @Schema(examples = "PMSMP") String kind,
    LocalDate startsOn,
    @Nullable LocalDate endsOn,
    @Schema(description = "Ne quitte pas ce service") @Nullable String employer,
    @Nullable String operator,
    @Nullable String outcome) {

  static StepView of(Step step) {
    return new StepView(
        step.id(),
        step.kind(),
        step.startsOn(),
        step.endsOn(),
        step.employer(),
        step.operator(),
        step.outcome());
  }
}
