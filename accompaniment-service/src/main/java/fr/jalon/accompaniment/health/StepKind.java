package fr.jalon.accompaniment.health;

import fr.jalon.contracts.ProgrammeEvent.HealthStep;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What may be said of a person's way to care: what was done, never what was found. */
@Schema(name = "HealthStepKind")
enum StepKind {
  /** At the orientation, or later, the person spoke of a difficulty. */
  SCREENED_WITH_NEED,
  SCREENED_WITHOUT_NEED,
  /** A health check of the CPAM was offered. */
  CHECK_OFFERED,
  CHECK_DONE,
  CHECK_DECLINED,
  NURSE_MEETING,
  /** The person was directed to the maison départementale des personnes handicapées. */
  MDPH_REFERRAL;

  /** What the others are told; a screening is told to nobody. */
  Optional<HealthStep> told() {
    return switch (this) {
      case SCREENED_WITH_NEED, SCREENED_WITHOUT_NEED -> Optional.empty();
      case CHECK_OFFERED -> Optional.of(HealthStep.CHECK_OFFERED);
      case CHECK_DONE -> Optional.of(HealthStep.CHECK_DONE);
      case CHECK_DECLINED -> Optional.of(HealthStep.CHECK_DECLINED);
      case NURSE_MEETING -> Optional.of(HealthStep.NURSE_MEETING);
      case MDPH_REFERRAL -> Optional.of(HealthStep.MDPH_REFERRAL);
    };
  }
}
