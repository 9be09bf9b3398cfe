package fr.jalon.orientation.suspension.story;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.jalon.orientation.policy.SanctionRules;
import fr.jalon.orientation.policy.SanctionRules.Kind;
import fr.jalon.orientation.policy.SanctionRules.Measure;
import fr.jalon.orientation.policy.SanctionRules.Step;
import fr.jalon.orientation.suspension.story.TurnRepository.Turn;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the law lets a human do next, from which day, by which text: a proposal, never an act. */
@Schema(name = "SuspensionNextStep")
@JsonInclude(JsonInclude.Include.NON_NULL)
record NextStep(
    Step step,
    LocalDate on,
    String article,
    @Schema(description = "Pourquoi plus rien ne peut être fait contre la personne, le cas échéant")
        @Nullable String why) {

  static Optional<NextStep> of(Turn turn, SanctionRules rules, LocalDate today) {
    var why = why(turn, today);
    return switch (turn.status()) {
      case PROPOSED -> pending(turn, rules, Step.NOTICE, why);
      case NOTIFIED -> pending(turn, rules, Step.DELIVERY, why);
      case CONTRADICTORY -> pending(turn, rules, afterTheNotice(turn, rules, today), why);
      case ADVISED -> pending(turn, rules, Step.DECISION, why);
      case DECIDED -> pending(turn, rules, Step.TRANSMISSION, why);
      case SENT -> pending(turn, rules, Step.EXECUTION, why);
      case EXECUTED -> executed(turn, rules, today, why);
      case LIFTED, ENDED, ABANDONED -> Optional.empty();
    };
  }

  private static Optional<NextStep> pending(
      Turn turn, SanctionRules rules, Step step, @Nullable String why) {
    var next = why == null ? step : Step.ABANDONMENT;
    var on = next == Step.OBSERVATIONS ? requireNonNull(turn.observationsUntil()) : turn.nextOn();
    return Optional.of(new NextStep(next, on, rules.article(next), why));
  }

  private static Step afterTheNotice(Turn turn, SanctionRules rules, LocalDate today) {
    if (turn.observedOn() == null && !today.isAfter(requireNonNull(turn.observationsUntil()))) {
      return Step.OBSERVATIONS;
    }
    return rules.equipe().requiredFor().contains(Measure.SUSPENSION)
        ? Step.EQUIPE_OPINION
        : Step.DECISION;
  }

  private static Optional<NextStep> executed(
      Turn turn, SanctionRules rules, LocalDate today, @Nullable String why) {
    var lift = why != null && !today.isAfter(requireNonNull(turn.executedUntil()));
    return Optional.of(
        lift
            ? new NextStep(Step.LIFTING, today, rules.article(Step.LIFTING), why)
            : new NextStep(Step.RESUMPTION, turn.nextOn(), rules.article(Step.RESUMPTION), null));
  }

  private static @Nullable String why(Turn turn, LocalDate today) {
    if (turn.closedOn() != null) {
      return "Le parcours est clos.";
    }
    if (!turn.subject()) {
      return "La personne n'est plus soumise aux droits et devoirs.";
    }
    var aboutTheContract =
        turn.ground() == Kind.CONTRACT_NOT_DRAWN_UP || turn.ground() == Kind.CONTRACT_REFUSED;
    if (aboutTheContract
        && turn.contractSignedOn() != null
        && !turn.contractSignedOn().isBefore(turn.factsOn())) {
      return "Un contrat a été signé depuis.";
    }
    var term = turn.executedUntil() == null ? turn.term() : null;
    return term != null && today.isAfter(term) ? "Son terme est passé." : null;
  }
}
